package org.consilium.evidence.checks;

import java.time.LocalDate;
import java.util.Optional;
import org.consilium.evidence.CaseFinding;
import org.consilium.reading.Certainty;

/**
 * A finding in its paper, and what it means for one question.
 *
 * @param value two that are equal say the same
 */
record Said<V>(Source source, CaseFinding finding, V value) {
    Optional<LocalDate> date() {
        return finding.said().date().or(source::date);
    }

    /** Not hard to read, or a person has read it. */
    boolean isPlain() {
        return finding.isFact() || finding.said().certainty() == Certainty.STATED;
    }

    Side.OnPage side() {
        return new Side.OnPage(source.report(), finding);
    }

    /** The weight of a contradiction to the other, as far as both can be read. */
    Weight weighed(Said<?> other, Weight weight) {
        return isPlain() && other.isPlain() ? weight : weight.lower();
    }

    Contradiction against(Said<?> other, Topic topic, Weight weight) {
        return new Contradiction(topic, side(), other.side(), weighed(other, weight));
    }

    @Override
    public String toString() {
        return "Said[" + finding.id().value() + "]";
    }
}
