package org.consilium.findings;

import java.util.List;
import java.util.Optional;
import org.consilium.access.Grant;
import org.consilium.kernel.Refused;
import org.springframework.stereotype.Service;

/**
 * The case summary: prefilled, completed by a person with the page of every fact, forwarded to the
 * board.
 */
@Service
public class Summaries {
    /**
     * The draft, prefilled from case, documents and their texts when there is none yet; needs
     * PREPARE_SUMMARY.
     */
    public Summary draft(Grant grant) {
        throw new UnsupportedOperationException();
    }

    /** Keeps question and facts; needs PREPARE_SUMMARY. */
    public void save(Grant grant, String question, List<Fact> facts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Verifies and forwards to the board. Says SummaryVerified. Needs PREPARE_SUMMARY.
     *
     * @throws Refused {@code summary.question} without a question, {@code summary.gate} when
     *     readiness or required records are lacking and no reason is given, {@code consent.missing}
     *     without consent to share with experts
     */
    public void forward(Grant grant, Optional<String> reasonThoughNotReady) {
        throw new UnsupportedOperationException();
    }

    /** The newest forwarded version; needs SEE_SUMMARY. */
    public Optional<Summary> forwarded(Grant grant) {
        throw new UnsupportedOperationException();
    }
}
