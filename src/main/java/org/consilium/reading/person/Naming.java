package org.consilium.reading.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two names can be one person's, and how far they are the same. */
enum Naming {
    /** Every part that both have agrees, and at least two whole ones, or all that there is. */
    SAME,
    /** As SAME, but for an ending that makes a man's name a woman's: Vijay, Vijaya. */
    SAME_BUT_ENDING,
    /** One given name and no family name, or only its first letter for the given name. */
    PARTLY,
    /** Only a family name agrees, or what could be one. */
    FAMILY,
    /** The first name agrees, the family name does not: married, perhaps. */
    GIVEN,
    /** Alike, and yet perhaps a sister's or a brother's. */
    CLOSE,
    DIFFERENT;

    private static final Pattern PARTS = Pattern.compile("[\\s.,'’`-]+");
    private static final Pattern RELATION =
            Pattern.compile("(?i)(?<!\\p{L})[swdc]\\s?/\\s?[o0](?!\\p{L}).{0,200}");
    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "smt",
                    "shri",
                    "shree",
                    "dr",
                    "prof",
                    "km",
                    "kum",
                    "master",
                    "mst",
                    "late",
                    "shrimati",
                    "srimati",
                    "selvi",
                    "thiru",
                    "tmt");

    /** Common to many, often left out, and no evidence by themselves. */
    private static final Set<String> COMMON =
            Set.of(
                    "kumar",
                    "kumari",
                    "devi",
                    "debi",
                    "bai",
                    "ben",
                    "bhai",
                    "singh",
                    "kaur",
                    "lal",
                    "begum",
                    "begam",
                    "bibi",
                    "khatun",
                    "khatoon",
                    "bano",
                    "banu",
                    "rani",
                    "mohammad",
                    "mohammed",
                    "muhammad",
                    "mohd",
                    "md",
                    "mohamed",
                    "amma",
                    "ji",
                    "rao",
                    "sri",
                    "shri",
                    "baby",
                    "bi",
                    "chandra",
                    "kunwar",
                    "dei",
                    "sk",
                    "syed");

    boolean isSame() {
        return this == SAME || this == SAME_BUT_ENDING || this == PARTLY;
    }

    /** Could be the same person's. */
    boolean isClose() {
        return this != DIFFERENT;
    }

    static Naming compare(String page, String known) {
        var one = parts(page);
        var other = parts(known);
        if (one.isEmpty() || other.isEmpty()) {
            return DIFFERENT;
        }
        var best = new Pairing(one, other).naming();
        for (var left : joined(one, other)) {
            best = better(best, new Pairing(left, other).naming());
        }
        for (var right : joined(other, one)) {
            best = better(best, new Pairing(one, right).naming());
        }
        return best;
    }

    static Naming better(Naming one, Naming other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static List<Spelling> parts(String name) {
        var all = new ArrayList<Spelling>();
        for (var part : PARTS.split(RELATION.matcher(name).replaceAll(""), 0)) {
            var spelling = Spelling.of(part);
            if (!spelling.plain().isEmpty() && !TITLES.contains(spelling.plain())) {
                all.add(spelling);
            }
        }
        return all.size() > 6 ? all.subList(0, 6) : all;
    }

    /** "Sree Devi" is also written Sreedevi. */
    private static List<List<Spelling>> joined(List<Spelling> parts, List<Spelling> others) {
        var all = new ArrayList<List<Spelling>>();
        for (var n = 0; n + 1 < parts.size(); n++) {
            var length = parts.get(n).plain().length() + parts.get(n + 1).plain().length();
            if (others.stream().anyMatch(other -> other.plain().length() >= length - 2)) {
                var one = new ArrayList<>(parts);
                one.set(n, parts.get(n).with(parts.get(n + 1)));
                one.remove(n + 1);
                all.add(one);
            }
        }
        return all;
    }

    static boolean isCommon(Spelling part) {
        return COMMON.contains(part.plain());
    }
}
