CREATE SCHEMA commandcenter;

-- When a case came into a stage; how long it stayed is the time to its next row. Rows may come in any order, and twice.
CREATE TABLE commandcenter.stage_entry (
    case_id uuid NOT NULL,
    stage text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (case_id, stage, at)
);
CREATE INDEX ON commandcenter.stage_entry (case_id, at);
CREATE TABLE commandcenter.last_step (
    case_id uuid PRIMARY KEY,
    step text NOT NULL,
    at timestamptz NOT NULL
);
