package org.consilium.reading.person;

/** Numbers as people and cameras write them; every text keeps its length. */
final class Digits {
    private Digits() {}

    /** Digits of Indian and other scripts as 0 to 9. */
    static String latin(String text) {
        if (text.chars().allMatch(c -> c < 0x660)) {
            return text;
        }
        var all = new StringBuilder(text);
        for (var n = 0; n < all.length(); n++) {
            if (all.charAt(n) > 0x65F && Character.isDigit(all.charAt(n))) {
                all.setCharAt(n, (char) ('0' + Character.digit(all.charAt(n), 10)));
            }
        }
        return all.toString();
    }

    /** Letters that a camera takes for digits, in a text that is a number. */
    static String repaired(String number) {
        var all = new StringBuilder(number);
        for (var n = 0; n < all.length(); n++) {
            all.setCharAt(n, digit(all.charAt(n)));
        }
        return all.toString();
    }

    private static char digit(char c) {
        return switch (c) {
            case 'O', 'o', 'Q' -> '0';
            case 'l', 'I', 'i', '|', '!' -> '1';
            case 'Z', 'z' -> '2';
            case 'S', 's' -> '5';
            case 'B' -> '8';
            default -> c;
        };
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
