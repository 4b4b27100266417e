-- Whoever was named to chair, what they declared, and why they stepped down.
CREATE TABLE board.chair (
    panel_id uuid NOT NULL REFERENCES board.panel,
    number int NOT NULL,
    expert uuid NOT NULL,
    state text NOT NULL,
    named_at timestamptz NOT NULL,
    answer_by timestamptz NOT NULL,
    answered_at timestamptz,
    reason text,
    conflicts text NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (panel_id, number)
);
CREATE UNIQUE INDEX ON board.chair (panel_id) WHERE state IN ('NAMED', 'DECLARED');
CREATE INDEX ON board.chair (expert) WHERE state IN ('NAMED', 'DECLARED');

-- Who sees the options already goes on; everybody else declares first.
INSERT INTO board.chair (panel_id, number, expert, state, named_at, answer_by, conflicts, words)
SELECT id, 1, chair,
    CASE WHEN EXISTS (SELECT 1 FROM board.option o WHERE o.panel_id = p.id) THEN 'DECLARED' ELSE 'NAMED' END,
    coalesce(convened_at, now()), now() + interval '12 hours', '', ''
FROM board.panel p WHERE chair IS NOT NULL;
ALTER TABLE board.panel DROP COLUMN chair;
