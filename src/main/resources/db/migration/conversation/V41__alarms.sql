-- Words of distress or emergency that somebody wrote; once for each text.
CREATE TABLE conversation.alarm (
    id uuid PRIMARY KEY,
    source text NOT NULL,
    ref uuid NOT NULL,
    case_id uuid,
    topic text NOT NULL,
    words text NOT NULL,
    excerpt text NOT NULL,
    sender text,
    at timestamptz NOT NULL,
    answered_at timestamptz,
    answered_by uuid,
    note text,
    UNIQUE (source, ref)
);
CREATE INDEX ON conversation.alarm (at) WHERE answered_at IS NULL;
CREATE INDEX ON conversation.alarm (case_id);
