CREATE SCHEMA followup;

CREATE TABLE followup.question (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    request_key uuid NOT NULL UNIQUE,
    text text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    routed_to uuid,
    routed_to_name text,
    routed_by uuid,
    routed_at timestamptz,
    answer text,
    answered_by uuid,
    answered_by_name text,
    registration_number text,
    answered_at timestamptz,
    CHECK (routed_to IS NULL OR answer IS NULL OR registration_number IS NOT NULL)
);
CREATE INDEX ON followup.question (case_id, asked_at);
CREATE INDEX ON followup.question (routed_to) WHERE answered_at IS NULL;

CREATE TABLE followup.consultation (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    request_key uuid NOT NULL UNIQUE,
    kind text NOT NULL,
    reason text NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    takes_place_at timestamptz,
    place text,
    arranged_by uuid,
    arranged_at timestamptz
);
CREATE INDEX ON followup.consultation (case_id, requested_at);

CREATE TABLE followup.outcome (
    request_key uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    followed text NOT NULL,
    why text,
    note text NOT NULL,
    reported_by uuid NOT NULL,
    reported_at timestamptz NOT NULL
);
CREATE INDEX ON followup.outcome (case_id, reported_at);
