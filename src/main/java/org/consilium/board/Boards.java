package org.consilium.board;

import java.util.Optional;
import org.consilium.access.Grant;
import org.springframework.stereotype.Service;

/** Panels at work. */
@Service
public class Boards {
    /** What was decided; empty before. Needs SEE_DRAFT_PLAN or COMPILE_PLAN. */
    public Optional<BoardResult> result(Grant grant) {
        throw new UnsupportedOperationException();
    }
}
