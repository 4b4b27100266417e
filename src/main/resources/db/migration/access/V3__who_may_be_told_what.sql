-- Who of the patient's side may be told what; without a row nobody decided.
CREATE TABLE access.hearing (
    case_id uuid NOT NULL,
    account_id uuid NOT NULL,
    hears text NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, account_id)
);
