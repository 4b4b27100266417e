package org.consilium.reading.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds dates in a text, however they are written, and no fractions, times or numbers. */
final class DateFinder {
    private static final String D = "[0-9OoQlI|SB]";
    private static final String YEAR =
            "(" + D + "{4}|" + D + "{2}(?!\\d))(?![\\p{L}\\d:]|[/.-]\\d)";
    private static final String DAY = "(" + D + "{1,2})";
    private static final String BEFORE = "(?<![\\p{L}\\d]|\\d[/.:-])";
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|ju[nl1I](?:y|e)?"
                    + "|ju[l1I]y?|aug(?:ust)?"
                    + "|[s5]ept?(?:ember)?|[o0]ct(?:[o0]ber)?|n[o0]v(?:ember)?|dec(?:ember)?"
                    + "|जनवरी|फरवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर"
                    + "|अक्टूबर|अक्तूबर|नवंबर|नवम्बर"
                    + "|दिसंबर|दिसम्बर)(?![\\p{L}\\p{M}])";
    private static final Pattern NUMBERS =
            matching(BEFORE + DAY + "\\s?([/.-])\\s?" + DAY + "\\s?\\2\\s?" + YEAR);
    private static final Pattern FROM_YEAR =
            matching(
                    BEFORE
                            + "((?:19|20)\\d{2})([/.-])(\\d{1,2})\\2(\\d{1,2})(?=T\\d"
                            + "|[^\\p{L}\\d/-]|$)");
    private static final Pattern COMPACT =
            matching(BEFORE + "((?:19|20)\\d{2})(0[1-9]|1[0-2])([0-2]\\d|3[01])(?![\\p{L}\\d/-])");
    private static final Pattern DAY_MONTH =
            matching(
                    BEFORE
                            + DAY
                            + "\\s?(?:st|nd|rd|th)?[\\s,./-]{0,3}(?:of\\s)?"
                            + MONTH
                            + "[.\\s,'’/-]{0,4}"
                            + YEAR);
    private static final Pattern MONTH_DAY =
            matching(
                    "(?<![\\p{L}\\p{M}])"
                            + MONTH
                            + "[.\\s-]{0,3}(\\d{1,2})\\s?(?:st|nd|rd|th)?"
                            + "[\\s,.-]{1,3}((?:19|20)\\d{2})(?!\\d)");
    private static final List<String> HINDI =
            List.of("जन", "फ", "मार्च", "अप्", "मई", "जून", "जुल", "अग", "सित", "अक", "नव", "दिस");
    private static final List<String> ENGLISH =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /** Two-digit years from here are of the last century. */
    private static final int LAST_CENTURY = 60;

    private DateFinder() {}

    private static Pattern matching(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** Those in numbers only, of which the order of day and month may be in doubt. */
    static List<WrittenDate> inNumbers(String raw) {
        var all = new ArrayList<WrittenDate>();
        NUMBERS.matcher(Digits.latin(raw)).results().forEach(found -> numbers(found, all));
        return List.copyOf(all);
    }

    /** From left to right; what overlaps is read once. */
    static List<WrittenDate> in(String raw) {
        var text = Digits.latin(raw);
        if (!Digits.hasDigit(text)) {
            return List.of();
        }
        var all = new ArrayList<WrittenDate>();
        FROM_YEAR.matcher(text).results().forEach(m -> fromYear(m, m.group(3), m.group(4), all));
        COMPACT.matcher(text).results().forEach(m -> fromYear(m, m.group(2), m.group(3), all));
        NUMBERS.matcher(text).results().forEach(m -> numbers(m, all));
        DAY_MONTH
                .matcher(text)
                .results()
                .forEach(m -> worded(m, m.group(1), m.group(2), m.group(3), all));
        MONTH_DAY
                .matcher(text)
                .results()
                .forEach(m -> worded(m, m.group(2), m.group(1), m.group(3), all));
        all.sort(Comparator.comparingInt(WrittenDate::from));
        return List.copyOf(all);
    }

    private static void fromYear(
            MatchResult found, String month, String day, List<WrittenDate> all) {
        var year = Integer.parseInt(found.group(1));
        add(WrittenDate.plain(found.start(), found.end(), number(day), number(month), year), all);
    }

    private static void numbers(MatchResult found, List<WrittenDate> all) {
        if (isNumber(found.group(1)) && isNumber(found.group(3)) && isYear(found.group(4))) {
            var first = number(found.group(1));
            var second = number(found.group(3));
            add(
                    new WrittenDate(
                            found.start(), found.end(), first, second, year(found.group(4)), true),
                    all);
        }
    }

    private static void worded(
            MatchResult found, String day, String month, String year, List<WrittenDate> all) {
        if (isNumber(day) && isYear(year)) {
            add(
                    WrittenDate.plain(
                            found.start(), found.end(), number(day), month(month), year(year)),
                    all);
        }
    }

    private static void add(WrittenDate date, List<WrittenDate> all) {
        var isPossible =
                date.first() > 0
                        && date.second() > 0
                        && Math.min(date.first(), date.second()) <= 12
                        && Math.max(date.first(), date.second()) <= 31
                        && date.year() > 1900
                        && date.year() < 2100;
        if (isPossible
                && all.stream().noneMatch(d -> d.from() < date.to() && date.from() < d.to())) {
            all.add(date);
        }
    }

    private static boolean isNumber(String text) {
        return Digits.hasDigit(text) || (text.length() == 1 && "lIO".contains(text));
    }

    private static boolean isYear(String text) {
        var digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        return digits * 2 >= text.length() && Digits.repaired(text).chars().allMatch(c -> c <= '9');
    }

    private static int number(String text) {
        return Integer.parseInt(Digits.repaired(text));
    }

    private static int year(String text) {
        var year = number(text);
        return text.length() == 4 ? year : year < LAST_CENTURY ? 2000 + year : 1900 + year;
    }

    private static int month(String word) {
        var name =
                word.toLowerCase(Locale.ROOT).replace('5', 's').replace('0', 'o').replace('1', 'l');
        for (var n = 0; n < ENGLISH.size(); n++) {
            if (name.startsWith(ENGLISH.get(n)) || name.startsWith(HINDI.get(n))) {
                return n + 1;
            }
        }
        return 0;
    }
}
