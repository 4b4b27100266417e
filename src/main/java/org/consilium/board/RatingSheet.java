package org.consilium.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rating as one reader may see it: others' votes of a round only after the own ones.
 *
 * @param round open, or the last one; 0: none yet
 * @param mayRate the reader has a vote in the open round and has not used it
 * @param rated how many of the members have rated in the open round
 * @param outcome what the rule said of the last round that is done
 * @param leading by that round, or by the chair
 * @param lines in an order of the reader's own while they rate; else the leading one first
 */
public record RatingSheet(
        int round,
        boolean isOpen,
        boolean mayRate,
        int rated,
        int members,
        String why,
        Optional<Outcome> outcome,
        Optional<OptionId> leading,
        Optional<BoardResult> result,
        Optional<Instant> openedAt,
        List<Line> lines) {
    /**
     * @param mine of the open round
     * @param before the reader's own of the round before
     * @param shown the votes that are open to the reader, by role
     * @param reasons given with them, without names or roles
     */
    public record Line(
            Option option,
            Optional<Rating> mine,
            Optional<Rating> before,
            Optional<BoardResult.RatedOption> shown,
            Map<SeatRole, Integer> votes,
            List<Reason> reasons) {
        public Line {
            votes = Map.copyOf(votes);
            reasons = List.copyOf(reasons);
        }

        @Override
        public String toString() {
            return "Line[" + option + "]";
        }
    }

    /** A reason with the third it was given for: nobody's name, role or exact rating. */
    public record Reason(Third third, String text) {
        @Override
        public String toString() {
            return "Reason[" + third + "]";
        }
    }

    public enum Third {
        NOT_RIGHT,
        UNSURE,
        RIGHT;

        static Third of(int rating) {
            if (rating <= Rating.NOT_RIGHT) {
                return NOT_RIGHT;
            }
            return rating < Rating.RIGHT ? UNSURE : RIGHT;
        }
    }

    public RatingSheet {
        lines = List.copyOf(lines);
    }
}
