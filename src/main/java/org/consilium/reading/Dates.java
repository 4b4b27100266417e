package org.consilium.reading;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The dates of a paper, told apart by the words beside them.
 *
 * @param collected when the specimen was taken or received
 * @param performed when the examination, operation or stay was
 * @param reported when the result was signed or printed
 */
public record Dates(
        Optional<LocalDate> collected,
        Optional<LocalDate> performed,
        Optional<LocalDate> reported) {
    public static final Dates NONE =
            new Dates(Optional.empty(), Optional.empty(), Optional.empty());
}
