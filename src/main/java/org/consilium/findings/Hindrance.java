package org.consilium.findings;

import java.util.Locale;
import java.util.Optional;
import org.consilium.evidence.Whereabouts;

/**
 * What of the papers stands between the draft and the board.
 *
 * @param count of pages, documents or lines, as the reason says
 * @param first page to look at; empty where no single one is
 */
public record Hindrance(Why why, int count, Optional<Whereabouts> first) {
    public enum Why {
        /** Documents whose words are not there yet. */
        STILL_READING(false),
        /** Pages that name somebody else, about which nobody has decided. */
        STRANGERS(true),
        /** Statements that cannot both be so, about which nobody has decided. */
        DIFFERING(true),
        /**
         * Lines on the sheet whose findings were corrected, or whose page is no source any more.
         */
        OUTDATED(true);

        private final boolean hard;

        Why(boolean hard) {
            this.hard = hard;
        }
    }

    /** Such as {@code summary.strangers}. */
    String refusal() {
        return "summary." + why.name().toLowerCase(Locale.ROOT);
    }

    /** No reason opens the gate. */
    public boolean isHard() {
        return why.hard;
    }
}
