CREATE SCHEMA vault;

-- One key per scope (a case, or a message that belongs to none yet), wrapped by the master key.
CREATE TABLE vault.wrapped_key (
    scope uuid PRIMARY KEY,
    wrapped bytea NOT NULL,
    made_at timestamptz NOT NULL
);
