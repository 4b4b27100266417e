package org.consilium.watch;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number with a unit in which medicines are given, or a prescriber's 1-0-1. */
final class Doses {
    private static final String EDGE = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{M}\\p{N}])";
    private static final String NUMBER =
            "(?:\\d+(?:[.,/]\\d+)*|½|¼|half(?: an?)?|one|two|three|four|five|six|seven|eight|nine|ten)";
    private static final String UNIT =
            "(?:mgs?|mcgs?|µg|μg|ug|milli?grams?|milligrammes?|micrograms?|gms?|grams?|g(?= ?/| (?:daily|once|twice|per|iv))"
                    + "|mls?|millilit(?:re|er)s?|cc|iu|units?|c?gy|grays?|tabs?|tablets?|caps?|capsules?|pills?|drops?|puffs?"
                    + "|injections?|vials?|ampoules?|(?:tea|table)?spoons?(?:ful)?s?|tsp|mg/m2|goli(?:yan?|yaan)?)";
    private static final String HINDI_NUMBER =
            "(?:\\d+(?:[.,/]\\d+)*|आधी|आधा|एक|दो|तीन|चार|पाँच|पांच|छह|aadhi|aadha|adhi|adha|ek|do|teen|tin|char|paanch|panch)";
    private static final String HINDI_UNIT =
            "(?:मि\\.? ?ग्रा\\.?|मिग्रा|मिलीग्राम|मिलिग्राम|माइक्रोग्राम|एम\\.? ?जी\\.?|ग्राम|मि\\.? ?ली\\.?|मिली|मिलीलीटर|एम\\.? ?एल\\.?"
                    + "|यूनिट|ग्रे|गोली|गोलियाँ|गोलियां|गोलियों|टैबलेट|टेबलेट|कैप्सूल|चम्मच|बूँद|बूंद|बूँदें|बूंदें|इंजेक्शन|सुई|सुइयाँ"
                    + "|goli|goliya|goliyan|goliyaan|tablet|capsule|chammach|chamach|boond|bund|sui|injection)";
    private static final Pattern DOSE =
            Pattern.compile(
                    EDGE
                            + "(?:"
                            + NUMBER
                            + "[ -]{0,2}"
                            + UNIT
                            + "|"
                            + HINDI_NUMBER
                            + "[ -]{0,2}"
                            + HINDI_UNIT
                            + "|[0-2½] ?[-–] ?[0-2½] ?[-–] ?[0-2½]"
                            + ")"
                            + END);

    private Doses() {}

    static Optional<String> in(String text) {
        var plain =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replace("\u200B", "")
                        .replace("²", "2")
                        .replaceAll("\\s+", " ");
        var found = DOSE.matcher(inAsciiDigits(plain));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static String inAsciiDigits(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (Character.isDigit(c)) {
                                plain.append(Character.digit(c, 10));
                            } else {
                                plain.appendCodePoint(c);
                            }
                        });
        return plain.toString();
    }
}
