package org.consilium.reading.labs;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Range, flag and late unit behind a number.
 *
 * @param length how many characters they take
 */
record Tail(Optional<String> range, Optional<String> unit, Optional<String> flag, int length) {
    private static final int LONGEST = 150;
    private static final String NUMBER = "\\d[\\d,.]{0,10}";
    private static final Pattern GAP = Pattern.compile("\\s{2,}+\\|?\\s*+|\\s?\\|\\s*+|\\t\\s*+");
    private static final Pattern FLAG_CELL =
            Pattern.compile(
                    "^(LL|HH|[HLN]|High|Low|HIGH|LOW|Normal|Abnormal|\\*{1,3})(?=\\s{2}"
                            + "|\\s?\\||\\s?$)");
    private static final Pattern CORE =
            Pattern.compile(
                    "^[^\\d<>≤≥]{0,30}[<>≤≥]?=?\\s?"
                            + NUMBER
                            + "(?:\\s?[^\\d\\s]{0,6}\\s?(?:-{1,2}|–|—|~|to)\\s?"
                            + NUMBER
                            + ")?");
    private static final Pattern GOES_ON =
            Pattern.compile(
                    "(?i)^\\s{0,3}(?:[;,(/]|(?:m|f|males?|females?|men|women|adults?"
                            + "|child(?:ren)?)\\b)");

    static Tail of(String after) {
        var at = gap(after, 0);
        var early = flag(after, at);
        var start = early == null ? at : gap(after, at + early.length());
        var text = after.substring(start, Math.min(after.length(), start + LONGEST));
        var length = rangeLength(text);
        if (length == 0) {
            var used = early == null ? 0 : at + early.length();
            return new Tail(Optional.empty(), Optional.empty(), Flags.of(early), used);
        }
        var range = text.substring(0, length);
        var end = start + length;
        var behind = end < after.length() ? Math.max(gap(after, end), end + 1) : end;
        var late = early == null && isBlank(after, end, behind) ? flag(after, behind) : null;
        return new Tail(
                Ranges.at(range),
                unit(range),
                Flags.of(early).or(() -> Flags.of(late)),
                late == null ? end : behind + late.length());
    }

    /** The unit that stands in a range. */
    static Optional<String> unit(String range) {
        var text = range.strip();
        var core = CORE.matcher(text);
        return core.find()
                ? Units.at(text.substring(core.end())).map(Units.Found::printed)
                : Optional.empty();
    }

    private static int gap(String text, int from) {
        var gap = GAP.matcher(text).region(from, text.length());
        return gap.lookingAt() ? gap.end() : from;
    }

    private static boolean isBlank(String text, int from, int to) {
        return to > from && !Character.isLetterOrDigit(text.charAt(from));
    }

    private static @Nullable String flag(String text, int from) {
        var flag = FLAG_CELL.matcher(text).region(from, text.length());
        return flag.find() ? flag.group(1) : null;
    }

    private static int rangeLength(String text) {
        if (!Ranges.startsWith(text)) {
            return 0;
        }
        var open = text.stripLeading();
        if (open.startsWith("(") || open.startsWith("[")) {
            var close = Math.max(text.indexOf(')'), text.indexOf(']'));
            return close < 0 ? text.length() : close + 1;
        }
        var gap = GAP.matcher(text);
        var end = gap.find() ? gap.start() : text.length();
        var core = CORE.matcher(text.substring(0, end));
        if (!core.find()) {
            return end;
        }
        var rest = text.substring(core.end(), end);
        var unit = Units.at(rest).map(Units.Found::length).orElse(0);
        return GOES_ON.matcher(rest.substring(unit)).find() ? end : core.end() + unit;
    }
}
