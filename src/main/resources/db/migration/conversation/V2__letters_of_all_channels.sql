INSERT INTO channels.outbox (id, channel, recipient, subject, text, state, tries, at, sent_at, failure)
SELECT id, channel, recipient, subject, text, state, tries, at, sent_at, failure FROM conversation.outbox ORDER BY at, id;
DROP TABLE conversation.outbox;
UPDATE kernel.scheduled_tasks SET task_name = 'channels.outbox' WHERE task_name = 'conversation.outbox';

-- What of the channels an entry stands for.
ALTER TABLE conversation.entry ADD COLUMN arrival uuid, ADD COLUMN outgoing uuid;
CREATE UNIQUE INDEX ON conversation.entry (case_id, arrival) WHERE arrival IS NOT NULL;
CREATE INDEX ON conversation.entry (outgoing) WHERE outgoing IS NOT NULL;

-- Where a message that arrived belongs: to a case, or it waits in quarantine.
CREATE TABLE conversation.letter (
    arrival uuid PRIMARY KEY,
    state text NOT NULL,
    why text,
    case_id uuid,
    proposed_case uuid,
    sender text,
    at timestamptz,
    settled_by uuid,
    settled_at timestamptz,
    reason text,
    receipt boolean NOT NULL DEFAULT false
);
CREATE INDEX ON conversation.letter (at) WHERE state = 'WAITING';
CREATE INDEX ON conversation.letter (sender) WHERE state = 'WAITING';
CREATE INDEX ON conversation.letter (case_id);

-- A number or address that a code from the family proved to speak for a case, or that chose one of several.
CREATE TABLE conversation.link (
    sender text NOT NULL,
    case_id uuid NOT NULL,
    proven boolean NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (sender, case_id)
);

-- What we answered by ourselves to whom, so that nobody is answered twice a day.
CREATE TABLE conversation.answer (
    sender text NOT NULL,
    kind text NOT NULL,
    day date NOT NULL,
    PRIMARY KEY (sender, kind, day)
);
