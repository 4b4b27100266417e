package org.consilium.reading.tissue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pattern found, without null. */
final class Matches {
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
}
