package org.consilium.reading.tissue;

import java.util.Optional;
import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;

/**
 * A value that one rule read at one place, before it is weighed against the others.
 *
 * @param weight of several that differ, the heaviest count
 */
record Hit(
        Mark mark,
        String code,
        String label,
        String value,
        Optional<String> unit,
        Certainty certainty,
        int weight,
        String rule) {

    Hit unclear() {
        return new Hit(mark, code, label, value, unit, Certainty.UNCLEAR, weight, rule);
    }

    Hit unclearIf(boolean doubtful) {
        return doubtful ? unclear() : this;
    }

    /** It is not printed, but follows from what is. */
    Hit concluded() {
        return new Hit(mark, code, label, value, unit, Certainty.CONCLUDED, weight, rule);
    }

    Hit weighing(int other) {
        return new Hit(mark, code, label, value, unit, certainty, other, rule);
    }

    Hit in(String measure) {
        return new Hit(mark, code, label, value, Optional.of(measure), certainty, weight, rule);
    }

    Finding finding() {
        return new Finding(
                code,
                label,
                value,
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                certainty,
                mark.sheet().page().place(mark.from(), mark.to()),
                rule);
    }

    @Override
    public String toString() {
        return "Hit[" + code + "]";
    }
}
