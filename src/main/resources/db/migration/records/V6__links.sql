-- Files that lie behind an address which a hospital or laboratory gave the family.
CREATE TABLE records.link (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    request_key uuid NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    host text NOT NULL,
    -- Encrypted: whoever has it may have the file. Gone once the file is here.
    address bytea,
    state text NOT NULL,
    tries int NOT NULL,
    failure text,
    told text,
    UNIQUE (case_id, request_key)
);
CREATE INDEX ON records.link (asked_at) WHERE address IS NOT NULL;
