-- The simulated phones belong to one database: another one, in the same data folder, begins with empty ones.
CREATE TABLE demo.phones (id uuid PRIMARY KEY DEFAULT gen_random_uuid());
INSERT INTO demo.phones DEFAULT VALUES;
