CREATE SCHEMA network;

CREATE TABLE network.centre (
    code text PRIMARY KEY,
    name text NOT NULL,
    level text NOT NULL,
    parent text REFERENCES network.centre,
    town text NOT NULL,
    latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180)
);
CREATE INDEX ON network.centre (parent);
CREATE TABLE network.centre_service (
    code text NOT NULL REFERENCES network.centre,
    service text NOT NULL,
    PRIMARY KEY (code, service)
);
CREATE INDEX ON network.centre_service (service);
CREATE TABLE network.post (
    account_id uuid NOT NULL,
    code text NOT NULL REFERENCES network.centre,
    posted_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, code)
);
CREATE INDEX ON network.post (code);
