CREATE SCHEMA patient;

CREATE TABLE patient.person (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    folded_name text NOT NULL,
    birth_year int NOT NULL,
    sex text NOT NULL,
    place text NOT NULL,
    language text NOT NULL,
    registered_by uuid NOT NULL,
    registered_at timestamptz NOT NULL
);
CREATE INDEX ON patient.person (folded_name, sex, birth_year);
CREATE TABLE patient.member (
    patient_id uuid NOT NULL REFERENCES patient.person,
    account_id uuid NOT NULL,
    name text NOT NULL,
    relation text NOT NULL,
    authority text NOT NULL,
    joined_at timestamptz NOT NULL,
    PRIMARY KEY (patient_id, account_id)
);
CREATE INDEX ON patient.member (account_id);
-- A number or address that somebody else gave for the patient; nobody has verified it.
CREATE TABLE patient.told_contact (
    patient_id uuid NOT NULL REFERENCES patient.person,
    kind text NOT NULL,
    value text NOT NULL,
    told_by uuid NOT NULL,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (patient_id, kind, value)
);
CREATE INDEX ON patient.told_contact (kind, value);
