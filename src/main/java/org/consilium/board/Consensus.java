package org.consilium.board;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The rule that finds agreement in the ratings of a small board (3 to 6 members). Pure: the same
 * ratings give the same verdict in whatever order they come.
 *
 * <p>Five people are not a curve, so raw votes decide and the figures stand beside them. The
 * disagreement index is that of RAND/UCLA: the distance of the 30th and 70th percentile, divided by
 * the same distance adjusted for symmetry (IPRAS); above 1 is disagreement. Percentiles are
 * interpolated linearly between order statistics (R's type 7).
 */
final class Consensus {
    /** Stored with every verdict; a change of the rule changes its number. */
    static final String RULE = "small-board/1";

    static final int FEWEST = 3;
    static final int MOST = 6;
    private static final double IPR_WITHOUT_ASYMMETRY = 2.35;
    private static final double CORRECTION = 1.5;
    private static final double MIDDLE = 5;

    private Consensus() {}

    record Vote(SeatRole role, int rating, boolean withReason) {}

    record Candidate(OptionId id, String title, List<Vote> votes) {
        Candidate {
            votes = List.copyOf(votes);
        }

        @Override
        public String toString() {
            return "Candidate[" + id.value() + "]";
        }
    }

    /** Everything the rule looks at; stored, so that a verdict can be computed again. */
    record Input(Set<SeatRole> required, List<Candidate> candidates) {
        Input {
            required = Set.copyOf(required);
            candidates = List.copyOf(candidates);
        }
    }

    record Figures(
            OptionId id,
            double median,
            int lowest,
            int highest,
            int belowRight,
            double disagreementIndex) {}

    /** The options from the leading one down. */
    record Verdict(String rule, Outcome outcome, List<Figures> ranked) {
        Verdict {
            ranked = List.copyOf(ranked);
        }

        OptionId leading() {
            return ranked.getFirst().id();
        }
    }

    static Verdict judge(Input input) {
        var ranked = input.candidates().stream().sorted(LEADING_FIRST).toList();
        return new Verdict(
                RULE,
                outcome(input.required(), ranked.getFirst()),
                ranked.stream().map(Consensus::figures).toList());
    }

    private static Outcome outcome(Set<SeatRole> required, Candidate leading) {
        var votes = leading.votes();
        var present = votes.stream().map(Vote::role).toList();
        if (votes.size() < FEWEST || votes.size() > MOST || !present.containsAll(required)) {
            return Outcome.NO_QUORUM;
        }
        if (votes.stream()
                .anyMatch(v -> v.rating() <= Rating.NOT_RIGHT && required.contains(v.role()))) {
            return Outcome.OPEN_CONFLICT;
        }
        var apart = votes.stream().filter(v -> v.rating() < Rating.RIGHT).toList();
        var agreed =
                apart.isEmpty()
                        || (apart.size() == 1
                                && apart.getFirst().withReason()
                                && median(ratings(leading)) >= Rating.RIGHT);
        return agreed ? Outcome.CONSENSUS : Outcome.NO_AGREEMENT;
    }

    private static final Comparator<Candidate> LEADING_FIRST =
            Comparator.comparingDouble((Candidate c) -> -median(ratings(c)))
                    .thenComparingInt(c -> -Arrays.stream(ratings(c)).min().orElse(0))
                    .thenComparingInt(Consensus::belowRight)
                    .thenComparing(Candidate::title)
                    .thenComparing(c -> c.id().value());

    private static Figures figures(Candidate candidate) {
        var ratings = ratings(candidate);
        return new Figures(
                candidate.id(),
                median(ratings),
                ratings[0],
                ratings[ratings.length - 1],
                belowRight(candidate),
                disagreementIndex(ratings));
    }

    private static int belowRight(Candidate candidate) {
        return (int) candidate.votes().stream().filter(v -> v.rating() < Rating.RIGHT).count();
    }

    private static int[] ratings(Candidate candidate) {
        return candidate.votes().stream().mapToInt(Vote::rating).sorted().toArray();
    }

    static double median(int[] sorted) {
        return percentile(sorted, 0.5);
    }

    static double disagreementIndex(int[] sorted) {
        var low = percentile(sorted, 0.3);
        var high = percentile(sorted, 0.7);
        var asymmetry = Math.abs(MIDDLE - (low + high) / 2);
        return (high - low) / (IPR_WITHOUT_ASYMMETRY + CORRECTION * asymmetry);
    }

    /** Linear interpolation of order statistics, as in R's type 7. */
    static double percentile(int[] sorted, double p) {
        var at = (sorted.length - 1) * p;
        var below = (int) Math.floor(at);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
