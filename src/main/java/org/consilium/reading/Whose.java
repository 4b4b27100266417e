package org.consilium.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whom a page or a paper is about, as it says itself.
 *
 * @param name without titles, as printed
 * @param age in years
 * @param ids hospital and laboratory numbers, without their labels
 */
public record Whose(Optional<String> name, OptionalInt age, Optional<Sex> sex, List<String> ids) {
    public static final Whose NOBODY =
            new Whose(Optional.empty(), OptionalInt.empty(), Optional.empty(), List.of());

    public Whose {
        ids = List.copyOf(ids);
    }

    /** As printed on papers. */
    public enum Sex {
        FEMALE,
        MALE,
        OTHER
    }

    @Override
    public String toString() {
        return "Whose[…]";
    }
}
