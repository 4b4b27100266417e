CREATE SCHEMA imaging;

-- Whom the headers of the scan files state, once per case and statement, and what the desk said to it.
CREATE TABLE imaging.person (
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    name text,
    born date,
    sex text,
    number text,
    verdict text NOT NULL,
    doubts text[] NOT NULL,
    ours boolean,
    decided_by uuid,
    decided_at timestamptz,
    PRIMARY KEY (case_id, id),
    UNIQUE NULLS NOT DISTINCT (case_id, name, born, sex, number),
    CHECK ((ours IS NULL) = (decided_by IS NULL) AND (ours IS NULL) = (decided_at IS NULL))
);

-- One line per scan file; the bytes stay with records, and places says where each frame lies in them.
CREATE TABLE imaging.instance (
    case_id uuid NOT NULL,
    document_id uuid NOT NULL,
    person_id uuid NOT NULL,
    study_uid text NOT NULL,
    study_date date,
    study_description text NOT NULL,
    series_uid text NOT NULL,
    series_number int NOT NULL,
    series_description text NOT NULL,
    modality text NOT NULL,
    body_part text NOT NULL,
    uid text NOT NULL,
    sop_class text NOT NULL,
    number int NOT NULL,
    height int NOT NULL,
    width int NOT NULL,
    frames int NOT NULL,
    syntax text NOT NULL,
    content text NOT NULL,
    whole boolean NOT NULL,
    places bytea NOT NULL,
    indexed_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, document_id),
    UNIQUE (case_id, uid),
    FOREIGN KEY (case_id, person_id) REFERENCES imaging.person
);

CREATE INDEX instance_study ON imaging.instance (case_id, study_uid, series_uid);

-- Scan files that could not be read, or that repeat a picture in other bytes.
CREATE TABLE imaging.unread (
    case_id uuid NOT NULL,
    document_id uuid NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (case_id, document_id)
);

-- Lists of discs: what they say is on them.
CREATE TABLE imaging.disc (
    case_id uuid NOT NULL,
    document_id uuid NOT NULL,
    uids text[] NOT NULL,
    PRIMARY KEY (case_id, document_id)
);

-- Readable records made from reports and documents inside scan files.
CREATE TABLE imaging.made (
    case_id uuid NOT NULL,
    source_id uuid NOT NULL,
    content text NOT NULL,
    record_id uuid,
    refused text,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, source_id),
    CHECK ((record_id IS NULL) <> (refused IS NULL))
);

-- Pictures somebody kept for the board.
CREATE TABLE imaging.key_picture (
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    uid text NOT NULL,
    frame int NOT NULL,
    lower_bound double precision,
    upper_bound double precision,
    note text NOT NULL,
    kept_by uuid NOT NULL,
    kept_at timestamptz NOT NULL,
    request_key uuid NOT NULL,
    PRIMARY KEY (case_id, id),
    UNIQUE (case_id, request_key)
);
