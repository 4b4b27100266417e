package org.consilium.reading.person;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.consilium.reading.Whose.Sex;
import org.jspecify.annotations.Nullable;

/** Age and sex of the patient from running text: "a 52 yr old lady"; never a relative's. */
final class Narrative {
    private static final String WOMAN = "female|woman|lady|girl|f";
    private static final String MAN = "male|gentleman|man|boy|m";
    private static final String PERSON = "(" + WOMAN + "|" + MAN + ")(?![\\p{L}])";
    private static final String PLAIN =
            "(female|woman|lady|girl|male|gentleman|man" + "|boy)(?!\\p{L})";
    private static final String BETWEEN = "(?:[\\s,-]{1,2}[A-Za-z-]{2,25}){0,6}?[\\s,-]{1,3}";
    private static final Pattern OLD =
            matching(
                    "(?<![\\d/.])(\\d{1,3})[\\s-]{0,2}(?:(years?|yrs?|y)|(months?|mths?"
                            + "|weeks?|days?))"
                            + "\\.?(?:[\\s/-]{0,2}(?:old|o))(?!\\p{L})(?:"
                            + BETWEEN
                            + PERSON
                            + ")?");
    private static final Pattern SHORT =
            matching(
                    "(?<![\\d/.:])(\\d{1,3})(?:[\\s-]{0,2}(?:years?|yrs?|y)\\.?[\\s/-]{0,3}"
                            + "|(?<=\\d\\d)\\s?/\\s?)"
                            + PERSON
                            + "(?!\\s?[/.]\\s?\\p{L})");
    private static final Pattern AGED =
            matching(
                    PLAIN
                            + "(?:\\s(?:patient|child|individual))?,?\\s(?:aged|of age"
                            + "|age)(?:\\sabout)?\\s"
                            + "(\\d{1,3})(?!\\d)");
    private static final Pattern ONLY_SEX =
            matching(
                    "(?:(?:the\\s)?patient\\sis\\sa[n]?|year[\\s-]old|(?:this"
                            + "|a)\\s(?:pleasant|elderly|young|middle[ -]aged|very"
                            + "\\spleasant|unfortunate|delightful))(?:\\s[A-Za-z-]{2,20}){0,4}?\\s"
                            + PLAIN);
    private static final String RELATIVES =
            "mother|father|sister|brother|aunt|uncle|son|sons|daughter|daughters|husband"
                    + "|wife|spouse"
                    + "|grandmother|grandfather|cousin|niece|nephew|parents?|donor|fiance"
                    + "|boyfriend"
                    + "|girlfriend|partner|maternal|paternal|sibling|siblings|twin|relatives?";
    private static final Pattern RELATIVE_BEFORE =
            matching("(?<!\\p{L})(?:" + RELATIVES + "|family)(?!\\p{L})");
    private static final Pattern RELATIVE_AFTER =
            matching("^[\\s,]{0,2}(?:[A-Za-z-]{2,15}\\s){0,2}(?:" + RELATIVES + ")(?!\\p{L})");
    private static final Pattern PAST =
            matching(
                    "(?:when|at the age of|at age|since|until|ago|was a|as a|like a"
                            + "|typical)\\s?[^.]{0,25}$");
    private static final Pattern NOT_AGE = matching("(?:for|over|past|last|of|x)\\s{0,2}$");
    private static final int OLDEST = 115;

    private Narrative() {}

    private static Pattern matching(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    static AgeAndSex in(String page) {
        var text = Digits.latin(page).replace('\n', ' ');
        var both = old(text).or(() -> shortly(text)).or(() -> aged(text)).orElse(AgeAndSex.NONE);
        return both.sex().isPresent() ? both : new AgeAndSex(both.age(), onlySex(text));
    }

    private static Optional<AgeAndSex> old(String text) {
        var found = OLD.matcher(text);
        while (found.find()) {
            if (isPatients(text, found.start(), found.end())) {
                var years =
                        found.group(2) == null
                                ? inYears(found.group(1), found.group(3))
                                : years(found.group(1));
                return Optional.of(new AgeAndSex(years, sex(found.group(4))));
            }
        }
        return Optional.empty();
    }

    private static Optional<AgeAndSex> shortly(String text) {
        var found = SHORT.matcher(text);
        while (found.find()) {
            if (isPatients(text, found.start(), found.end())
                    && !NOT_AGE.matcher(before(text, found.start(), 6)).find()) {
                return Optional.of(new AgeAndSex(years(found.group(1)), sex(found.group(2))));
            }
        }
        return Optional.empty();
    }

    private static Optional<AgeAndSex> aged(String text) {
        var found = AGED.matcher(text);
        while (found.find()) {
            if (isPatients(text, found.start(), found.end())) {
                return Optional.of(new AgeAndSex(years(found.group(2)), sex(found.group(1))));
            }
        }
        return Optional.empty();
    }

    private static Optional<Sex> onlySex(String text) {
        var found = ONLY_SEX.matcher(text);
        while (found.find()) {
            if (isPatients(text, found.start(), found.end())) {
                return sex(found.group(1));
            }
        }
        return Optional.empty();
    }

    private static OptionalInt years(String number) {
        var years = Integer.parseInt(number);
        return years > 0 && years <= OLDEST ? OptionalInt.of(years) : OptionalInt.empty();
    }

    private static OptionalInt inYears(String number, String unit) {
        return OptionalInt.of(unit.startsWith("m") ? Integer.parseInt(number) / 12 : 0);
    }

    private static Optional<Sex> sex(@Nullable String word) {
        return word == null ? Optional.empty() : AgeAndSex.sex(word);
    }

    private static boolean isPatients(String text, int from, int to) {
        var sentence = before(text, from, 120);
        var stop = Math.max(sentence.lastIndexOf(". "), sentence.lastIndexOf(';'));
        var before = stop < 0 ? sentence : sentence.substring(stop + 1);
        var after = text.substring(to, Math.min(text.length(), to + 40));
        return !RELATIVE_BEFORE.matcher(before).find()
                && !RELATIVE_BEFORE.matcher(text.substring(from, to)).find()
                && !RELATIVE_AFTER.matcher(after).find()
                && !PAST.matcher(before).find();
    }

    private static String before(String text, int at, int many) {
        return text.substring(Math.max(0, at - many), at);
    }
}
