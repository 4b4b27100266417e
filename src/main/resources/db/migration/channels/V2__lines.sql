-- What an answer by mail shall name.
ALTER TABLE channels.outbox ADD COLUMN tag text;

-- What goes another way: in place of which message, and of which one at first.
ALTER TABLE channels.outbox ADD COLUMN instead_of uuid UNIQUE, ADD COLUMN stands_for uuid;
CREATE INDEX ON channels.outbox (stands_for) WHERE stands_for IS NOT NULL;
CREATE INDEX ON channels.outbox (channel, sent_at DESC) WHERE sent_at IS NOT NULL;

-- A channel that fails, or that a person turned off.
CREATE TABLE channels.line (
    channel text PRIMARY KEY,
    failing_since timestamptz,
    tried_at timestamptz,
    failure text,
    off_since timestamptz,
    off_by uuid,
    off_why text
);
