-- What is on its way in, part by part: kept across a lost network, a closed browser and a restart.
CREATE TABLE records.upload (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    request_key uuid NOT NULL,
    sent_by uuid NOT NULL,
    file_name text NOT NULL,
    folder text,
    bytes bigint NOT NULL,
    arrived bigint NOT NULL,
    of_pages boolean NOT NULL,
    state text NOT NULL,
    sha256 text,
    told text,
    touched_at timestamptz NOT NULL,
    -- The part that is being written: until then nobody else may write one.
    coming text,
    coming_until timestamptz,
    UNIQUE (case_id, request_key)
);
CREATE INDEX ON records.upload (case_id, sent_by);
CREATE INDEX ON records.upload (touched_at);

CREATE TABLE records.upload_part (
    upload_id uuid NOT NULL REFERENCES records.upload ON DELETE CASCADE,
    number int NOT NULL,
    name text NOT NULL,
    bytes bigint NOT NULL,
    PRIMARY KEY (upload_id, number)
);
