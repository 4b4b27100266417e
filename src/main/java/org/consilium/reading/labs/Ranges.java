package org.consilium.reading.labs;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reference ranges as printed. */
final class Ranges {
    private static final String NUMBER = "\\d[\\d,]{0,12}(?:\\.\\d{1,5})?";
    private static final Pattern STARTS =
            Pattern.compile(
                    "(?i)^\\s{0,4}[(\\[]?\\s?(?:(?:ref(?:erence)?|normal"
                            + "|biological)?\\.?\\s?(?:range|interval"
                            + "|values?|ref)?\\s?[:.-]?\\s?)(?:(?:adult|male|female|men|women|m"
                            + "|f)s?\\s?[:-]?\\s?)?"
                            + "(?:[<>≤≥]=?\\s?"
                            + NUMBER
                            + "|"
                            + NUMBER
                            + "\\s?[^\\d\\s]{0,6}\\s?(?:-{1,2}|–|—|~|to)\\s?"
                            + NUMBER
                            + "|(?:up ?to|less than|more than|greater"
                            + " than|below|above|under|upto|non["
                            + " -]?diabetic|desirable|optimal|deficien(?:t|cy)|sufficien(?:t"
                            + "|cy))\\b)");
    private static final Pattern BRACKET =
            Pattern.compile("\\s?[(\\[]([^()\\[\\]]{0,20}\\d[^()\\[\\]]{0,60})[)\\]]");
    private static final Pattern INNER_UNIT =
            Pattern.compile(NUMBER + "\\s?(?:-|–|to)\\s?" + NUMBER + "\\s?([^;,]{1,20})");

    private Ranges() {}

    static boolean startsWith(String text) {
        return STARTS.matcher(text).find();
    }

    /** A range in a name cell: "HGB (M 13-18 g/dl; F 12-16 g/dl)". */
    record InName(String name, String range, Optional<Units.Found> unit) {}

    static Optional<InName> inName(String cell) {
        var bracket = BRACKET.matcher(cell);
        if (!bracket.find() || bracket.start() == 0) {
            return Optional.empty();
        }
        var inner = bracket.group(1);
        var unit = INNER_UNIT.matcher(inner);
        if (!unit.find()) {
            return startsWith(inner)
                    ? Optional.of(
                            new InName(cell.substring(0, bracket.start()), inner, Optional.empty()))
                    : Optional.empty();
        }
        return Optional.of(
                new InName(
                        cell.substring(0, bracket.start()),
                        inner.strip(),
                        Units.at(unit.group(1))));
    }

    /** The range that the text begins with, to the end of its cell, without its brackets. */
    static Optional<String> at(String text) {
        if (!startsWith(text)) {
            return Optional.empty();
        }
        var all = text.strip();
        var isBracketed = all.startsWith("(") || all.startsWith("[");
        var close = isBracketed ? Math.max(all.indexOf(')'), all.indexOf(']')) : -1;
        return Optional.of(close > 0 ? all.substring(1, close).strip() : all);
    }
}
