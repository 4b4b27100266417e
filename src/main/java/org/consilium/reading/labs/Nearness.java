package org.consilium.reading.labs;

/** How far words are apart that should be the same. */
final class Nearness {
    private Nearness() {}

    /** One letter put in, left out or changed, the first and the digits apart. */
    static boolean isOneLetterApart(String known, String read) {
        if (Math.abs(known.length() - read.length()) > 1 || known.charAt(0) != read.charAt(0)) {
            return false;
        }
        var from = 0;
        var shorter = Math.min(known.length(), read.length());
        while (from < shorter && known.charAt(from) == read.charAt(from)) {
            from++;
        }
        if (from == shorter) {
            return known.length() != read.length() && isLetter(known, from) && isLetter(read, from);
        }
        return isLetter(known, from)
                && isLetter(read, from)
                && known.substring(from + (known.length() >= read.length() ? 1 : 0))
                        .equals(read.substring(from + (read.length() >= known.length() ? 1 : 0)));
    }

    private static boolean isLetter(String word, int at) {
        return at >= word.length() || Character.isLetter(word.charAt(at));
    }
}
