package org.consilium.reading.labs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A result as it stands at the beginning of some words.
 *
 * @param value plain number with its comparator, or words as printed
 * @param printed the unit as printed
 * @param isClear no digit had to be guessed
 * @param end how many characters it took
 */
record Amount(
        String value,
        boolean isNumber,
        Optional<String> flag,
        Optional<Unit> unit,
        Optional<String> printed,
        boolean isClear,
        int end) {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\s{0,4}(?<before>\\*{1,3}|↑|↓|(?:LL|HH|[HL])(?=\\s{1,3}[<>\\d]))?\\s{0,4}"
                            + "(?<sign>[<>≤≥]\\s?=?)?\\s{0,2}"
                            + "(?<number>-?\\d{1,3}(?:,\\d{2,3}){1,4}(?:\\.\\d{1,4})?"
                            + "|-?\\d{1,12}(?:[.,]\\d{1,6})?|\\.\\d{1,6})"
                            + "(?<after>\\s?\\((?:LL|HH|[HLAN]|[Hh]igh|[Ll]ow|[Aa]bnormal|[Nn]ormal"
                            + "|HIGH|LOW)\\)|\\s?\\*{1,3}|\\s?[↑↓]|\\s{0,3}(?:LL|HH"
                            + "|[HL])(?![\\w/%.]))?");
    private static final Pattern NOT_A_NUMBER =
            Pattern.compile(
                    "^(?:\\s?[-–—:/]\\s?\\d|[-/.]\\d|[.,][lIoOSB]|:\\d|\\+|(?:st|nd|rd|th)\\b"
                            + "|\\s?to\\s\\d|,\\d|\\s(?:in|out"
                            + " of)\\s\\d)");
    private static final Pattern FLAG_AFTER_UNIT =
            Pattern.compile(
                    "^\\s{0,4}(?:\\*(?:HI|LO|H|L|HIGH|LOW|ABN)\\*|\\((LL|HH|[HLAN]|High|Low"
                            + "|HIGH|LOW|high|low|[Aa]bnormal[^()]{0,30}"
                            + "|[Nn]ormal)\\)|(LL|HH|[HL]|High|Low|HIGH|LOW|↑|↓"
                            + "|\\*{1,3})(?![\\w/%.]))");
    private static final Pattern LEAD = Pattern.compile("^[:=]\\s{0,4}");
    private static final Pattern MISREAD = Pattern.compile("[<>]?[\\dOolISB][\\dOolISB.,]{0,9}");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern THOUSANDS =
            Pattern.compile("-?[1-9]\\d{0,2}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?");

    static Optional<Amount> at(String text) {
        var match = NUMBER.matcher(text);
        if (!match.lookingAt()) {
            return Optional.empty();
        }
        var rest = text.substring(match.end());
        var unit = Units.at(rest);
        var isGlued = !rest.isEmpty() && Character.isLetter(rest.charAt(0)) && unit.isEmpty();
        var isOther = match.group("after") == null && NOT_A_NUMBER.matcher(rest).find();
        return isGlued || isOther ? Optional.empty() : Optional.of(number(text, match, unit));
    }

    private static Amount number(String text, Matcher match, Optional<Units.Found> unit) {
        var end = match.end() + unit.map(Units.Found::length).orElse(0);
        var flag = FLAG_AFTER_UNIT.matcher(text.substring(end));
        var late = flag.find() ? flag.group() : "";
        var sign = match.group("sign") == null ? "" : match.group("sign");
        return new Amount(
                comparator(sign) + plain(match.group("number")),
                true,
                Flags.of(match.group("before"))
                        .or(() -> Flags.of(match.group("after")))
                        .or(() -> Flags.of(late)),
                unit.map(Units.Found::unit),
                unit.map(Units.Found::printed),
                true,
                end + late.length());
    }

    /** The whole of a cell of results. */
    static Optional<Amount> of(String cell) {
        var text = LEAD.matcher(cell.strip()).replaceFirst("");
        if (Words.isNothing(text)) {
            return Optional.empty();
        }
        return at(text).or(() -> misread(text)).or(() -> words(text));
    }

    private static Optional<Amount> misread(String text) {
        var end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        var word = text.substring(0, end);
        if (!MISREAD.matcher(word).matches() || !DIGIT.matcher(word).find()) {
            return Optional.empty();
        }
        var digits =
                word.replace('O', '0')
                        .replace('o', '0')
                        .replace('l', '1')
                        .replace('I', '1')
                        .replace('S', '5')
                        .replace('B', '8');
        return at(digits + text.substring(end)).map(Amount::guessed);
    }

    private static Optional<Amount> words(String text) {
        return wordsAt(text);
    }

    /** A result in words at the beginning, with the unit that a span of cells may have. */
    static Optional<Amount> wordsAt(String text) {
        return Words.at(text).map(words -> words(words, text.substring(words.length())));
    }

    private static Amount words(String value, String rest) {
        var unit = Words.isSpan(value) ? Units.at(rest) : Optional.<Units.Found>empty();
        return new Amount(
                value.strip(),
                false,
                Optional.empty(),
                unit.map(Units.Found::unit),
                unit.map(Units.Found::printed),
                true,
                value.length() + unit.map(Units.Found::length).orElse(0));
    }

    /** All of a cell, whatever its words. */
    static Amount text(String cell) {
        return words(cell, "");
    }

    private Amount guessed() {
        return new Amount(value, isNumber, flag, unit, printed, false, end);
    }

    private static String comparator(String sign) {
        return sign.replace(" ", "").replace("≤", "<=").replace("≥", ">=");
    }

    /** Thousands without separators, a decimal comma as a point. */
    static String plain(String number) {
        var text = number.startsWith(".") ? "0" + number : number;
        if (THOUSANDS.matcher(text).matches()) {
            return text.replace(",", "");
        }
        return text.replace(',', '.');
    }
}
