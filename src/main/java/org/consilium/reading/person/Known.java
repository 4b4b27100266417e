package org.consilium.reading.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.reading.Whose.Sex;

/**
 * Whom the pages should be about, as far as we know.
 *
 * @param names all under which the person goes, with or without the family name
 * @param ids hospital and laboratory numbers, from papers that a person has checked
 */
public record Known(List<String> names, Optional<Age> age, Optional<Sex> sex, List<String> ids) {
    public Known {
        names = List.copyOf(names);
        ids = List.copyOf(ids);
    }

    /** How old the person is, as it was told. */
    public sealed interface Age {}

    /** Born in one of these years, both included. */
    public record BornBetween(int earliest, int latest) implements Age {
        public BornBetween {
            if (earliest > latest) {
                throw new IllegalArgumentException("born before the earliest year");
            }
        }

        @Override
        public String toString() {
            return "BornBetween[…]";
        }
    }

    /** So many years old on that day. */
    public record AgedOn(int years, LocalDate on) implements Age {
        @Override
        public String toString() {
            return "AgedOn[…]";
        }
    }

    @Override
    public String toString() {
        return "Known[…]";
    }
}
