package org.consilium.evidence.course;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.reading.Finding;
import org.consilium.reading.labs.Analytes;
import org.consilium.reading.labs.Canonical;

/** Turns a printed reference range into two numbers; of several ranges in one cell, into none. */
final class Range {
    private static final String NUMBER = "(\\d[\\d,]{0,12}(?:\\.\\d{1,5})?)";
    private static final String REST = "\\s?([^\\d\\s][^;]{0,24}|)";
    private static final Pattern BETWEEN =
            Pattern.compile(
                    NUMBER + "\\s?([^\\d\\s]{0,10}?)\\s?(?:-{1,2}|–|—|~|to)\\s?" + NUMBER + REST);
    private static final Pattern BELOW =
            Pattern.compile(
                    "(?:<|≤|<=|upto|up to|less than|below|under)\\s?(?:or equal to )?=?\\s?"
                            + NUMBER
                            + REST);
    private static final Pattern ABOVE =
            Pattern.compile("(?:>|≥|>=|more than|greater than|above)\\s?=?\\s?" + NUMBER + REST);
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{2,3})*,\\d{3}");
    private static final Pattern FRAME =
            Pattern.compile(
                    "^(?:ref(?:erence)?|normal|biological)?\\.?\\s?(?:range|interval|value)?s?"
                            + "\\s?[:(\\[-]{0,2}\\s?|[)\\]\\s]{1,3}$");
    private static final Pattern SPACES = Pattern.compile("\\s{1,40}");

    private Range() {}

    static Optional<Band> of(Finding finding) {
        return finding.range().flatMap(range -> read(plain(range), finding));
    }

    private static String plain(String range) {
        var even = SPACES.matcher(range.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        return FRAME.matcher(even).replaceAll("");
    }

    private static Optional<Band> read(String range, Finding finding) {
        var between = BETWEEN.matcher(range);
        if (between.matches()) {
            var high = canonical(between.group(3), between.group(4), finding);
            var low = canonical(between.group(1), between.group(4), finding);
            return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) < 0
                    ? Optional.of(new Band(low, high))
                    : Optional.empty();
        }
        var below = BELOW.matcher(range);
        if (below.matches()) {
            return oneEnd(below, finding)
                    .map(high -> new Band(Optional.empty(), Optional.of(high)));
        }
        var above = ABOVE.matcher(range);
        return above.matches()
                ? oneEnd(above, finding).map(low -> new Band(Optional.of(low), Optional.empty()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> oneEnd(Matcher range, Finding finding) {
        return canonical(range.group(1), range.group(2), finding);
    }

    /** In the unit that stands in the range itself, else in that of the value. */
    private static Optional<BigDecimal> canonical(String number, String rest, Finding finding) {
        var digits = number(number);
        var own = digits.flatMap(n -> Units.canonical(finding, n, Optional.of(rest)));
        return own.or(() -> digits.flatMap(n -> Units.canonical(finding, n, finding.unit())))
                .filter(end -> digits.isPresent() && isPossible(finding, digits.get(), rest))
                .map(Canonical::value);
    }

    /** A range in thousands beside a value in lakhs is no range of this value. */
    private static boolean isPossible(Finding finding, String number, String rest) {
        var unit = Units.canonical(finding, number, Optional.of(rest)).isPresent();
        var at = Units.with(finding, number, unit ? Optional.of(rest) : finding.unit());
        return Analytes.isPlausible(at);
    }

    private static Optional<String> number(String printed) {
        if (GROUPED.matcher(printed).matches()) {
            return Optional.of(printed.replace(",", ""));
        }
        return printed.contains(",") ? Optional.empty() : Optional.of(printed);
    }
}
