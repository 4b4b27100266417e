CREATE SCHEMA records;

-- One key per case, wrapped by the master key.
CREATE TABLE records.case_key (
    case_id uuid PRIMARY KEY,
    wrapped bytea NOT NULL,
    made_at timestamptz NOT NULL
);

-- What came, as it came: the first part is never changed.
CREATE TABLE records.document (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    bytes bigint NOT NULL,
    sha256 text NOT NULL,
    channel text NOT NULL,
    filed_by uuid NOT NULL,
    filed_at timestamptz NOT NULL,
    request_key uuid NOT NULL,
    reading text NOT NULL,
    pages int NOT NULL,
    kind text,
    item text,
    report_date date,
    sorted_by uuid,
    sorted_at timestamptz,
    UNIQUE (case_id, sha256),
    UNIQUE (case_id, request_key)
);
CREATE INDEX ON records.document (case_id, filed_at);

-- The words of a page are encrypted with the key of the case, like its picture.
CREATE TABLE records.page (
    document_id uuid NOT NULL REFERENCES records.document,
    number int NOT NULL,
    case_id uuid NOT NULL,
    shown boolean NOT NULL,
    width int NOT NULL,
    height int NOT NULL,
    words bytea NOT NULL,
    PRIMARY KEY (document_id, number)
);

CREATE TABLE records.checklist_sent (
    request_key uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    sent_by uuid NOT NULL,
    sent_at timestamptz NOT NULL
);
CREATE INDEX ON records.checklist_sent (case_id);

CREATE TABLE records.completion (
    case_id uuid PRIMARY KEY,
    declared_by uuid NOT NULL,
    declared_at timestamptz NOT NULL,
    missing text NOT NULL,
    reason text
);
