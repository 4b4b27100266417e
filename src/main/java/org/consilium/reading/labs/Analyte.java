package org.consilium.reading.labs;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something a laboratory measures or looks for.
 *
 * @param group of results that may stand in one trend, whatever their unit
 * @param name for people
 * @param loinc for the canonical unit; empty where we know none for certain
 * @param unit canonical, UCUM; empty where the result is a word
 * @param low no living person is below
 * @param high no living person is above
 * @param molar grams per mole
 * @param charge of the ion
 * @param others LOINC codes for other kinds of unit, and "ql" for results in words
 */
public record Analyte(
        String group,
        String name,
        Specimen specimen,
        Optional<String> loinc,
        Optional<String> unit,
        BigDecimal low,
        BigDecimal high,
        Optional<BigDecimal> molar,
        int charge,
        Map<String, String> others) {
    public Analyte {
        others = Map.copyOf(others);
    }

    boolean isWords() {
        return unit.isEmpty();
    }

    Optional<Unit> measure() {
        return unit.flatMap(Unit::of);
    }

    /** Can be converted from one to the other. */
    boolean fits(Unit printed) {
        return measure()
                        .map(own -> Conversion.between(printed, own, this).isPresent())
                        .orElse(false)
                || others.containsKey(printed.kind().name().toLowerCase(Locale.ROOT));
    }

    /** The code of a result in this unit. */
    Optional<String> loinc(Optional<Unit> printed, boolean isWord) {
        if (isWord && others.containsKey("ql")) {
            return Optional.of(others.get("ql"));
        }
        return printed.map(u -> others.get(u.kind().name().toLowerCase(Locale.ROOT)))
                .or(() -> loinc);
    }

    @Override
    public String toString() {
        return "Analyte[" + group + "]";
    }
}
