-- Every mail as it came: the bytes lie in the vault, here stands where it was found and what became of it.
CREATE TABLE conversation.mail (
    id uuid PRIMARY KEY,
    mailbox text NOT NULL,
    uid_validity bigint NOT NULL,
    uid bigint NOT NULL,
    bytes bigint NOT NULL,
    sha256 text NOT NULL,
    state text NOT NULL,
    -- Its Message-ID, or what stands for it; the same mail found twice is taken once.
    provider_id text UNIQUE,
    nature text,
    verdict text,
    troubles text[] NOT NULL DEFAULT '{}',
    sender text,
    found_at timestamptz NOT NULL,
    UNIQUE (mailbox, uid_validity, uid)
);
CREATE INDEX ON conversation.mail (sender, found_at);

-- How far each mailbox is read, and what hinders it.
CREATE TABLE conversation.mailbox (
    name text PRIMARY KEY,
    uid_validity bigint NOT NULL,
    read_to bigint NOT NULL,
    looked_at timestamptz NOT NULL,
    trouble text,
    trouble_since timestamptz
);

-- What leaves by machine, by the hour: two programs that answer each other stop here.
CREATE TABLE conversation.mail_sent (
    recipient text NOT NULL,
    hour timestamptz NOT NULL,
    count int NOT NULL,
    PRIMARY KEY (recipient, hour)
);
