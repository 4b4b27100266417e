CREATE SCHEMA access;

CREATE TABLE access.account (
    id uuid PRIMARY KEY,
    display_name text NOT NULL,
    registration_number text,
    language text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE TABLE access.account_role (
    account_id uuid NOT NULL REFERENCES access.account,
    role text NOT NULL,
    PRIMARY KEY (account_id, role)
);
CREATE INDEX ON access.account_role (role);
CREATE TABLE access.account_contact (
    kind text NOT NULL,
    value text NOT NULL,
    account_id uuid NOT NULL REFERENCES access.account,
    PRIMARY KEY (kind, value)
);
CREATE INDEX ON access.account_contact (account_id);
CREATE TABLE access.login (
    login text PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES access.account,
    password_hash text NOT NULL
);
CREATE TABLE access.admission (
    case_id uuid NOT NULL,
    account_id uuid NOT NULL,
    capacity text NOT NULL,
    admitted_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, account_id, capacity)
);
CREATE INDEX ON access.admission (account_id, capacity);
CREATE TABLE access.audit_line (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    account_id uuid NOT NULL,
    what text NOT NULL,
    case_id uuid,
    allowed boolean NOT NULL,
    detail text NOT NULL
);
CREATE INDEX ON access.audit_line (case_id, id);
CREATE TABLE access.code (
    id uuid PRIMARY KEY,
    contact_hash text NOT NULL,
    code_hash text NOT NULL,
    sent_at timestamptz NOT NULL,
    good_until timestamptz NOT NULL,
    tries_left int NOT NULL,
    void boolean NOT NULL
);
CREATE INDEX ON access.code (contact_hash, sent_at);
CREATE TABLE access.code_pause (
    contact_hash text PRIMARY KEY,
    until timestamptz NOT NULL
);

-- Spring Session's own tables, as its documentation gives them for PostgreSQL.
CREATE TABLE access.spring_session (
    primary_id char(36) NOT NULL PRIMARY KEY,
    session_id char(36) NOT NULL,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100)
);
CREATE UNIQUE INDEX ON access.spring_session (session_id);
CREATE INDEX ON access.spring_session (expiry_time);
CREATE INDEX ON access.spring_session (principal_name);
CREATE TABLE access.spring_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES access.spring_session ON DELETE CASCADE,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
