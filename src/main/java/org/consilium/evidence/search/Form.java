package org.consilium.evidence.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word or a number without what makes no difference: case, accents of Latin letters, what a scan
 * takes for something else.
 *
 * @param text for comparison only
 * @param isNumber then it is compared exactly
 * @param span how many places it takes; what a hyphen joins takes those of all its parts
 */
record Form(String text, boolean isNumber, int span) {
    private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036f]");

    /** Letters and digits, with the marks of Indian scripts, or a number with its point. */
    private static final Pattern PART =
            Pattern.compile(
                    "(?=\\D{0,9}\\d)[\\dOoIl|]+(?:[.,][\\dOoIl|]+)+"
                            + "|[\\p{L}\\p{M}]+(?=\\d+[.,]\\d)"
                            + "|[\\p{L}\\p{M}\\p{N}\\u200c\\u200d|]+");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?:,\\d{2,3})*,\\d{3}(\\.\\d+)?");
    private static final Pattern BLURRED =
            Pattern.compile("(?=.*\\d)[\\dOoIl|]+(?:[.,][\\dOoIl|]+)*");

    /** The parts of a word in their order, each as it may be meant; at a place there may be two. */
    static List<List<Form>> of(String printed) {
        var plain = plain(printed);
        var parts = new ArrayList<List<Form>>();
        var found = PART.matcher(plain);
        var joined = new StringBuilder();
        while (found.find()) {
            parts.add(part(found.group()));
            joined.append(found.group());
        }
        if (parts.size() > 1 && plain.indexOf('-') > 0 && !NUMBER.matcher(joined).matches()) {
            parts.getFirst().add(word(joined.toString(), parts.size()));
        }
        return parts;
    }

    boolean hasDigit() {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static List<Form> part(String text) {
        var forms = new ArrayList<Form>();
        if (NUMBER.matcher(text).matches()) {
            forms.add(number(text));
            return forms;
        }
        forms.add(word(text, 1));
        if (BLURRED.matcher(text).matches()) {
            forms.add(number(text.replaceAll("[Oo]", "0").replaceAll("[Il|]", "1")));
        }
        return forms;
    }

    private static Form number(String text) {
        var plain =
                GROUPED.matcher(text).matches() ? text.replace(",", "") : text.replace(',', '.');
        return new Form(plain, true, 1);
    }

    private static Form word(String text, int span) {
        return new Form(
                text.toLowerCase(Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l')
                        .replace('i', 'l')
                        .replace('|', 'l'),
                false,
                span);
    }

    private static String plain(String printed) {
        return printed.chars().allMatch(c -> c < 128)
                ? printed
                : ACCENT.matcher(Normalizer.normalize(printed, Normalizer.Form.NFKD))
                        .replaceAll("");
    }

    @Override
    public String toString() {
        return "Form[…]";
    }
}
