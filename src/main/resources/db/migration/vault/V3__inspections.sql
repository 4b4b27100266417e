-- A look through everything that rows refer to and everything that lies there.
CREATE TABLE vault.inspection (
    id uuid PRIMARY KEY,
    begun_at timestamptz NOT NULL,
    ended_at timestamptz,
    wanted bigint NOT NULL,
    looked_at bigint NOT NULL,
    bytes bigint NOT NULL,
    missing int NOT NULL,
    damaged int NOT NULL,
    orphans int NOT NULL,
    -- Too many at once look like a wrong database, and stay.
    orphans_kept boolean NOT NULL
);
CREATE INDEX ON vault.inspection (begun_at DESC);

CREATE TABLE vault.finding (
    inspection_id uuid NOT NULL REFERENCES vault.inspection ON DELETE CASCADE,
    kind text NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (inspection_id, kind, name)
);

-- What rows refer to, for the time of one inspection: nothing is lost with it.
CREATE UNLOGGED TABLE vault.wanted (
    name text COLLATE "C" PRIMARY KEY,
    scope uuid NOT NULL,
    sha256 text
);
