package org.consilium.reading.labs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as one paper writes them: day first, unless the paper itself shows otherwise. */
final class Days {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern NUMERIC =
            Pattern.compile(
                    "(?<![\\d./-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/]|[.-]\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(?<![\\d])(\\d{1,2})(?:st|nd|rd|th)?[\\s/.,-]{1,2}(jan|feb|mar|apr"
                            + "|may|jun|jul|aug|sep"
                            + "|oct|nov|dec)[a-z]{0,6}[\\s/.,'-]{1,2}(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern AMERICAN_NAMED =
            Pattern.compile(
                    "(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?"
                            + " (\\d{1,2}),? (\\d{4})(?!\\d)");
    private static final Pattern AMERICAN_SIGN =
            Pattern.compile(
                    "\\b(?:CPT|HCPCS|ICD-(?:9|10)-CM|Medicare|Medicaid|America/[A-Z]|African["
                            + " -]American)\\b?|(?i:patient is black)|\\b[A-Z]{3,20},[A-Z]{3,20}"
                            + " (?:[A-Z]\\. )?M\\.D\\.");

    private final boolean isMonthFirst;

    private Days(boolean isMonthFirst) {
        this.isMonthFirst = isMonthFirst;
    }

    static Days of(String paper) {
        var dates = NUMERIC.matcher(paper);
        var dayFirst = false;
        var monthFirst = false;
        while (dates.find()) {
            dayFirst |= Integer.parseInt(dates.group(1)) > 12;
            monthFirst |= Integer.parseInt(dates.group(3)) > 12;
        }
        var isAmerican = !dayFirst && (monthFirst || AMERICAN_SIGN.matcher(paper).find());
        return new Days(isAmerican);
    }

    /** The first date in these words. */
    Optional<LocalDate> in(String text) {
        var named = NAMED.matcher(text);
        if (named.find()) {
            return date(named.group(3), month(named.group(2)), named.group(1));
        }
        var american = AMERICAN_NAMED.matcher(text);
        if (american.find()) {
            return date(american.group(3), month(american.group(1)), american.group(2));
        }
        var iso = ISO.matcher(text);
        if (iso.find()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        var numeric = NUMERIC.matcher(text);
        return numeric.find() ? numeric(numeric) : Optional.empty();
    }

    private Optional<LocalDate> numeric(Matcher match) {
        return isMonthFirst
                ? date(match.group(4), match.group(1), match.group(3))
                : date(match.group(4), match.group(3), match.group(1));
    }

    private static String month(String name) {
        var at = MONTHS.indexOf(name.toLowerCase(Locale.ROOT));
        return Integer.toString(at / 3 + 1);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        var full = year.length() == 2 ? "20" + year : year;
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(full),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
