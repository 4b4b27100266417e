package org.consilium.evidence.web;

import java.util.List;
import org.consilium.evidence.Progress;
import org.consilium.evidence.StrangePage;
import org.consilium.kernel.CaseNumber;

/**
 * How far the papers are read and verified, on the desk's case page.
 *
 * @param findings how many wait for a person
 * @param pages on how many pages they stand
 * @param differing how many statements differ from others and are not settled
 * @param differingGravely those of them that keep the case from the board
 * @param stale how much of what the board needs is old or missing
 */
public record EvidencePart(
        CaseNumber number,
        Progress progress,
        int findings,
        int pages,
        List<StrangePage> blocking,
        int differing,
        int differingGravely,
        int stale) {
    public EvidencePart {
        blocking = List.copyOf(blocking);
    }
}
