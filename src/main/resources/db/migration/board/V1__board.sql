CREATE SCHEMA board;

CREATE TABLE board.expert (
    account_id uuid PRIMARY KEY,
    name text NOT NULL,
    registration_number text NOT NULL,
    registered_until date NOT NULL,
    speciality text NOT NULL,
    organs text NOT NULL,
    languages text NOT NULL,
    hospital text NOT NULL,
    may_chair boolean NOT NULL
);
CREATE TABLE board.panel (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    organ text NOT NULL,
    version int NOT NULL,
    chair uuid,
    convened_at timestamptz,
    ended_at timestamptz
);
CREATE UNIQUE INDEX ON board.panel (case_id) WHERE ended_at IS NULL;
CREATE TABLE board.seat (
    panel_id uuid NOT NULL REFERENCES board.panel,
    number int NOT NULL,
    role text NOT NULL,
    required boolean NOT NULL,
    expert uuid NOT NULL,
    state text NOT NULL,
    offered_at timestamptz NOT NULL,
    answer_by timestamptz NOT NULL,
    answered_at timestamptz,
    reason text,
    conflicts text NOT NULL,
    words text NOT NULL,
    filed_at timestamptz,
    PRIMARY KEY (panel_id, number)
);
CREATE UNIQUE INDEX ON board.seat (panel_id, role) WHERE state IN ('OFFERED', 'TAKEN', 'FILED');
CREATE INDEX ON board.seat (expert) WHERE state IN ('OFFERED', 'TAKEN', 'FILED');
CREATE TABLE board.draft (
    panel_id uuid NOT NULL REFERENCES board.panel,
    expert uuid NOT NULL,
    fields jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (panel_id, expert)
);
-- What is filed stands: rows of opinion, addendum, ballot, rating and decision are only ever added.
CREATE TABLE board.opinion (
    panel_id uuid NOT NULL REFERENCES board.panel,
    expert uuid NOT NULL,
    role text NOT NULL,
    body jsonb NOT NULL,
    filed_at timestamptz NOT NULL,
    PRIMARY KEY (panel_id, expert)
);
CREATE TABLE board.addendum (
    panel_id uuid NOT NULL,
    expert uuid NOT NULL,
    number int NOT NULL,
    text text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (panel_id, expert, number),
    FOREIGN KEY (panel_id, expert) REFERENCES board.opinion
);
CREATE TABLE board.option (
    id uuid PRIMARY KEY,
    panel_id uuid NOT NULL REFERENCES board.panel,
    place int NOT NULL,
    course jsonb NOT NULL,
    roles text NOT NULL,
    also jsonb NOT NULL
);
CREATE INDEX ON board.option (panel_id, place);
CREATE TABLE board.round (
    panel_id uuid NOT NULL REFERENCES board.panel,
    number int NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by uuid NOT NULL,
    why text NOT NULL,
    done_at timestamptz,
    done_why text,
    input jsonb,
    verdict jsonb,
    PRIMARY KEY (panel_id, number)
);
CREATE TABLE board.ballot (
    panel_id uuid NOT NULL,
    round int NOT NULL,
    member uuid NOT NULL,
    role text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (panel_id, round, member),
    FOREIGN KEY (panel_id, round) REFERENCES board.round
);
CREATE TABLE board.rating (
    panel_id uuid NOT NULL,
    round int NOT NULL,
    member uuid NOT NULL,
    option_id uuid NOT NULL REFERENCES board.option,
    value int NOT NULL CHECK (value BETWEEN 1 AND 9),
    reason text NOT NULL CHECK (value > 3 OR reason <> ''),
    PRIMARY KEY (panel_id, round, member, option_id),
    FOREIGN KEY (panel_id, round, member) REFERENCES board.ballot
);
CREATE TABLE board.decision (
    panel_id uuid PRIMARY KEY REFERENCES board.panel,
    how text NOT NULL,
    "leading" uuid NOT NULL REFERENCES board.option,
    chair_reason text,
    round int NOT NULL,
    rule text NOT NULL,
    by_account uuid NOT NULL,
    at timestamptz NOT NULL
);
CREATE TABLE board.asked (
    panel_id uuid NOT NULL REFERENCES board.panel,
    number int NOT NULL,
    by_account uuid NOT NULL,
    what text NOT NULL,
    why text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (panel_id, number)
);
CREATE TABLE board.request (
    key uuid PRIMARY KEY,
    account_id uuid NOT NULL,
    case_id uuid NOT NULL
);
