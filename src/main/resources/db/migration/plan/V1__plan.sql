CREATE SCHEMA plan;

-- One row is one version. A released row is never written again.
CREATE TABLE plan.version (
    case_id uuid NOT NULL,
    version int NOT NULL,
    text jsonb NOT NULL,
    authors jsonb NOT NULL,
    flags jsonb NOT NULL DEFAULT '[]',
    signers jsonb NOT NULL DEFAULT '[]',
    signatures jsonb NOT NULL DEFAULT '[]',
    voided jsonb NOT NULL DEFAULT '[]',
    because text,
    drafted_at timestamptz NOT NULL,
    seal text,
    released_by uuid,
    released_at timestamptz,
    PRIMARY KEY (case_id, version),
    CHECK ((released_at IS NULL) = (seal IS NULL))
);
CREATE UNIQUE INDEX ON plan.version (case_id) WHERE released_at IS NULL;

CREATE FUNCTION plan.released_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a released plan is superseded, never changed';
END $$;
CREATE TRIGGER released_is_final BEFORE UPDATE OR DELETE ON plan.version
    FOR EACH ROW WHEN (OLD.released_at IS NOT NULL) EXECUTE FUNCTION plan.released_is_final();

CREATE TABLE plan.paper (
    case_id uuid NOT NULL,
    version int NOT NULL,
    language text NOT NULL,
    pdf bytea NOT NULL,
    PRIMARY KEY (case_id, version, language)
);

-- What became of a released version on its way: delivered, read, chased, talked through.
CREATE TABLE plan.delivery (
    case_id uuid NOT NULL,
    version int NOT NULL,
    released_at timestamptz NOT NULL,
    opened_by uuid,
    opened_at timestamptz,
    chased_at timestamptz,
    PRIMARY KEY (case_id, version)
);
CREATE INDEX ON plan.delivery (released_at) WHERE opened_at IS NULL AND chased_at IS NULL;

CREATE TABLE plan.talk (
    request_key uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    version int NOT NULL,
    by_account uuid NOT NULL,
    at timestamptz NOT NULL,
    own_words text NOT NULL
);
CREATE INDEX ON plan.talk (case_id, at);
