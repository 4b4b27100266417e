package org.consilium.reading.tissue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said of a stain: positive, negative, equivocal, how many cells. */
final class Stains {
    static final String ER = "(?:\\b(?-i:ER)\\b|\\bo?estrogen[\\s-]{1,2}receptors?)";
    static final String PR =
            "(?:\\b(?-i:PR|PgR|PGR)\\b|\\bprogest(?:e|o)ron\\w{0,2}[\\s-]{1,2}receptors?)";
    static final String HER2 =
            "(?:\\bher[\\s-]{0,2}(?:2|ii)(?:[\\s/(-]{0,2}neu\\)?)?|\\bc-?erb-?\\s?b-?2)";
    private static final String KI67 = "(?:\\bki[\\s-]{0,2}67|\\bmib-?1)";
    static final Pattern ANY = Matches.words(ER + "|" + PR + "|" + HER2 + "|" + KI67);
    private static final Pattern CHAIN =
            Matches.words(
                    "^(?:\\s?\\([^)]{1,6}\\))?(?:\\s?status)?\\s?(?:,|/|&|and|, and)\\s?(?:the"
                            + " )?(?:"
                            + ER
                            + "|"
                            + PR
                            + "|"
                            + HER2
                            + ")");

    private static final String LISTED =
            "(?:(?:" + ER + "|" + PR + "|" + HER2 + ")\\s?(?:,|/|&|and|or)\\s?(?:and )?){0,3}$";

    private static final Pattern UNSAID =
            Matches.words(
                    "\\b(?:pending|awaited|to"
                            + " follow|advised|recommended|suggested|requested|ordered|not"
                            + " (?:done|performed|assessed|available|specified|applicable|reported"
                            + "|answered)|taken|sent|will"
                            + " be|to be done|please correlate|n/?a)\\b");
    private static final Pattern SIGN =
            Pattern.compile(
                    "^\\s?(?:\\([^)]{0,12}\\)\\s?)?[:=|]?\\s?\\(?(?<plus>\\+{1,4})(?:ve)?"
                            + "|^\\s?[:=|]?\\s?(?:\\(-\\)|\\(-ve\\)|-ve\\b|-(?=\\s?[,/;)]"
                            + "|\\.?\\s*$|\\n"
                            + "))");
    private static final Pattern WORD =
            Matches.words(
                    "(?<negative>negative|\\bno (?:nuclear |membrane |membranous |specific"
                            + " )?(?:expression"
                            + "|stain\\w*|reactivity|immuno-?reactivity|positivity"
                            + "|immunostaining)|not"
                            + " (?:expressed|detected|seen|reactive|immunoreactive|positive)|-ve\\b"
                            + "|\\babsent|non-?\\s?reactive|unfavou?rable|\\b0/[58]\\b|\\bnil\\b"
                            + "|^\\W{0,4}0"
                            + " ?%|< ?1 ?%)|(?<equivocal>equivocal|borderline|indeterminate)"
                            + "|(?<positive>positiv\\w*|immuno-?reactive|\\breactive|\\+ve"
                            + "|\\bstrong"
                            + "|moderate|\\bweak|\\bpresent|\\bexpressed|\\bfavou?rable|\\b[1-4]\\+"
                            + "|\\+{1,3}(?!\\w))");
    private static final Pattern PERCENT =
            Matches.words(
                    "(?<![\\d.(<>\\u2265\\u2264])(?<![<>\\u2265\\u2264] )(?<!\\d ?-"
                            + " ?)(?:(?<low>\\d{1,3})\\s?%?\\s?(?:-"
                            + "|to)\\s?)?(?<value>\\d{1,3}(?:\\.\\d)?)\\s?(?:%|per"
                            + " ?cent)");
    private static final Pattern BRACED_PERCENT =
            Matches.words("\\((?:\\D{0,20})(?<value>\\d{1,3})\\s?%");
    private static final Pattern LESS_THAN_ONE = Matches.words("< ?1 ?%");
    private static final Pattern POSITIVE_FOR =
            Matches.words(
                    "\\b(?:positive for|expression of|positivity for|immunoreactive for)(?:"
                            + " both)?[\\s:]{1,2}"
                            + LISTED);
    private static final Pattern NEGATIVE_FOR =
            Matches.words("\\b(?:negative for|no|negativity for|loss of)(?: both)?\\s" + LISTED);
    private static final Pattern CONTROL =
            Matches.words(
                    "\\b(?:controls?|antibod(?:y|ies)|anti-human|clones? used|kit)\\b[^.;]{0,12}$");

