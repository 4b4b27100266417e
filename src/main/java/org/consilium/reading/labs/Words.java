package org.consilium.reading.labs;

import java.util.Optional;
import java.util.regex.Pattern;

/** Results in words. */
final class Words {
    private static final int LONGEST = 60;
    private static final Pattern NOTHING =
            Pattern.compile(
                    "(?i)^(?:[-–—_.* ]{0,12}|n\\.?/?a\\.?|not available|not"
                            + " applicable|pending|awaited|in progress|to follow|not done|not"
                            + " performed|test not performed|cancelled|insufficient.{0,40}"
                            + "|quantity not"
                            + " sufficient|qns|h(?:a?)emolysed.{0,30}|see"
                            + " (?:below|note|comments?|remarks?).{0,30}|refer"
                            + " .{0,40}|final|completed?|unknown|none given|null)$");
    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?i)^(?:(?:weakly|strongly|weak|strong|faintly)\\s)?(?:non["
                            + " -]{0,3}reactive|reactive"
                            + "|negative|positive|indeterminate|equivocal|borderline"
                            + "|inconclusive|not["
                            + " ]detected|undetected|undetectable|target not detected|detected|not"
                            + " seen|none seen|not found|nil|absent|present(?:"
                            + " ?\\(?[1-4]?\\+{1,4}\\)?)?|traces?|clear|slightly"
                            + " (?:turbid|hazy|cloudy)|turbid|hazy|cloudy|(?:pale|light|dark|straw"
                            + "|deep|amber)"
                            + " (?:yellow|colou?red)|yellow(?:ish)?"
                            + "|straw|amber|colou?rless|red(?:dish)?|acidic|alkaline|neutral"
                            + "|occasional|occ\\.?"
                            + "|few|many|plenty|numerous|scanty|moderate|adequate|normal|abnormal"
                            + "|neg\\.?"
                            + "|pos\\.?|\\d{1,3}\\s?[-–]\\s?\\d{1,3}|[1-4]\\s?\\+{1,4}|\\+{1,4}"
                            + "|\\(\\+{1,4}\\)"
                            + "|1\\s?:\\s?\\d{1,5}|<\\s?1\\s?:\\s?\\d{1,5}|(?:a|b|ab|o)(?=\\s|$)"
                            + "|[\"'“](?:a|b|ab|o)[\"'”](?:"
                            + " rh.{0,12})?)(?![\\w-])(?:\\s?\\([+1-4]{1,5}\\))?");

    private Words() {}

    /** Says that there is no result. */
    static boolean isNothing(String cell) {
        return NOTHING.matcher(cell.strip()).matches();
    }

    /** A result in words at the beginning, as printed. */
    static Optional<String> at(String text) {
        var near = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var known = KNOWN.matcher(near);
        return known.find() ? Optional.of(known.group()) : Optional.empty();
    }

    /** Words of a result and nothing else. */
    static boolean isAll(String cell) {
        return at(cell.strip()).filter(w -> w.length() == cell.strip().length()).isPresent();
    }

    /** "2-4": cells in a field, not a range. */
    static boolean isSpan(String words) {
        return !words.isEmpty() && Character.isDigit(words.charAt(0)) && !words.contains("+");
    }
}
