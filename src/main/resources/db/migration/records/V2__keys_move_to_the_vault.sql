INSERT INTO vault.wrapped_key (scope, wrapped, made_at)
SELECT case_id, wrapped, made_at FROM records.case_key
ON CONFLICT DO NOTHING;
DROP TABLE records.case_key;
