package org.consilium.reading.tissue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pattern found, without null. */
final class Matches {
    /** Names that share one answer are few; hostile texts have thousands. */
    private static final int LONGEST_LIST = 250;

    private Matches() {}

    static String part(Matcher match, String name) {
        var part = match.group(name);
        return part == null ? "" : part;
    }

    static boolean has(Pattern pattern, CharSequence text) {
        return pattern.matcher(text).find();
    }

    static Pattern words(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** Where a list ends whose further items the pattern finds at the start of what is left. */
    static int endOfList(Pattern item, String text, int from) {
        var last = Math.min(text.length(), from + LONGEST_LIST);
        var items = item.matcher(text.substring(from, last));
        var end = 0;
        while (items.find()) {
            end += items.end();
            items = item.matcher(text.substring(from + end, last));
        }
        return from + end;
    }
}
