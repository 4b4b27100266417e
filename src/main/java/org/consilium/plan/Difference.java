package org.consilium.plan;

import java.util.Optional;

/**
 * How one dimension of the plan stands to the first opinion. Never a judgement: both ways may be
 * sound.
 *
 * @param comparison empty: not coded yet
 * @param impact what it changes for the patient; needed unless same or not comparable
 * @param direction more, less or other treatment; needed when different
 */
public record Difference(
        Dimension dimension,
        Optional<Comparison> comparison,
        Optional<Impact> impact,
        Optional<Direction> direction,
        String how) {
    public enum Dimension {
        DIAGNOSIS,
        MARKERS,
        STAGE,
        INTENT,
        MODALITY,
        ORDER,
        EXTENT,
        TESTS,
        PROGNOSIS
    }

    public enum Comparison {
        SAME,
        REFINED,
        DIFFERENT,
        /** The first opinion did not say. */
        NOT_COMPARABLE
    }

    public enum Impact {
        NONE,
        MINOR,
        MODERATE,
        MAJOR
    }

    public enum Direction {
        MORE,
        LESS,
        SWAP
    }

    static Difference open(Dimension dimension) {
        return new Difference(dimension, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    static Difference notComparable(Dimension dimension) {
        return new Difference(
                dimension,
                Optional.of(Comparison.NOT_COMPARABLE),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    boolean isCoded() {
        return comparison
                .map(
                        c ->
                                switch (c) {
                                    case SAME, NOT_COMPARABLE -> true;
                                    case REFINED -> impact.isPresent();
                                    case DIFFERENT -> impact.isPresent() && direction.isPresent();
                                })
                .orElse(false);
    }

    @Override
    public String toString() {
        return "Difference[" + dimension + "]";
    }
}
