CREATE SCHEMA site;

-- What somebody is entering; gone once the case is open, or after two weeks untouched.
CREATE TABLE site.draft (
    id uuid PRIMARY KEY,
    answers jsonb NOT NULL,
    contact_kind text,
    contact_value text,
    account_id uuid,
    account_role text,
    proved_at timestamptz,
    started_at timestamptz NOT NULL,
    touched_at timestamptz NOT NULL
);
CREATE INDEX ON site.draft (touched_at);
-- What registration says beside the case, for the first call. The request key opens one case.
CREATE TABLE site.registration (
    request_key uuid PRIMARY KEY,
    case_id uuid UNIQUE,
    patient_id uuid,
    call_time text NOT NULL,
    needs text NOT NULL,
    hospital text,
    found_year int,
    found_month int,
    registered_at timestamptz NOT NULL
);
CREATE INDEX ON site.registration (patient_id);
CREATE TABLE site.maybe_same (
    request_key uuid NOT NULL REFERENCES site.registration,
    patient_id uuid NOT NULL,
    PRIMARY KEY (request_key, patient_id)
);
CREATE TABLE site.call_back (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    phone text NOT NULL,
    call_time text NOT NULL,
    language text NOT NULL,
    asked_at timestamptz NOT NULL,
    done_at timestamptz,
    done_by uuid
);
CREATE INDEX ON site.call_back (asked_at) WHERE done_at IS NULL;
CREATE TABLE site.staff_try (
    login_hash text PRIMARY KEY,
    wrong int NOT NULL,
    paused_until timestamptz
);
-- Writes that a double click may repeat and that have no key of their own.
CREATE TABLE site.taken_key (
    request_key uuid PRIMARY KEY,
    taken_at timestamptz NOT NULL
);
