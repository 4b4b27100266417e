-- Two cases that turned out to be of one patient. Nothing is moved, so that parting them restores both.
CREATE TABLE casework.merger (
    id uuid PRIMARY KEY,
    kept_case uuid NOT NULL REFERENCES casework.case_file,
    other_case uuid NOT NULL REFERENCES casework.case_file,
    reason text NOT NULL,
    by_account uuid NOT NULL,
    at timestamptz NOT NULL,
    -- What parting puts back: whether the clocks of the other were paused for it, and who looked after it.
    paused boolean NOT NULL,
    other_assistant uuid,
    parted_by uuid,
    parted_at timestamptz,
    parted_why text
);
CREATE UNIQUE INDEX ON casework.merger (kept_case) WHERE parted_at IS NULL;
CREATE UNIQUE INDEX ON casework.merger (other_case) WHERE parted_at IS NULL;
CREATE INDEX ON casework.merger (kept_case);
CREATE INDEX ON casework.merger (other_case);
