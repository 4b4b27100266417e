package org.consilium.evidence.checks;

import java.util.Locale;
import java.util.Optional;

/** The side of a paired organ. */
public enum Laterality {
    LEFT,
    RIGHT,
    BOTH;

    /** As printed or as a person has written it. */
    static Optional<Laterality> of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "left", "lt", "lt.", "l" -> Optional.of(LEFT);
            case "right", "rt", "rt.", "r" -> Optional.of(RIGHT);
            case "bilateral", "both", "b/l", "left and right", "right and left" ->
                    Optional.of(BOTH);
            default -> Optional.empty();
        };
    }

    boolean isOppositeTo(Laterality other) {
        return this != other && this != BOTH && other != BOTH;
    }
}
