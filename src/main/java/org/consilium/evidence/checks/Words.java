package org.consilium.evidence.checks;

import java.util.regex.Pattern;

/** Patterns that take no notice of capitals. */
final class Words {
    private Words() {}

    static Pattern of(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    static boolean have(String text, Pattern pattern) {
        return pattern.matcher(text).find();
    }
}
