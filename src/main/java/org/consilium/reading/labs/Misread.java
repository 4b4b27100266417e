package org.consilium.reading.labs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Units that an eye takes for others: µ for p or H, % for 0 or o, a stroke too few. Where the unit
 * as read cannot belong to the analyte, but one that looks like it does and makes the result a
 * possible one, that is proposed, as unclear: a person looks. Only for pages that were seen, not
 * typed.
 */
final class Misread {
    private static final Pattern EDGES =
            Pattern.compile("^(?:[HL](?=\\s))?[^A-Za-zµ%/\\[]+|[^A-Za-z%0-9\\]]+$");
    private static final Pattern LITRE = Pattern.compile("/(d|m|u|µ)?[iI1|]?[lLI1|]?$");
    private static final Pattern UNITS = Pattern.compile("(?i)[lI1|][UL](?=/)|\\[IU]");
    private static final Pattern MICRO = Pattern.compile("^[pHyjuwWnn4](?=[glI\\[iUm])");
    private static final Pattern BARE = Pattern.compile("^([A-Za-zµ]{1,4}?)([dm]?L)$");
    private static final Pattern STROKE = Pattern.compile("\\s?/\\s?");
    private static final Pattern GRAMS = Pattern.compile("^(m?gm?)[t0oxk$&8]%?$");
    private static final Pattern CELLS =
            Pattern.compile("^(cells|lakhs?|lacs?)[\\s/ilI|1]{1,2}(?=c)");
    private static final Pattern PER_CENT =
            Pattern.compile("[\\s(]{0,2}[%0oOQ79YyJU/4°]{0,2}[\\s,.'°)]{0,2}[%oO0J/]{0,2}\\)?");
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final int THOUSANDTHS = 3;

    /** No laboratory counts so few units. */
    private static final String NEVER = "p[";

    private Misread() {}

    /** As it was read where nothing fits better. */
    static Draft repaired(Draft draft) {
        if (draft.place().sure() >= 1 || !draft.amount().isNumber() || draft.named().isEmpty()) {
            return draft;
        }
        var number = Analytes.number(draft.amount().value());
        if (number.isEmpty()) {
            return draft;
        }
        return thousands(draft, number.get())
                .or(() -> asRead(draft, number.get()))
                .or(() -> otherUnit(draft, number.get()))
                .orElseGet(() -> draft.unit().isEmpty() ? unclear(draft) : draft);
    }

    private static Optional<Draft> asRead(Draft draft, BigDecimal number) {
        return isPossible(draft, number, draft.known())
                ? Optional.of(draft.withUnit(draft.unit().map(Misread::together)))
                : Optional.empty();
    }

    private static Optional<Draft> otherUnit(Draft draft, BigDecimal number) {
        return looksLike(draft)
                .filter(unit -> isPossible(draft, number, Unit.of(unit)))
                .findFirst()
                .map(unit -> with(draft, draft.amount().value(), Optional.of(unit)));
    }

    /** On a page that was seen, a gap beside a stroke is none. */
    private static String together(String unit) {
        return STROKE.matcher(unit).replaceAll("/");
    }

    /** What has a unit was printed with one. */
    private static Draft unclear(Draft draft) {
        var hasUnit =
                draft.named().stream()
                        .flatMap(named -> named.analytes().stream())
                        .allMatch(
                                analyte -> analyte.unit().filter(u -> !u.equals("1")).isPresent());
        return hasUnit ? with(draft, draft.amount().value(), Optional.empty()) : draft;
    }

    private static boolean isPossible(Draft draft, BigDecimal number, Optional<Unit> unit) {
        return unit.isPresent()
                && !unit.get().ucum().startsWith(NEVER)
                && draft.named().stream()
                        .flatMap(named -> named.analytes().stream())
                        .anyMatch(a -> a.fits(unit.get()) && Analytes.isPlausible(a, number, unit));
    }

    private static Stream<String> looksLike(Draft draft) {
        var read = draft.unit().orElse("");
        if (PER_CENT.matcher(read).matches()) {
            return isShare(draft) ? Stream.of("%") : Stream.empty();
        }
        var bare = EDGES.matcher(read).replaceAll("");
        var litre = LITRE.matcher(bare).replaceFirst("/$1L");
        var units = UNITS.matcher(litre).replaceFirst("IU");
        return List.of(bare, litre, units, read).stream()
                .flatMap(
                        one ->
                                Stream.of(
                                        one,
                                        MICRO.matcher(one).replaceFirst("µ"),
                                        BARE.matcher(one).replaceFirst("$1/$2"),
                                        GRAMS.matcher(one).replaceFirst("$1%"),
                                        CELLS.matcher(one).replaceFirst("$1/"),
                                        "µ" + one));
    }

    private static boolean isShare(Draft draft) {
        return draft.named().stream()
                .flatMap(named -> named.analytes().stream())
                .anyMatch(analyte -> analyte.unit().filter("%"::equals).isPresent());
    }

    /** Nobody counts thousandths of a cell: 5.957 of them are 5,957. */
    private static Optional<Draft> thousands(Draft draft, BigDecimal number) {
        var isCount = draft.known().filter(unit -> unit.ucum().equals("/uL")).isPresent();
        return isCount && number.scale() == THOUSANDTHS
                ? Optional.of(
                        with(
                                draft,
                                number.multiply(THOUSAND).toBigInteger().toString(),
                                draft.unit()))
                : Optional.empty();
    }

    private static Draft with(Draft draft, String value, Optional<String> unit) {
        var was = draft.amount();
        return new Draft(
                draft.label(),
                draft.named(),
                new Amount(value, true, was.flag(), unit.flatMap(Unit::of), unit, false, was.end()),
                unit,
                draft.range(),
                draft.flag(),
                draft.date(),
                draft.code(),
                draft.place());
    }
}
