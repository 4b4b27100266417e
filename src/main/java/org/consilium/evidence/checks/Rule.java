package org.consilium.evidence.checks;

import java.util.List;

/** Finds the contradictions of one kind. */
interface Rule {
    List<Contradiction> in(WholeCase all);
}
