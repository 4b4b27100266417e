-- Every decision about where a message belongs; the letter itself has only the last.
CREATE TABLE conversation.letter_move (
    id uuid PRIMARY KEY,
    arrival uuid NOT NULL,
    move text NOT NULL,
    case_id uuid,
    by_account uuid NOT NULL,
    at timestamptz NOT NULL,
    reason text NOT NULL
);
CREATE INDEX ON conversation.letter_move (arrival, at);
CREATE INDEX ON conversation.letter (settled_at) WHERE state = 'SET_ASIDE';

-- An entry whose message was taken out of the case again: it stays, without its words.
ALTER TABLE conversation.entry ADD COLUMN taken_out_at timestamptz, ADD COLUMN taken_out_by uuid,
    ADD COLUMN taken_out_why text;
