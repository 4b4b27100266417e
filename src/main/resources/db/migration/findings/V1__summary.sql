CREATE SCHEMA findings;

-- Each forwarded version stays as it was; at most one is still a draft.
CREATE TABLE findings.summary (
    case_id uuid NOT NULL,
    version int NOT NULL,
    question text NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamptz NOT NULL,
    forwarded_by uuid,
    forwarded_at timestamptz,
    override_reason text,
    PRIMARY KEY (case_id, version)
);
CREATE UNIQUE INDEX ON findings.summary (case_id) WHERE forwarded_at IS NULL;

CREATE TABLE findings.fact (
    case_id uuid NOT NULL,
    version int NOT NULL,
    position int NOT NULL,
    block text NOT NULL,
    text text NOT NULL,
    document_id uuid,
    page int,
    PRIMARY KEY (case_id, version, position),
    FOREIGN KEY (case_id, version) REFERENCES findings.summary
);

CREATE TABLE findings.score (
    case_id uuid NOT NULL,
    version int NOT NULL,
    item text NOT NULL,
    score int NOT NULL,
    PRIMARY KEY (case_id, version, item),
    FOREIGN KEY (case_id, version) REFERENCES findings.summary
);

-- What a rule read on a page; a fact only once a person took it.
CREATE TABLE findings.proposal (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    document_id uuid NOT NULL,
    page int NOT NULL,
    block text NOT NULL,
    text text NOT NULL,
    decision text,
    decided_by uuid,
    decided_at timestamptz,
    UNIQUE (case_id, document_id, page, block, text)
);

-- Which document was read for proposals, as what.
CREATE TABLE findings.reading (
    case_id uuid NOT NULL,
    document_id uuid NOT NULL,
    kind text NOT NULL,
    PRIMARY KEY (case_id, document_id, kind)
);
