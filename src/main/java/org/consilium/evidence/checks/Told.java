package org.consilium.evidence.checks;

import java.util.Optional;
import java.util.OptionalInt;
import org.consilium.casework.Organ;
import org.consilium.reading.Whose;

/** What was said at registration, which the papers should fit. */
public record Told(
        Optional<Whose.Sex> sex, OptionalInt age, Organ organ, Optional<Laterality> laterality) {
    @Override
    public String toString() {
        return "Told[" + organ + "]";
    }
}
