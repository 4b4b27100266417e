CREATE SCHEMA channels;

-- What leaves. The order per person is the order of the rows.
CREATE TABLE channels.outbox (
    id uuid PRIMARY KEY,
    channel text NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    template text,
    template_words text[] NOT NULL DEFAULT '{}',
    language text NOT NULL DEFAULT 'EN',
    about text,
    -- A code does not wait behind a message that has trouble.
    waits_its_turn boolean NOT NULL DEFAULT true,
    state text NOT NULL,
    tries int NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    sent_at timestamptz,
    provider_id text,
    failure text,
    given_up boolean NOT NULL DEFAULT false
);
CREATE INDEX ON channels.outbox (at DESC);
CREATE INDEX ON channels.outbox (at) WHERE state = 'FAILED';
CREATE INDEX ON channels.outbox (channel, recipient, number) WHERE state IN ('QUEUED', 'FAILED');
CREATE INDEX ON channels.outbox (channel, provider_id);

-- What a provider says became of a message; may come before the message's own row knows its id.
CREATE TABLE channels.report (
    channel text NOT NULL,
    provider_id text NOT NULL,
    state text NOT NULL,
    at timestamptz NOT NULL,
    failure text,
    PRIMARY KEY (channel, provider_id, state)
);

-- What came, once per id of the provider.
CREATE TABLE channels.incoming (
    id uuid PRIMARY KEY,
    channel text NOT NULL,
    provider_id text NOT NULL,
    line text NOT NULL,
    sender_kind text NOT NULL,
    sender text NOT NULL,
    sender_name text NOT NULL,
    proven boolean NOT NULL,
    form text NOT NULL,
    text text NOT NULL,
    about text,
    at timestamptz NOT NULL,
    arrived_at timestamptz NOT NULL,
    UNIQUE (channel, provider_id)
);
CREATE INDEX ON channels.incoming (channel, about) WHERE about IS NOT NULL;
CREATE INDEX ON channels.incoming (sender, at);

CREATE TABLE channels.enclosure (
    id uuid PRIMARY KEY,
    incoming_id uuid NOT NULL REFERENCES channels.incoming,
    number int NOT NULL,
    source text NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    sha256 text,
    bytes bigint,
    state text NOT NULL,
    tries int NOT NULL DEFAULT 0,
    failure text,
    settled_at timestamptz,
    UNIQUE (incoming_id, number)
);
