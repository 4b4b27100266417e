package org.consilium.reading.scans;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds full dates in a sentence, day before month unless that cannot be; a year alone is none. */
final class Days {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Pattern DAY =
            Pattern.compile(
                    "(?i)(?<![\\d/.-])(?:(?<iy>20\\d\\d|19\\d\\d)-(?<im>\\d{1,2})-(?<id>\\d{1,2})"
                            + "|(?<nd>\\d{1,2})\\s?[/.-]\\s?(?<nm>\\d{1,2})\\s"
                            + "?[/.-]\\s?(?<ny>(?:19|20)?\\d\\d)"
                            + "|(?<wd>\\d{1,2})(?:st|nd|rd|th)?[\\s.,/-]{1,2}(?:of )?(?<wm>"
                            + MONTH
                            + ")[\\s.,'/-]{1,3}(?<wy>(?:19|20)?\\d\\d)"
                            + "|\\b(?<um>"
                            + MONTH
                            + ")\\s(?<ud>\\d{1,2})(?:st|nd|rd|th)?,?\\s"
                            + "(?<uy>(?:19|20)\\d\\d))(?![\\d/])");

    private Days() {}

    record Day(int from, int to, LocalDate date) {}

    static List<Day> in(String text) {
        var days = new ArrayList<Day>();
        DAY.matcher(text)
                .results()
                .limit(100)
                .forEach(
                        found ->
                                date(found)
                                        .ifPresent(
                                                date ->
                                                        days.add(
                                                                new Day(
                                                                        found.start(),
                                                                        found.end(),
                                                                        date))));
        return days;
    }

    private static Optional<LocalDate> date(MatchResult found) {
        if (found.group("iy") != null) {
            return date(found.group("iy"), number(found, "im"), number(found, "id"));
        }
        if (found.group("ny") != null) {
            var month = number(found, "nm");
            var day = number(found, "nd");
            return month > 12
                    ? date(found.group("ny"), day, month)
                    : date(found.group("ny"), month, day);
        }
        return found.group("wy") != null
                ? date(found.group("wy"), month(found.group("wm")), number(found, "wd"))
                : date(found.group("uy"), month(found.group("um")), number(found, "ud"));
    }

    private static int number(MatchResult found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static Optional<LocalDate> date(String year, int month, int day) {
        var full = Integer.parseInt(year);
        try {
            return Optional.of(LocalDate.of(full < 100 ? 2000 + full : full, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
