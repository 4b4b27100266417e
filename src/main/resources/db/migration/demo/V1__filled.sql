CREATE SCHEMA demo;

-- Which people are there; somebody half made is not here yet. The row 'all' says that the fill is done.
CREATE TABLE demo.filled (
    key text PRIMARY KEY,
    case_id uuid,
    at timestamptz NOT NULL
);
