-- The lists read the open cases alone, and the ended ones page by page, newest first.
CREATE INDEX case_file_open ON casework.case_file (opened_at) WHERE stage NOT IN ('CLOSED', 'WITHDRAWN');
CREATE INDEX case_file_ended ON casework.case_file (stage, opened_at DESC, id DESC) WHERE stage IN ('CLOSED', 'WITHDRAWN');
