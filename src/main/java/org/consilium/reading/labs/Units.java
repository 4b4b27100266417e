package org.consilium.reading.labs;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Units in running words. */
final class Units {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 40;
    private static final Pattern END = Pattern.compile("[^\\s,;(]+|\\([^\\s()]{1,12}\\)");
    private static final Pattern NOT_LABORATORY =
            Pattern.compile(
                    "(?i)^\\s{0,3}-?(?:mg|mcg|gm?|ug|cms?|mms?|kgs?|ml|cc|iu|units?"
                            + "|tab(?:let)?s?|cap(?:sule)?s?"
                            + "|years?|yrs?|y|months?|mths?|weeks?|wks?|days?|hours?|hrs?|h|am|pm"
                            + "|od|bd|tds|tid"
                            + "|qid|hs|sos|stat|cycles?|times?|doses?|bpm|/min|inch|feet|ft|lbs?"
                            + "|pints?|bags?"
                            + "|mbq|mci|gy|cgy|°[cf]|deg)\\b(?!\\s?/)");

    private Units() {}

    /**
     * A unit found.
     *
     * @param length of all characters up to its end, blanks before it included
     */
    record Found(Unit unit, String printed, int length) {}

    /** The longest known unit at the beginning of the text. */
    static Optional<Found> at(String text) {
        var near = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Optional<Found> best = Optional.empty();
        if (near.isBlank()) {
            return best;
        }
        var ends = END.matcher(near);
        for (var n = 0; n < MOST_WORDS && ends.find(); n++) {
            best = ending(near, ends.end()).or(keep(best));
        }
        return best;
    }

    private static Supplier<Optional<Found>> keep(Optional<Found> best) {
        return () -> best;
    }

    private static Optional<Found> ending(String near, int end) {
        var all = near.substring(0, end).strip();
        var printed = all.endsWith(".") ? all.substring(0, all.length() - 1) : all;
        return Unit.of(printed).map(unit -> new Found(unit, printed, end));
    }

    /** A dose, a length, an age: the number before it is no laboratory result. */
    static boolean isForeign(String text) {
        return NOT_LABORATORY.matcher(text).find();
    }
}
