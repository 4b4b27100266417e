package org.consilium.reading.person;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One word of a name, in letters that can be compared.
 *
 * @param plain lower-case Latin letters, as written
 * @param sound spellings of the same sound made one
 */
record Spelling(String plain, String sound) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]");
    private static final Pattern TWICE = Pattern.compile("([a-z])\\1+");

    private record Rule(Pattern from, String to) {
        static Rule of(String from, String to) {
            return new Rule(Pattern.compile(from), to);
        }
    }

    private static final List<Rule> SOUNDS =
            List.of(
                    Rule.of("x", "ks"),
                    Rule.of("ck|q", "k"),
                    Rule.of("tch|chh|ch", "C"),
                    Rule.of("c(?=[eiy])", "s"),
                    Rule.of("c", "k"),
                    Rule.of("sch|sh", "s"),
                    Rule.of("ph", "f"),
                    Rule.of("zh(?=[aeiou]|$)", "l"),
                    Rule.of("([tdbgkjr])h", "$1"),
                    Rule.of("gn(?=[aeiou])|jn(?=[aeiou])|dny", "gy"),
                    Rule.of("z", "j"),
                    Rule.of("w", "v"),
                    Rule.of("aa+", "a"),
                    Rule.of("ee+|ii+|ie(?=$)", "i"),
                    Rule.of("oo+|uu+", "u"),
                    Rule.of("ou|au|ow(?=$|[^aeiou])|av(?=$|[^aeiouy])", "o"),
                    Rule.of("ai|ei|ay(?=$|[^aeiou])|ey(?=$|[^aeiou])", "e"),
                    Rule.of("(?<=[^aeiou])y(?=$|[^aeiou])", "i"),
                    Rule.of("iy(?=[aeiou])|(?<=[aeiou])y(?=[aeiou])", "y"),
                    Rule.of("(?<=[aeiou])h(?=$|[^aeiou])", ""));

    private static final Map<String, String> VARIANTS = variants();

    private static Map<String, String> variants() {
        var variants = new HashMap<String, String>();
        for (var row : Lists.rows("name-variants.tsv")) {
            row.forEach(name -> variants.putIfAbsent(heard(name), heard(row.getFirst())));
        }
        return Map.copyOf(variants);
    }

    /** Of a word in any script. */
    static Spelling of(String word) {
        var latin = Indic.latin(word).toLowerCase(Locale.ROOT);
        var bare = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        var plain = NO_LETTERS.matcher(repaired(bare)).replaceAll("");
        return new Spelling(plain, sound(plain));
    }

    private static String repaired(String word) {
        return word.length() < 3
                ? word
                : word.replace('0', 'o')
                        .replace('1', 'l')
                        .replace('|', 'l')
                        .replace('!', 'l')
                        .replace('5', 's')
                        .replace('$', 's')
                        .replace('8', 'b')
                        .replace('4', 'a')
                        .replace('3', 'e')
                        .replace('6', 'g');
    }

    private static String sound(String plain) {
        var heard = heard(plain);
        return VARIANTS.getOrDefault(heard, heard);
    }

    private static String heard(String plain) {
        var sound = plain;
        for (var rule : SOUNDS) {
            sound = rule.from().matcher(sound).replaceAll(rule.to());
        }
        return TWICE.matcher(sound).replaceAll("$1").toLowerCase(Locale.ROOT);
    }

    boolean isInitial() {
        return plain.length() == 1;
    }

    /** Both are names of their own: Patil and Patel. */
    boolean isOtherThan(Spelling other) {
        return !sound.equals(other.sound)
                && VARIANTS.containsKey(sound)
                && VARIANTS.containsKey(other.sound)
                && Math.abs(sound.length() - other.sound.length()) < 2
                && SpellingDistance.between(this, other) <= 1;
    }

    /** With letters that a camera joins or parts read the other way. */
    Spelling seen(String from, String to) {
        var other = plain.replace(from, to);
        return new Spelling(other, sound(other));
    }

    Spelling with(Spelling next) {
        return of(plain + next.plain);
    }

    @Override
    public String toString() {
        return "Spelling[…]";
    }
}
