package org.consilium.reading.tissue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers as figures, as words, or as both: "17", "seventeen", "TWENTY-THREE (23)". */
final class NumberWords {
    private static final List<String> SMALL =
            List.of(
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,3}");

    /** A number as it may stand in a sentence. */
    static final String NUMBER =
            "(?:\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]?(?:one"
                    + "|two|three|four|five|six|seven|eight|nine))?|(?:four|six|seven|eigh"
                    + "|nine)teen"
                    + "|thirteen|fifteen|eleven|twelve|ten|nine|eight|seven|six|five|four|three|two"
                    + "|one|(?:a"
                    + " )?single|zero|none|nil)";

    /** The same with figures behind the word. */
    static final String BOTH = NUMBER + "(?:\\s?\\(\\d{1,3}\\))?";

    private NumberWords() {}

    static OptionalInt value(String printed) {
        var figures = FIGURES.matcher(printed);
        if (figures.find()) {
            return OptionalInt.of(Integer.parseInt(figures.group()));
        }
        var words = printed.toLowerCase(Locale.ROOT).strip();
        return switch (words) {
            case "single", "a single" -> OptionalInt.of(1);
            case "none", "nil" -> OptionalInt.of(0);
            default -> spelt(words);
        };
    }

    private static OptionalInt spelt(String words) {
        if (SMALL.contains(words)) {
            return OptionalInt.of(SMALL.indexOf(words));
        }
        return TENS.stream()
                .filter(words::startsWith)
                .mapToInt(ten -> 20 + 10 * TENS.indexOf(ten) + unit(words, ten))
                .findFirst();
    }

    private static int unit(String words, String ten) {
        var rest = words.substring(ten.length()).replaceFirst("^[- ]", "");
        return Math.max(0, SMALL.indexOf(rest));
    }
}
