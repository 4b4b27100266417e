CREATE SCHEMA conversation;

CREATE TABLE conversation.entry (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    channel text NOT NULL,
    side text NOT NULL,
    by_account uuid NOT NULL,
    text text NOT NULL,
    outcome text,
    at timestamptz NOT NULL,
    seen_at timestamptz,
    request_key uuid,
    notice_key text,
    notice_ref text,
    notice_path text,
    notice_details text,
    -- The second of the same key changes nothing, and a listener that runs twice writes once.
    UNIQUE (case_id, request_key),
    UNIQUE (case_id, notice_key, notice_ref)
);
CREATE INDEX ON conversation.entry (case_id, at);
CREATE INDEX ON conversation.entry (case_id) WHERE side = 'FAMILY' AND seen_at IS NULL;
CREATE TABLE conversation.outbox (
    id uuid PRIMARY KEY,
    channel text NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    state text NOT NULL,
    tries int NOT NULL,
    at timestamptz NOT NULL,
    sent_at timestamptz,
    failure text
);
CREATE INDEX ON conversation.outbox (at DESC);
CREATE INDEX ON conversation.outbox (at) WHERE state = 'FAILED';
CREATE INDEX ON conversation.outbox (recipient) WHERE state = 'QUEUED';
