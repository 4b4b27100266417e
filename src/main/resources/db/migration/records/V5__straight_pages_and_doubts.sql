-- A page that was laid straight is also kept as it came.
ALTER TABLE records.page ADD COLUMN straightened boolean NOT NULL DEFAULT false;
-- What makes a photographed page hard to read.
ALTER TABLE records.page ADD COLUMN doubts text[] NOT NULL DEFAULT '{}';
-- With which request it came: that of a packed folder for all files in it.
ALTER TABLE records.document ADD COLUMN delivery uuid;
UPDATE records.document SET delivery = request_key;
ALTER TABLE records.document ALTER COLUMN delivery SET NOT NULL;
CREATE INDEX ON records.document (case_id, delivery);
