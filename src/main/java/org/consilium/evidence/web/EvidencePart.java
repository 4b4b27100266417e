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
 */
public record EvidencePart(
        CaseNumber number, Progress progress, int findings, int pages, List<StrangePage> blocking) {
    public EvidencePart {
        blocking = List.copyOf(blocking);
    }
}
