CREATE SCHEMA consent;

-- Every wording that was ever shown, so that a consent of years ago can be read as it was.
CREATE TABLE consent.notice (
    purpose text NOT NULL,
    version int NOT NULL,
    digest text NOT NULL,
    first_used_at timestamptz NOT NULL,
    PRIMARY KEY (purpose, version),
    UNIQUE (purpose, digest)
);
CREATE TABLE consent.notice_text (
    purpose text NOT NULL,
    version int NOT NULL,
    language text NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (purpose, version, language),
    FOREIGN KEY (purpose, version) REFERENCES consent.notice
);
CREATE TABLE consent.line (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid NOT NULL,
    purpose text NOT NULL,
    notice_version int NOT NULL,
    read_in text NOT NULL,
    manner text NOT NULL,
    by_account uuid NOT NULL,
    given_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    FOREIGN KEY (purpose, notice_version) REFERENCES consent.notice
);
CREATE UNIQUE INDEX ON consent.line (case_id, purpose) WHERE withdrawn_at IS NULL;
CREATE INDEX ON consent.line (case_id, id);