    private Stains() {}

    /** Where a list of names that share one answer ends: "ER, PR and HER2 negative". */
    static int endOfChain(String text, int from) {
        return Matches.endOfList(CHAIN, text, from);
    }

    /** The words behind the name up to the next stain. */
    static String answer(Sheet sheet, int end) {
        var answer = sheet.longAnswer(end, 170);
        var next = ANY.matcher(answer);
        return next.find() ? answer.substring(0, next.start()) : answer;
    }

    static boolean isUnsaid(String answer) {
        return Matches.has(UNSAID, answer);
    }

    static boolean isControl(String before) {
        return Matches.has(CONTROL, before);
    }

    static Optional<String> category(String before, String answer) {
        if (Matches.has(POSITIVE_FOR, before)) {
            return Optional.of("positive");
        }
        if (Matches.has(NEGATIVE_FOR, before)) {
            return Optional.of("negative");
        }
        var sign = SIGN.matcher(answer);
        if (sign.find()) {
            return Optional.of(sign.group("plus") != null ? "positive" : "negative");
        }
        return word(answer);
    }

    /** How many characters before the name already say the category. */
    static int lead(String before) {
        var positive = POSITIVE_FOR.matcher(before);
        var negative = NEGATIVE_FOR.matcher(before);
        if (positive.find()) {
            return before.length() - positive.start();
        }
        return negative.find() ? before.length() - negative.start() : 0;
    }

    /** Where the percentage ends, to mark it. */
    static int endOfNumbers(String answer) {
        var percent = PERCENT.matcher(answer);
        return percent.find() ? percent.end() : end(answer);
    }

    /** Of nuclear stains, the share of stained cells says the category too. */
    static Optional<String> nuclear(String before, String answer) {
        return category(before, answer).or(() -> percent(answer).map(Stains::byPercent));
    }

    static Optional<String> word(String answer) {
        var said = WORD.matcher(answer);
        if (!said.find()) {
            return Optional.empty();
        }
        if (said.group("negative") != null) {
            return Optional.of("negative");
        }
        return Optional.of(said.group("equivocal") != null ? "equivocal" : "positive");
    }

    /** Where the deciding word ends, to mark it. */
    static int end(String answer) {
        var sign = SIGN.matcher(answer);
        var said = WORD.matcher(answer);
        var percent = PERCENT.matcher(answer);
        if (sign.find()) {
            return sign.end();
        }
        if (said.find()) {
            return said.end();
        }
        return percent.find() ? percent.end() : 0;
    }

    private static String byPercent(String percent) {
        var highest = percent.substring(percent.indexOf('-') + 1);
        return new BigDecimal(highest).signum() > 0 ? "positive" : "negative";
    }

    /** Without its sign; a range as it is printed. */
    static Optional<String> percent(String answer) {
        if (Matches.has(LESS_THAN_ONE, answer)) {
            return Optional.empty();
        }
        var found = PERCENT.matcher(answer);
        if (found.find()) {
            var low = Matches.part(found, "low");
            return Optional.of(
                    low.isEmpty()
                            ? Matches.part(found, "value")
                            : low + "-" + Matches.part(found, "value"));
        }
        var braced = BRACED_PERCENT.matcher(answer);
        return braced.find() ? Optional.of(Matches.part(braced, "value")) : Optional.empty();
    }
}
