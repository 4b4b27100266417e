-- What an assistant wrote and only a doctor may say: nothing of it is lost, none of it is sent before.
CREATE TABLE conversation.held (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    request_key uuid NOT NULL,
    by_account uuid NOT NULL,
    text text NOT NULL,
    via text,
    at timestamptz NOT NULL,
    topic text NOT NULL,
    words text NOT NULL,
    state text NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    note text,
    approved_text text,
    UNIQUE (case_id, request_key)
);
