package org.consilium.reading;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One value that a paper states. Negated, suspected, historical and family statements are none.
 *
 * @param code LOINC for a laboratory row, else one of our own words: see docs/reader.md
 * @param label as printed; of what is concluded, from what
 * @param value a number with a point, a category, or words
 * @param unit UCUM where it is known, else as printed
 * @param range as printed
 * @param flag L, H, LL, HH, A or N, as printed; never computed
 * @param date when the specimen was taken, where the row itself says so
 * @param rule which rule or model proposed it, with its version
 */
public record Finding(
        String code,
        String label,
        String value,
        Optional<String> unit,
        Optional<String> range,
        Optional<String> flag,
        Optional<LocalDate> date,
        Certainty certainty,
        Place place,
        String rule) {
    /** A value without unit and range, as pathologists write them. */
    public static Finding of(
            String code,
            String label,
            String value,
            Certainty certainty,
            Place place,
            String rule) {
        return new Finding(
                code,
                label,
                value,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                certainty,
                place,
                rule);
    }

    @Override
    public String toString() {
        return "Finding[" + code + "]";
    }
}
