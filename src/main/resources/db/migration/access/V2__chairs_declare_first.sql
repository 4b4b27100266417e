-- A chair who has seen nothing of what was sealed declares first, like a seat.
UPDATE access.admission SET capacity = 'CHAIR_OFFERED' WHERE capacity = 'CHAIR';
