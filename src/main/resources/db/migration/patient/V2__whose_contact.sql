-- Whose number somebody gave for the patient: the patient's own, or a relative's.
ALTER TABLE patient.told_contact ADD COLUMN relation text NOT NULL DEFAULT 'SELF';
ALTER TABLE patient.told_contact ADD COLUMN name text NOT NULL DEFAULT '';
