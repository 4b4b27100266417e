package org.consilium.reading.labs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.consilium.reading.Finding;

/** What laboratories measure: names, codes, units and what is possible in a living person. */
public final class Analytes {
    /** Where no unit is printed, these are what a laboratory may have meant. */
    private static final List<String> COUNTS = List.of("10*3/uL", "/uL", "lakh/cumm");

    private Analytes() {}

    /** By a name as printed; in blood, if that is possible. */
    public static Optional<Analyte> named(String printed) {
        return Named.find(printed).map(named -> named.analytes().getFirst());
    }

    /** By LOINC. */
    public static Optional<Analyte> coded(String loinc) {
        return Catalogue.coded(loinc);
    }

    /** What a finding is about, by its code, else by its label. */
    public static Optional<Analyte> of(Finding finding) {
        return coded(finding.code()).or(() -> named(finding.label()));
    }

    /**
     * The value in the unit that its analyte is compared in; empty without number or known unit.
     */
    public static Optional<Canonical> canonical(Finding finding) {
        return of(finding)
                .flatMap(
                        analyte ->
                                number(finding.value())
                                        .flatMap(
                                                value ->
                                                        canonical(analyte, value, finding.unit())));
    }

    private static Optional<Canonical> canonical(
            Analyte analyte, BigDecimal value, Optional<String> unit) {
        return analyte.measure()
                .flatMap(
                        own ->
                                unit.flatMap(Unit::of)
                                        .flatMap(u -> Conversion.between(u, own, analyte))
                                        .map(value::multiply))
                .map(
                        v ->
                                new Canonical(
                                        analyte.group(),
                                        Rounding.plain(v),
                                        analyte.unit().orElseThrow()));
    }

    /**
     * A living person can have this value, in the unit printed or, without one, in a likely one.
     */
    public static boolean isPlausible(Finding finding) {
        var number = number(finding.value());
        var analyte = of(finding);
        return number.isEmpty()
                || analyte.isEmpty()
                || isPlausible(analyte.get(), number.get(), finding.unit().flatMap(Unit::of));
    }

    static boolean isPlausible(Analyte analyte, BigDecimal value, Optional<Unit> printed) {
        if (analyte.measure().isEmpty()) {
            return true;
        }
        var own = analyte.measure().orElseThrow();
        if (printed.isPresent()) {
            return Conversion.between(printed.get(), own, analyte)
                    .map(factor -> isWithin(analyte, value.multiply(factor)))
                    .orElse(analyte.fits(printed.get()));
        }
        return likely(analyte, own).stream()
                .flatMap(unit -> Conversion.between(unit, own, analyte).stream())
                .anyMatch(factor -> isWithin(analyte, value.multiply(factor)));
    }

    private static List<Unit> likely(Analyte analyte, Unit own) {
        if (own.kind() == Unit.Kind.COUNT && !analyte.group().equals("rbc")) {
            return COUNTS.stream().flatMap(unit -> Unit.of(unit).stream()).toList();
        }
        return List.of(own);
    }

    private static boolean isWithin(Analyte analyte, BigDecimal value) {
        return value.compareTo(analyte.low()) >= 0 && value.compareTo(analyte.high()) <= 0;
    }

    static Optional<BigDecimal> number(String value) {
        var bare = value.startsWith("<") || value.startsWith(">") ? value.substring(1) : value;
        var digits = bare.startsWith("=") ? bare.substring(1) : bare;
        return Rounding.isNumber(digits) ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
