-- What an entry is about, which decides who of the family may read it; of the ones before nobody said it.
ALTER TABLE conversation.entry ADD COLUMN matter text NOT NULL DEFAULT 'RESULTS';
UPDATE conversation.entry SET matter = 'PAPERS'
WHERE notice_key IN ('records.checklist', 'records.checklist.full', 'followup.arranged', 'site.confirmed', 'conversation.danger');
