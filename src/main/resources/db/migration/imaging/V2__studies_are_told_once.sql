-- What of a study stands on the timeline of its case, and whether the family was told that it is here.
CREATE TABLE imaging.arrival (
    case_id uuid NOT NULL,
    study_uid text NOT NULL,
    photographed boolean NOT NULL,
    told boolean NOT NULL DEFAULT false,
    at timestamptz NOT NULL,
    PRIMARY KEY (case_id, study_uid, photographed)
);
-- Files that are here already stand on the timeline one by one, and nobody is told of them now.
INSERT INTO imaging.arrival (case_id, study_uid, photographed, told, at)
SELECT DISTINCT case_id, study_uid, photographed, true, now()
FROM imaging.instance CROSS JOIN (VALUES (true), (false)) AS kind_of (photographed);
