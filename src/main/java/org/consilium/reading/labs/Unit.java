package org.consilium.reading.labs;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a result.
 *
 * @param ucum or, for lakh and its like, as printed
 * @param factor to the first unit of its kind
 */
record Unit(String ucum, Kind kind, BigDecimal factor) {
    private static final int LONGEST = 40;
    private static final Pattern COUNT =
            Pattern.compile(
                    "[x*×]?10[\\^*~e+'\"(]{0,2}0?(3|5|6|9|12)\\)?(?:cells?)?"
                            + "/(l|lit|litre|liter|ul|mcl|ml|c?umm|cmm|mm\\^?3|cubicmm|cum)");
    private static final Pattern WORDED =
            Pattern.compile(
                    "(thou|thous|thousands?|th|k|million|millions|mill?|mio|m|lakhs?|lacs?"
                            + "|cells?|#|no|"
                            + "nos)?(?:cells)?/?(ul|mcl|c?umm|cmm|mm\\^?3|cubicmm|cum)");
    private static final Pattern RATE =
            Pattern.compile(
                    "(m|u|mc|n|p|f|k)?(gm?s?|grams?|mol|moles?|iu|units?|u|eq|osm|osmol|au)"
                            + "/(dl|100ml|lit|litre|liter|ltr|l|ml|ul|kg|kgh2o|g|gcre|gcreat|gcr|"
                            + "gcreatinine|gofcreatinine|24h|24hr|24hrs|24hours|day|mmol|mol)(feu"
                            + "|ddu)?");
    private static final Pattern PERCENT = Pattern.compile("(m|u|mc|n)?(gms?|g)%");
    private static final Map<String, Unit> FIXED =
            Table.rows("units.tsv").stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    row -> row.get(0),
                                    row ->
                                            new Unit(
                                                    row.get(1),
                                                    Kind.valueOf(row.get(2)),
                                                    new BigDecimal(row.get(3)))));

    /** What can be counted against what. */
    enum Kind {
        MASS,
        MOL,
        UNIT,
        ARBITRARY,
        CHARGE,
        OSMOLES,
        COUNT,
        FRACTION,
        VOLUME,
        WEIGHT,
        TIME,
        FALL,
        PRESSURE,
        PH,
        RATIO,
        AMOUNT,
        CLEARANCE,
        FIELD,
        COPIES,
        SHARE,
        MOLRATIO,
        DAILY
    }

    /** From any known spelling, UCUM included. */
    static Optional<Unit> of(String printed) {
        if (printed.length() > LONGEST || !canBegin(printed)) {
            return Optional.empty();
        }
        var text = plain(printed);
        return Optional.ofNullable(FIXED.get(text))
                .or(() -> count(text))
                .or(() -> worded(text, printed.strip()))
                .or(() -> rate(text))
                .or(() -> percent(text));
    }

    private static boolean canBegin(String printed) {
        var bare = printed.strip();
        return !bare.isEmpty()
                && (Character.isLetter(bare.charAt(0)) || "%/#*×1[{µ".indexOf(bare.charAt(0)) >= 0);
    }

    private static String plain(String printed) {
        var text = new StringBuilder(printed.length());
        for (var n = 0; n < printed.length(); n++) {
            text.append(plain(Character.toLowerCase(printed.charAt(n))));
        }
        var all = text.toString();
        var isPer = all.startsWith("per") && !all.startsWith("percent");
        return (isPer ? "/" + all.substring(3) : all)
                .replace("(24h)", "24h")
                .replace("gm/", "g/")
                .replace("cells/ul", "/ul");
    }

    private static String plain(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '[', ']', '{', '}', '.', '_', '\u00a0' -> "";
            case '³' -> "^3";
            case '⁶' -> "^6";
            case '⁹' -> "^9";
            case '¹' -> "^1";
            case '²' -> "2";
            case 'µ', 'μ' -> "u";
            default -> String.valueOf(c);
        };
    }

    private static Optional<Unit> count(String text) {
        var match = COUNT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var power = Integer.parseInt(match.group(1));
        var volume = volume(match.group(2));
        return Optional.of(
                new Unit(
                        "10*" + power + "/" + volume,
                        Kind.COUNT,
                        BigDecimal.TEN.pow(power).multiply(perLitre(volume))));
    }

    private static Optional<Unit> worded(String text, String printed) {
        var match = WORDED.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var word = match.group(1) == null ? "" : match.group(1);
        if (word.startsWith("la")) {
            return Optional.of(new Unit(printed, Kind.COUNT, new BigDecimal("1E11")));
        }
        if (word.startsWith("th") || word.equals("k")) {
            return Optional.of(new Unit("10*3/uL", Kind.COUNT, new BigDecimal("1E9")));
        }
        if (word.startsWith("m")) {
            return Optional.of(new Unit("10*6/uL", Kind.COUNT, new BigDecimal("1E12")));
        }
        return Optional.of(new Unit("/uL", Kind.COUNT, new BigDecimal("1E6")));
    }

    private static Optional<Unit> rate(String text) {
        var match = RATE.matcher(text);
        return match.matches() ? rate(match) : Optional.empty();
    }

    private static Optional<Unit> rate(Matcher match) {
        var prefix = prefix(match.group(1));
        var what = what(match.group(2));
        var below = below(match.group(3));
        var kind = kind(what, below);
        var note =
                match.group(4) == null ? "" : "{" + match.group(4).toUpperCase(Locale.ROOT) + "}";
        return kind.map(
                k ->
                        new Unit(
                                prefix + what + "/" + below + note,
                                k,
                                power(prefix).multiply(perLitre(below))));
    }

    private static Optional<Unit> percent(String text) {
        var match = PERCENT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var prefix = prefix(match.group(1));
        return Optional.of(
                new Unit(prefix + "g/dL", Kind.MASS, power(prefix).multiply(BigDecimal.TEN)));
    }

    private static String prefix(@Nullable String printed) {
        if (printed == null) {
            return "";
        }
        return printed.equals("mc") ? "u" : printed;
    }

    private static String what(String printed) {
        if (printed.startsWith("g")) {
            return "g";
        }
        if (printed.startsWith("mol")) {
            return "mol";
        }
        if (printed.equals("iu")) {
            return "[IU]";
        }
        if (printed.equals("au")) {
            return "[arb'U]";
        }
        if (printed.startsWith("osm")) {
            return "osm";
        }
        return printed.equals("eq") ? "eq" : "U";
    }

    private static String below(String printed) {
        return switch (printed) {
            case "dl", "100ml" -> "dL";
            case "ml" -> "mL";
            case "ul" -> "uL";
            case "kg", "kgh2o" -> "kg";
            case "mmol" -> "mmol";
            case "mol" -> "mol";
            case "24h", "24hr", "24hrs", "24hours", "day" -> "(24.h)";
            default -> printed.startsWith("g") ? "g" : "L";
        };
    }

    private static Optional<Kind> kind(String what, String below) {
        if (below.endsWith("mol")) {
            return what.equals("mol") ? Optional.of(Kind.MOLRATIO) : Optional.empty();
        }
        if (below.equals("(24.h)") || below.equals("g")) {
            var kind = below.equals("g") ? Kind.SHARE : Kind.DAILY;
            return what.equals("g") ? Optional.of(kind) : Optional.empty();
        }
        return Optional.of(
                switch (what) {
                    case "g" -> Kind.MASS;
                    case "mol" -> Kind.MOL;
                    case "[arb'U]" -> Kind.ARBITRARY;
                    case "eq" -> Kind.CHARGE;
                    case "osm" -> Kind.OSMOLES;
                    default -> Kind.UNIT;
                });
    }

    private static String volume(String printed) {
        if (printed.startsWith("l")) {
            return "L";
        }
        return printed.equals("ml") ? "mL" : "uL";
    }

    private static BigDecimal perLitre(String below) {
        return switch (below) {
            case "dL" -> BigDecimal.TEN;
            case "mL" -> new BigDecimal("1E3");
            case "uL" -> new BigDecimal("1E6");
            case "mmol" -> new BigDecimal("1E3");
            default -> BigDecimal.ONE;
        };
    }

    private static BigDecimal power(String prefix) {
        return switch (prefix) {
            case "k" -> new BigDecimal("1E3");
            case "m" -> new BigDecimal("1E-3");
            case "u" -> new BigDecimal("1E-6");
            case "n" -> new BigDecimal("1E-9");
            case "p" -> new BigDecimal("1E-12");
            case "f" -> new BigDecimal("1E-15");
            default -> BigDecimal.ONE;
        };
    }
}
