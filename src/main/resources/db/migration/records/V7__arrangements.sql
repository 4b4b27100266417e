-- Pages put together as they belong: composed documents show pages of others, which are kept as they came.
CREATE TABLE records.arrangement (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamptz NOT NULL,
    -- Put back: the program leaves its documents alone from then on.
    undone_by uuid,
    undone_at timestamptz
);
CREATE INDEX ON records.arrangement (case_id);

-- Of which documents the pages were, also after they were put back.
CREATE TABLE records.arranged (
    arrangement uuid NOT NULL REFERENCES records.arrangement,
    document uuid NOT NULL REFERENCES records.document,
    PRIMARY KEY (arrangement, document)
);
CREATE INDEX ON records.arranged (document);

-- A composed document is the so-manieth part of its arrangement; the pages of the others stand in one.
ALTER TABLE records.document ADD COLUMN arrangement uuid REFERENCES records.arrangement;
ALTER TABLE records.document ADD COLUMN part int;
ALTER TABLE records.document ADD COLUMN arranged_into uuid REFERENCES records.arrangement;
CREATE INDEX ON records.document (arrangement) WHERE arrangement IS NOT NULL;
CREATE INDEX ON records.document (arranged_into) WHERE arranged_into IS NOT NULL;

-- Where the picture of a page of a composed document lies.
ALTER TABLE records.page ADD COLUMN from_document uuid REFERENCES records.document;
ALTER TABLE records.page ADD COLUMN from_number int;

-- The same bytes come once; a composed document has none of its own.
ALTER TABLE records.document DROP CONSTRAINT document_case_id_sha256_key;
CREATE UNIQUE INDEX ON records.document (case_id, sha256) WHERE arrangement IS NULL;
