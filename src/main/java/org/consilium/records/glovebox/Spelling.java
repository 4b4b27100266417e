package org.consilium.records.glovebox;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.records.glovebox.Eye.Seen;

/**
 * What the eye spells otherwise than it is printed, where the word it says is none and can only be
 * one other: units of laboratories above all, which are in no dictionary. A spelling that could be
 * another unit, as pg for µg, stays as it was seen.
 */
final class Spelling {
    private static final Map<Pattern, String> PRINTED =
            Map.of(
                    Pattern.compile("([uµ])[Il1|][Uu]/m[LlI1]"), "$1IU/mL",
                    Pattern.compile("m[Il1|]{1,2}[Uu]/m[LlI1]"), "mIU/mL",
                    Pattern.compile("1[0O][^\\d/]([369])/(\\S{1,4})"), "10^$1/$2",
                    Pattern.compile("10[47]([369])/(\\S{1,4})"), "10^$1/$2",
                    Pattern.compile("[a9g]?[ga]m(?:\\$|%|\\$%)"), "gm%",
                    Pattern.compile("(m?g|gm)/d[iI1|]"), "$1/dl",
                    Pattern.compile("mE[gq]/[LlI]"), "mEq/L",
                    Pattern.compile("HbA[lI|1]{1,2}[ce]¢?"), "HbA1c");

    /** A mark that was printed close to its number; a vertebra such as L4 is none. */
    private static final Pattern MARKED =
            Pattern.compile("([HL])(\\d+\\.\\d+|\\d{3,}|\\d{1,3}(?:,\\d{2,3})+)");

    private Spelling() {}

    static List<Seen> printed(List<Seen> seen) {
        return seen.stream().map(Spelling::printed).flatMap(Spelling::apart).toList();
    }

    private static Stream<Seen> apart(Seen word) {
        var marked = MARKED.matcher(word.text());
        if (!marked.matches()) {
            return Stream.of(word);
        }
        var border = word.left() + word.width() / word.text().length();
        return Stream.of(
                new Seen(
                        marked.group(1),
                        word.left(),
                        word.top(),
                        border,
                        word.bottom(),
                        word.sure()),
                new Seen(
                        marked.group(2),
                        border,
                        word.top(),
                        word.right(),
                        word.bottom(),
                        word.sure()));
    }

    private static Seen printed(Seen word) {
        for (var spelling : PRINTED.entrySet()) {
            var seen = spelling.getKey().matcher(word.text());
            if (seen.matches()) {
                return word.as(seen.replaceFirst(spelling.getValue()));
            }
        }
        return word;
    }
}
