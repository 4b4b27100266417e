package org.consilium.evidence.checks;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as findings write them. */
final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(?:\\.\\d{1,6})?");
    private static final Pattern SHARE =
            Pattern.compile("([<>\u2264\u2265]{0,2})\\s?(\\d{1,3})(?:\\s?-\\s?(\\d{1,3}))?\\s?%?");

    private Numbers() {}

    static Optional<Double> plain(String value) {
        var even = value.strip();
        return PLAIN.matcher(even).matches() ? Optional.of(Double.valueOf(even)) : Optional.empty();
    }

    /** "80%", "5-10", "<1%"; of a range the upper end, and less than one is none. */
    static Optional<Integer> share(String value) {
        var found = SHARE.matcher(value.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var last = found.group(3) == null ? found.group(2) : found.group(3);
        var number = Integer.parseInt(last);
        return Optional.of(found.group(1).startsWith("<") && number <= 1 ? 0 : number);
    }
}
