-- A doctor compared the sheet with its pages.
ALTER TABLE findings.summary ADD COLUMN signed_by uuid, ADD COLUMN signed_at timestamptz;

-- What stands on no page is either from the registration or was told.
ALTER TABLE findings.fact ADD COLUMN registered boolean NOT NULL DEFAULT false;

-- Lines come from verified findings now; what rules read on pages before is no longer offered.
DELETE FROM findings.proposal WHERE decision IS NULL;
DROP TABLE findings.reading;
