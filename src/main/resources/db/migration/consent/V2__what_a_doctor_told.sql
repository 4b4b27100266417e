-- What a doctor told and what the family gave stand beside each other: only the second opens anything.
DROP INDEX consent.line_case_id_purpose_idx;
CREATE UNIQUE INDEX line_given ON consent.line (case_id, purpose) WHERE withdrawn_at IS NULL AND manner <> 'TOLD_TO_DOCTOR';
CREATE UNIQUE INDEX line_told ON consent.line (case_id, purpose) WHERE withdrawn_at IS NULL AND manner = 'TOLD_TO_DOCTOR';
