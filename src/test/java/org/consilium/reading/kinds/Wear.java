package org.consilium.reading.kinds;

import java.util.Locale;
import java.util.Random;

/** What scanners, faxes and copying do to a paper: misread letters, lost lines and lost layout. */
final class Wear {
    private static final String READ = "oOlI1sS5eucnhtgq0B";
    private static final String MISREAD = "001ll55Scneublqg" + "O8";

    private final Random random;

    Wear(Random random) {
        this.random = random;
    }

    String on(String paper) {
        var text = paper.replaceAll("\n{2,}", "\n").strip();
        text = chance(25) ? withoutTop(text) : text;
        text = chance(12) ? part(text) : text;
        text = chance(4) ? few(text) : text;
        text = chance(35) ? text.replaceAll(" {2,}", " ") : text;
        text = chance(25) ? dictated(text) : text;
        text = chance(10) ? text.replaceAll("\n", " ") : text;
        text = chance(10) ? text.replaceAll("\\b[A-Z][a-z]+(ar|la|ar|ut|an|nd)\\b", "XXXX") : text;
        text = chance(8) ? text.toUpperCase(Locale.ROOT) : text;
        text = chance(4) ? text.toLowerCase(Locale.ROOT) : text;
        return chance(35) ? misread(text, 1 + random.nextInt(5)) : text;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String withoutTop(String text) {
        var lines = text.lines().toList();
        var from = Math.min(lines.size() / 2, 1 + random.nextInt(5));
        return from <= 0 ? text : String.join("\n", lines.subList(from, lines.size()));
    }

    private String part(String text) {
        var lines = text.lines().toList();
        if (lines.size() < 8) {
            return text;
        }
        var size = lines.size() / 2 + random.nextInt(lines.size() / 2);
        var from = random.nextInt(lines.size() - size + 1);
        return String.join("\n", lines.subList(from, from + size));
    }

    private String few(String text) {
        var lines = text.lines().toList();
        if (lines.size() < 8) {
            return text;
        }
        var from = random.nextInt(lines.size() / 2);
        var to = Math.min(lines.size(), from + 5 + random.nextInt(4));
        return String.join("\n", lines.subList(from, to));
    }

    private static String dictated(String text) {
        return text.replaceAll(":[ \n]", ":, ").replaceAll("([a-z])\\.\n", "$1.,");
    }

    private String misread(String text, int percent) {
        var worn = new StringBuilder();
        for (var n = 0; n < text.length(); n++) {
            var c = text.charAt(n);
            var at = READ.indexOf(c);
            if (at >= 0 && chance(percent)) {
                worn.append(MISREAD.charAt(at));
            } else if (Character.isLetter(c) && random.nextInt(1000) < percent * 2) {
                worn.append(chance(50) ? "" : ".");
            } else {
                worn.append(
                        c == ' ' && random.nextInt(1000) < percent * 3 ? "" : String.valueOf(c));
            }
        }
        return worn.toString();
    }
}
