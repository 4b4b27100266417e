-- A doctor opened the case: somebody on the patient's side is asked, by a link, to confirm it. The id is the link.
CREATE TABLE site.invitation (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    doctor uuid NOT NULL,
    contact_kind text NOT NULL,
    contact_value text NOT NULL,
    relation text NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    told_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    sent_at timestamptz NOT NULL,
    sendings int NOT NULL,
    message uuid NOT NULL,
    wrong_years int NOT NULL,
    state text NOT NULL,
    answered_at timestamptz,
    answered_by uuid
);
CREATE UNIQUE INDEX ON site.invitation (case_id) WHERE state = 'WAITING';
CREATE INDEX ON site.invitation (case_id, asked_at);
