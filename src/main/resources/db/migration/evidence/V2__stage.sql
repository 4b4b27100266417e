-- Which stage a doctor said it is. Rows are only added: the newest counts, the others stay to be seen.
CREATE TABLE evidence.stage (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamptz NOT NULL,
    said bytea NOT NULL,
    request_key uuid NOT NULL,
    UNIQUE (case_id, request_key)
);
CREATE INDEX ON evidence.stage (case_id, set_at);
