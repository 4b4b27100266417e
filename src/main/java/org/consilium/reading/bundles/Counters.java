package org.consilium.reading.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the page counters of a page. */
final class Counters {
    private static final String COUNT = "([0-9lIoO|]{1,3})";
    private static final Pattern PAGE =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\p{M}])(?:pa[gq][ec]s?|pg|sheet|पृष्ठ|पेज|पान)[\\s.:#-]{0,4}"
                            + "(?:n[o0]|number|संख्या|सं|क्र)?[\\s.:#-]{0,4}"
                            + COUNT
                            + "(?![\\p{L}\\d])(?:\\s{0,3}(?:[o0]f?|/|out of|में से|का)\\s{0,3}"
                            + COUNT
                            + "(?![\\p{L}\\d/]))?");
    private static final Pattern ALONE =
            Pattern.compile(
                    "(?i)[\\s(\\[-]{0,4}([0-9]{1,2})\\s{0,2}(?:of|0f|/)\\s{0,2}([0-9]{1,2})"
                            + "[\\s)\\].-]{0,4}");
    private static final Pattern FAX = Pattern.compile("(?i)\\bfax\\b|\\bfrom\\s?:.*\\bto\\s?:");
    private static final int MOST = 200;

    private Counters() {}

    static List<Counter> in(Zones zones) {
        var counters = new ArrayList<Counter>();
        for (var line : zones.edges()) {
            var text = Fold.latinDigits(line.text());
            if (text.length() < 300 && !FAX.matcher(text).find()) {
                PAGE.matcher(text).results().forEach(found -> add(found, true, counters));
                var alone = ALONE.matcher(text);
                if (alone.matches()) {
                    add(alone.toMatchResult(), false, counters);
                }
            }
        }
        return counters.stream().distinct().toList();
    }

    private static void add(MatchResult found, boolean worded, List<Counter> counters) {
        var page = number(found.group(1));
        var total =
                found.group(2) == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(number(found.group(2)));
        if (page > 0 && page < MOST && total.orElse(MOST) >= page && total.orElse(1) <= MOST) {
            counters.add(new Counter(page, total, worded));
        }
    }

    private static int number(String text) {
        var digits = Fold.number(text);
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
    }
}
