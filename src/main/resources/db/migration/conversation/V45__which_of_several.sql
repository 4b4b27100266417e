-- What a sender with several cases was asked to choose from: the answer may be a place in this list.
CREATE TABLE conversation.choice (
    sender text NOT NULL,
    place int NOT NULL,
    case_id uuid NOT NULL,
    PRIMARY KEY (sender, place)
);

-- The case that a message named when it went into another one of the same patient.
ALTER TABLE conversation.letter ADD COLUMN meant_case uuid;
CREATE INDEX ON conversation.letter (meant_case) WHERE meant_case IS NOT NULL;
