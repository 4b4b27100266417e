-- What was sent in several requests lies as it came, in parts; read in this order they are the whole.
CREATE TABLE vault.part (
    whole text NOT NULL,
    number int NOT NULL,
    name text NOT NULL UNIQUE,
    bytes bigint NOT NULL,
    PRIMARY KEY (whole, number)
);
