package org.consilium.reading.person;

import java.util.Map;
import java.util.Set;

/**
 * How far two spellings of a word are apart: what Indian romanisation and cameras confuse costs
 * little, what makes another name costs 1.
 */
final class SpellingDistance {
    private static final Set<Character> VOWELS = Set.of('a', 'e', 'i', 'o', 'u');

    /** Both letters in the order of the alphabet. */
    private static final Map<String, Double> LIKE =
            Map.ofEntries(
                    Map.entry("ae", 0.35),
                    Map.entry("ao", 0.4),
                    Map.entry("au", 0.5),
                    Map.entry("ei", 0.25),
                    Map.entry("ou", 0.25),
                    Map.entry("iy", 0.25),
                    Map.entry("bv", 0.3),
                    Map.entry("fp", 0.35),
                    Map.entry("jy", 0.5),
                    Map.entry("js", 0.6),
                    Map.entry("dt", 0.45),
                    Map.entry("gk", 0.45),
                    Map.entry("bp", 0.5),
                    Map.entry("cs", 0.45),
                    Map.entry("dr", 0.5));

    /** What a camera takes for the other, in letters as written. */
    private static final Set<String> LOOK_ALIKE =
            Set.of(
                    "ce", "il", "lt", "bh", "hn", "nu", "uv", "vy", "gq", "ft", "do", "co", "ij",
                    "ao");

    private static final double LOOKS = 0.4;
    private static final int LONG = 5;

    private SpellingDistance() {}

    /** Of the sounds, or of the letters as a camera sees them, whichever is less. */
    static double between(Spelling one, Spelling other) {
        var best = Math.min(sounds(one, other), seen(one, other));
        for (var pair : new String[][] {{"rn", "m"}, {"vv", "w"}, {"cl", "d"}, {"ii", "u"}}) {
            if (one.plain().contains(pair[0]) != other.plain().contains(pair[0])) {
                var left = one.seen(pair[0], pair[1]);
                var right = other.seen(pair[0], pair[1]);
                best = Math.min(best, 0.2 + sounds(left, right));
            }
        }
        return best;
    }

    private static double sounds(Spelling one, Spelling other) {
        return distance(one.sound(), other.sound(), false);
    }

    private static double seen(Spelling one, Spelling other) {
        return Math.min(one.plain().length(), other.plain().length()) < LONG
                ? Double.MAX_VALUE
                : distance(one.plain(), other.plain(), true);
    }

    private static double distance(String one, String other, boolean looks) {
        var before = new double[other.length() + 1];
        for (var k = 1; k <= other.length(); k++) {
            before[k] = before[k - 1] + gap(other, k - 1, looks);
        }
        for (var n = 1; n <= one.length(); n++) {
            var now = new double[other.length() + 1];
            now[0] = before[0] + gap(one, n - 1, looks);
            for (var k = 1; k <= other.length(); k++) {
                var changed =
                        before[k - 1]
                                + change(one.charAt(n - 1), other.charAt(k - 1), n + k, looks);
                var gone = before[k] + gap(one, n - 1, looks);
                var come = now[k - 1] + gap(other, k - 1, looks);
                now[k] = Math.min(changed, Math.min(gone, come));
            }
            before = now;
        }
        return before[other.length()];
    }

    private static double change(char one, char other, int places, boolean looks) {
        if (one == other) {
            return 0;
        }
        var pair = one < other ? "" + one + other : "" + other + one;
        if (looks) {
            return LOOK_ALIKE.contains(pair) ? LOOKS : 1;
        }
        var isFirst = places == 2;
        var cost = LIKE.getOrDefault(pair, 1.0);
        return isFirst && VOWELS.contains(one) ? Math.min(1, cost * 2.5) : cost;
    }

    private static double gap(String word, int at, boolean looks) {
        if (looks) {
            return 1;
        }
        var c = word.charAt(at);
        var isEdge = at == 0 || at == word.length() - 1;
        return switch (c) {
            case 'a' -> at == 0 ? 0.9 : isEdge ? 0.35 : 0.3;
            case 'e', 'i', 'o', 'u' -> isEdge ? 1 : 0.6;
            case 'h', 'y' -> isEdge ? 0.5 : 0.3;
            default -> 1;
        };
    }
}
