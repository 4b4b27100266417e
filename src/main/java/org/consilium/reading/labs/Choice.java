package org.consilium.reading.labs;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of the analytes that share a name a row is about. */
final class Choice {
    private static final Pattern POLAR =
            Pattern.compile(
                    "(?i).*(?:reactive|negative|positive|detected|nil|absent|trace|\\bneg\\b"
                            + "|\\bpos\\b).*");

    /** Words that mean urine only below its heading: other things have a colour, too. */
    private static final Set<String> ONLY_BELOW_URINE =
            Set.of(
                    "urine-color",
                    "urine-appearance",
                    "urine-volume",
                    "urine-blood",
                    "urine-mucus",
                    "urine-casts",
                    "urine-crystals",
                    "urine-bacteria",
                    "urine-yeast",
                    "urine-ph");

    private Choice() {}

    /** A word that names nothing here. */
    static boolean isOutOfPlace(Analyte analyte, Draft row, Setting setting) {
        return ONLY_BELOW_URINE.contains(analyte.group())
                && setting.specimen() != Specimen.URINE
                && !row.label().toLowerCase(Locale.ROOT).contains("urin");
    }

    static Optional<Analyte> of(Named named, Draft row, Setting setting) {
        return inSpecimen(named, row, setting).stream()
                .max(Comparator.comparingInt(analyte -> score(analyte, row, setting)));
    }

    /** In a fluid we know no blood test; in urine a blood test means that its section has ended. */
    private static List<Analyte> inSpecimen(Named named, Draft row, Setting setting) {
        var specimen = named.said().orElse(setting.specimen());
        var all = named.analytes();
        var there = all.stream().filter(a -> a.specimen() == specimen).toList();
        var isBlood = specimen == Specimen.BLOOD || specimen == Specimen.URINE;
        if (!isBlood) {
            return there;
        }
        if (!there.isEmpty() && there.stream().anyMatch(a -> canBe(a, row) && fits(a, row) >= 0)) {
            return there;
        }
        var usual =
                all.stream()
                        .filter(
                                a ->
                                        a.specimen() != Specimen.CSF
                                                && a.specimen() != Specimen.FLUID);
        var others = usual.toList();
        return others.isEmpty() ? all : others;
    }

    private static int fits(Analyte analyte, Draft row) {
        return row.known().map(unit -> analyte.fits(unit) ? 1 : -1).orElse(0);
    }

    private static int score(Analyte analyte, Draft row, Setting setting) {
        var isCount = analyte.measure().filter(u -> u.kind() == Unit.Kind.COUNT).isPresent();
        var number = Analytes.number(row.amount().value());
        var isPossible = number.map(v -> isPossible(analyte, v, row)).orElse(false);
        return 8 * fits(analyte, row)
                + (row.amount().isNumber() == analyte.isWords() ? -4 : 0)
                + (isPossible ? 4 : 0)
                + (setting.isAbsolute() && isCount && row.unit().isEmpty() ? 2 : 0)
                + (analyte.specimen() == setting.specimen() ? 1 : 0);
    }

    private static boolean isPossible(Analyte analyte, BigDecimal value, Draft row) {
        return !analyte.isWords() && Analytes.isPlausible(analyte, value, row.known());
    }

    /** A number or a word, as this analyte has; a span of cells only in a microscope's field. */
    static boolean canBe(Analyte analyte, Draft row) {
        if (row.amount().isNumber()) {
            return true;
        }
        if (Words.isSpan(row.amount().value())) {
            return analyte.isWords()
                    || analyte.measure().filter(u -> u.kind() == Unit.Kind.FIELD).isPresent()
                    || analyte.group().equals("urine-ph");
        }
        return analyte.isWords()
                || analyte.specimen() != Specimen.BLOOD
                || POLAR.matcher(row.amount().value()).matches();
    }
}
