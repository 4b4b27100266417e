CREATE SCHEMA casework;

CREATE TABLE casework.case_file (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    patient_id uuid NOT NULL,
    organ text NOT NULL,
    urgency text NOT NULL,
    language text NOT NULL,
    stage text NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    complete_at timestamptz,
    hold_reason text,
    hold_since timestamptz,
    hold_by uuid,
    assistant uuid,
    centre text,
    request_key uuid NOT NULL UNIQUE,
    first_proposed text NOT NULL,
    first_words text NOT NULL,
    first_by text,
    first_progress text NOT NULL,
    first_planned_for date
);
CREATE INDEX ON casework.case_file (assistant) WHERE stage NOT IN ('CLOSED', 'WITHDRAWN');
CREATE TABLE casework.question (
    case_id uuid NOT NULL REFERENCES casework.case_file,
    number int NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (case_id, number)
);
CREATE TABLE casework.wish (
    case_id uuid NOT NULL REFERENCES casework.case_file,
    number int NOT NULL,
    kind text NOT NULL,
    strength text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (case_id, number)
);
CREATE TABLE casework.timeline (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case_file,
    step text NOT NULL,
    at timestamptz NOT NULL,
    by_account uuid NOT NULL
);
CREATE INDEX ON casework.timeline (case_id, id);
CREATE TABLE casework.commitment (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case_file,
    kind text NOT NULL,
    started_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    met_at timestamptz,
    paused_at timestamptz
);
CREATE INDEX ON casework.commitment (case_id, kind);
CREATE INDEX ON casework.commitment (due_at) WHERE met_at IS NULL;
CREATE TABLE casework.task (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case_file,
    kind text NOT NULL,
    raised_at timestamptz NOT NULL,
    done_at timestamptz
);
CREATE UNIQUE INDEX ON casework.task (case_id, kind) WHERE done_at IS NULL;
