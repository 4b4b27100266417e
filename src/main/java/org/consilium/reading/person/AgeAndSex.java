package org.consilium.reading.person;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.reading.Whose.Sex;

/** Age in years and sex, as headers write them: "52 Y 3 M / F", "F/52", "6 months". */
record AgeAndSex(OptionalInt age, Optional<Sex> sex) {
    static final AgeAndSex NONE = new AgeAndSex(OptionalInt.empty(), Optional.empty());

    static final String FEMALE =
            "female|fernale|femal|femaie|fema1e|f|woman|lady|girl|महिला|स्त्री|মহিলা|স্ত্রী"
                    + "|નારી|સ્ત્રી|"
                    + "મહિલા|ਔਰਤ|ਇਸਤਰੀ|பெண்|స్త్రీ|మహిళ|ಮಹಿಳೆ|ಹೆಣ್ಣು|ಸ್ತ್ರೀ|സ്ത്രീ|ମହିଳା"
                    + "|ସ୍ତ୍ରୀ|عورت";
    static final String MALE =
            "male|rnale|ma1e|maie|m|man|gentleman|boy|पुरुष|পুরুষ|પુરુષ|ਪੁਰਸ਼|ਮਰਦ|ஆண்|పురుషుడు|"
                    + "పురుష|ಪುರುಷ|ಗಂಡು|പുരുഷൻ|പുരുഷന്‍|ପୁରୁଷ|مرد";
    private static final String OTHER = "transgender|trans|others?|तृतीय लिंग";
    private static final String SEX =
            "(" + FEMALE + "|" + MALE + "|" + OTHER + ")(?![\\p{L}\\p{M}\\p{Nd}]|\\.[A-Za-z])";
    private static final String YEARS =
            "years?|yrs?|yra|vears|y|वर्षे|वर्ष|साल|वय|বছর|বৎসর|વર્ષ|ਸਾਲ|வயது|வருடம்|సంవత్సరాలు|"
                    + "సం|ವರ್ಷ|വയസ്സ്|വർഷം|ବର୍ଷ";
    private static final String YOUNGER =
            "months?|mths?|mos?|mon|m|weeks?|wks?|days?|d|माह|महीने|महिने|दिन";
    private static final String UNIT =
            "(?:(" + YEARS + ")|(" + YOUNGER + "))(?![\\p{L}\\p{M}])(?:\\(s\\)|\\.)?";
    private static final String REST =
            "(?:[\\s,]{0,2}[0-9]{1,2}\\s?(?:"
                    + YOUNGER
                    + ")(?![\\p{L}\\p{M}])(?:\\(s\\)|\\.)?){0,2}+";
    private static final String AGE =
            "(?<![\\p{L}\\p{Nd}])([0-9OoIlSB]{1,3})(?:\\s{0,2}"
                    + UNIT
                    + REST
                    + "|(?!\\p{L}|[\\s:]{0,3}[0-9]))";
    private static final String LINK = "[\\s/|,.():&;-]{0,5}";
    private static final Pattern AGE_FIRST =
            matching(AGE + "(?:" + LINK + "(?:old\\s)?" + SEX + ")?");
    private static final Pattern SEX_FIRST = matching(SEX + "(?:" + LINK + AGE + ")?");
    private static final Pattern CHOICE = matching(SEX + "\\s{0,2}[/|]\\s{0,2}" + SEX);
    private static final Pattern JUNK = Pattern.compile("[^\\p{L}\\p{N}]{0,20}");
    private static final Pattern COMPACT =
            matching(
                    "(?<![\\p{L}\\p{Nd}/.:-])([0-9]{1,3})\\s?(?:(?:years?|yrs?"
                            + "|y)\\.?\\s{0,2}[/,|-]?|(?<=\\d\\d\\s?)[/|])\\s{0,2}"
                            + "(female|male|f|m)(?![\\p{L}\\p{M}\\p{Nd}])(?!\\s?/)");
    private static final Pattern IS_FEMALE = matching(FEMALE);
    private static final Pattern IS_MALE = matching(MALE);
    private static final int OLDEST = 120;

    private static Pattern matching(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** At the start of the value of an age or sex label. */
    static AgeAndSex in(String value, Label label) {
        var text = Digits.latin(value);
        var skip = JUNK.matcher(text);
        var from = skip.lookingAt() ? skip.end() : 0;
        if (CHOICE.matcher(text).region(from, text.length()).lookingAt()) {
            return NONE;
        }
        var ageFirst = AGE_FIRST.matcher(text).region(from, text.length());
        if (ageFirst.lookingAt()) {
            return label == Label.SEX ? NONE : ofAgeFirst(ageFirst, label);
        }
        var sexFirst = SEX_FIRST.matcher(text).region(from, text.length());
        return sexFirst.lookingAt() ? ofSexFirst(sexFirst) : NONE;
    }

    /** Anywhere in a line: "52Y/F", "52 / Female"; both or nothing. */
    static Optional<Matcher> compact(String text) {
        var found = COMPACT.matcher(text);
        return found.find() ? Optional.of(found) : Optional.empty();
    }

    static AgeAndSex ofCompact(MatchResult found) {
        return new AgeAndSex(years(found.group(1), Optional.empty()), sex(found.group(2)));
    }

    private static AgeAndSex ofAgeFirst(MatchResult found, Label label) {
        var younger = Optional.ofNullable(found.group(3));
        var sex = Optional.ofNullable(found.group(4)).flatMap(AgeAndSex::sex);
        var isMan =
                sex.isEmpty()
                        && younger.filter(unit -> unit.equalsIgnoreCase("m")).isPresent()
                        && (label == Label.AGE_SEX || isGrown(found.group(1)));
        return isMan
                ? new AgeAndSex(years(found.group(1), Optional.empty()), Optional.of(Sex.MALE))
                : new AgeAndSex(years(found.group(1), younger), sex);
    }

    private static boolean isGrown(String number) {
        return years(number, Optional.empty()).orElse(0) > 24;
    }

    private static AgeAndSex ofSexFirst(MatchResult found) {
        var number = Optional.ofNullable(found.group(2));
        var age = number.map(n -> years(n, Optional.ofNullable(found.group(4))));
        return new AgeAndSex(age.orElse(OptionalInt.empty()), sex(found.group(1)));
    }

    private static OptionalInt years(String number, Optional<String> younger) {
        if (!Digits.hasDigit(number)) {
            return OptionalInt.empty();
        }
        var years = Integer.parseInt(Digits.repaired(number));
        if (years > OLDEST) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(younger.isPresent() ? inYears(years, younger.get()) : years);
    }

    private static int inYears(int count, String unit) {
        var first = unit.toLowerCase(Locale.ROOT);
        return first.startsWith("m") || first.startsWith("म") ? count / 12 : 0;
    }

    static Optional<Sex> sex(String word) {
        if (IS_FEMALE.matcher(word).matches()) {
            return Optional.of(Sex.FEMALE);
        }
        if (IS_MALE.matcher(word).matches()) {
            return Optional.of(Sex.MALE);
        }
        return word.isBlank() ? Optional.empty() : Optional.of(Sex.OTHER);
    }
}
