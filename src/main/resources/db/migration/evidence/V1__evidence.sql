CREATE SCHEMA evidence;

-- Jobs of reading: apart from the others, since a page takes seconds and messages must not wait for it.
CREATE TABLE evidence.job (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ON evidence.job (execution_time);
CREATE INDEX ON evidence.job (last_heartbeat);

-- Each document with pages, as far as it is read. What it says is encrypted with the key of the case.
CREATE TABLE evidence.paper (
    document_id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    state text NOT NULL,
    asked_at timestamptz NOT NULL,
    read_at timestamptz,
    read_as text,
    said bytea
);
CREATE INDEX ON evidence.paper (case_id);

-- The words of a page with their places.
CREATE TABLE evidence.page (
    document_id uuid NOT NULL,
    number int NOT NULL,
    case_id uuid NOT NULL,
    words bytea NOT NULL,
    PRIMARY KEY (document_id, number)
);
CREATE INDEX ON evidence.page (case_id);

-- What was read, and what a person said of it. The mark is the same for the same reading of the same place.
CREATE TABLE evidence.finding (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    document_id uuid NOT NULL,
    page int NOT NULL,
    position int NOT NULL,
    mark text NOT NULL,
    said bytea NOT NULL,
    state text NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    correction bytea,
    UNIQUE (document_id, mark)
);
CREATE INDEX ON evidence.finding (case_id, document_id);

-- Pages that seem to be about somebody else, and what a person said.
CREATE TABLE evidence.stranger (
    document_id uuid NOT NULL,
    page int NOT NULL,
    case_id uuid NOT NULL,
    verdict text NOT NULL,
    said bytea NOT NULL,
    ours boolean,
    reason bytea,
    decided_by uuid,
    decided_at timestamptz,
    PRIMARY KEY (document_id, page)
);
CREATE INDEX ON evidence.stranger (case_id);

-- What a person said of two statements that do not fit together.
CREATE TABLE evidence.settled (
    case_id uuid NOT NULL,
    key text NOT NULL,
    holds text NOT NULL,
    reason bytea NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, key)
);

-- Papers that say the same, or of which one is a later version of the other.
CREATE TABLE evidence.link (
    document_id uuid NOT NULL,
    other_id uuid NOT NULL,
    case_id uuid NOT NULL,
    relation text NOT NULL,
    undone_by uuid,
    undone_at timestamptz,
    PRIMARY KEY (document_id, other_id)
);
CREATE INDEX ON evidence.link (case_id);
