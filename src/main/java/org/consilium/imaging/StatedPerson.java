package org.consilium.imaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person as headers state them, once per case and statement.
 *
 * @param number the hospital's
 * @param doubts what differs from the case
 * @param decided what a person at the desk said; empty: nobody yet
 */
public record StatedPerson(
        UUID id,
        Optional<String> name,
        Optional<LocalDate> born,
        Optional<String> sex,
        Optional<String> number,
        Verdict verdict,
        List<Doubt> doubts,
        Optional<Boolean> decided) {
    /** What does not fit. */
    public enum Doubt {
        NAME,
        BIRTH_YEAR,
        SEX
    }

    public StatedPerson {
        doubts = List.copyOf(doubts);
    }

    public boolean isOurs() {
        return decided.orElse(verdict == Verdict.SAME);
    }

    public boolean isOpen() {
        return decided.isEmpty() && verdict != Verdict.SAME;
    }

    @Override
    public String toString() {
        return "StatedPerson[" + id + "]";
    }
}
