-- The packed folder a file came in.
ALTER TABLE records.document ADD COLUMN origin text;
-- What waits for its check is looked for every minute.
CREATE INDEX ON records.document (filed_at) WHERE reading = 'HELD';
