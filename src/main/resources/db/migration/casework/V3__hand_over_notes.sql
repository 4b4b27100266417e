-- What whoever gave a case away wrote for whoever took it.
CREATE TABLE casework.hand_over (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case_file,
    request_key uuid NOT NULL UNIQUE,
    from_account uuid,
    to_account uuid NOT NULL,
    by_account uuid NOT NULL,
    note text NOT NULL,
    at timestamptz NOT NULL,
    read_by uuid,
    read_at timestamptz
);
CREATE INDEX ON casework.hand_over (case_id, at);
