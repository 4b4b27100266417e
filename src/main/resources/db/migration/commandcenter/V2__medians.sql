-- The medians look at the cases that moved lately, not at all that ever were.
CREATE INDEX stage_entry_at ON commandcenter.stage_entry (at, case_id);
