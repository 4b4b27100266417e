-- Each delivery of WhatsApp as it came, by the hash of its bytes: brought again, it is the same row. What is
-- understood is emptied after a month; what this program cannot read yet stays whole.
CREATE TABLE conversation.whatsapp_delivery (
    hash text PRIMARY KEY,
    body bytea NOT NULL,
    state text NOT NULL,
    at timestamptz NOT NULL,
    read_at timestamptz
);
CREATE INDEX ON conversation.whatsapp_delivery (at) WHERE state = 'READ' AND body <> '';
CREATE INDEX ON conversation.whatsapp_delivery (at) WHERE state IN ('UNREADABLE', 'MORE');

-- The latest that is known of each side of a template; whichever order it is told in, the latest wins.
CREATE TABLE conversation.whatsapp_template (
    name text NOT NULL,
    language text NOT NULL,
    aspect text NOT NULL,
    value text NOT NULL,
    reason text,
    at timestamptz NOT NULL,
    PRIMARY KEY (name, language, aspect)
);

-- The provider's id of what we sent, learnt from a status: when the answer to the sending was lost,
-- it is not sent twice.
CREATE TABLE conversation.whatsapp_echo (
    outgoing uuid PRIMARY KEY,
    provider_id text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX ON conversation.whatsapp_echo (at);
