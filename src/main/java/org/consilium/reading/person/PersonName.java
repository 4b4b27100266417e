package org.consilium.reading.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.consilium.reading.Whose.Sex;

/**
 * A name as printed beside its label, without titles and relations.
 *
 * @param titled the sex that the title tells
 * @param doctor whether the title is a doctor's
 * @param rest what follows the name
 */
record PersonName(String name, Optional<Sex> titled, boolean doctor, String rest) {
    private static final Pattern GAP = Pattern.compile("\\s{2,}|\\t|\\s?\\|");
    private static final Pattern END =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}])\\p{Nd}|[(\\[{/:;<>*_=]|\\s[-–—]\\s|(?<=\\p{L}{4})\\.\\s"
                            + "|(?i)(?<![\\p{L}\\p{M}])(?:[swdchbf]\\s?[/\\\\]\\s?[o0]"
                            + "|(?:son|daughter|wife|husband|mother|father|care) of"
                            + "|पुत्री|पुत्र|पत्नी|पति|fe?male|years|yrs|dob|age|sex|uhid|mrn)"
                            + "(?![\\p{L}\\p{M}])");
    private static final Pattern BABY =
            Pattern.compile(
                    "(?i)^(?:baby\\s(?:(?:boy|girl)\\s)?of|b\\s?/\\s?o"
                            + "|(?:mr|shri|sri)\\.?\\s?/\\s?(?:mrs|ms"
                            + "|smt)(?:\\.?\\s?/\\s?(?:ms|miss|km))?)[\\s.:]{1,3}");
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?i)^(mrs|mr|ms|miss|mister|smt|shrimati|srimati|shri|shree|sri|sh|kumari|kum"
                            + "|km|ku|master|mast|mstr|mas|baby|bby|dr|doctor|prof|late"
                            + "|selvi|sau|sow|smti"
                            + "|thiru|tmt|श्रीमती|श्रीमति|श्री|सुश्री|कुमारी|कु|सौ|डॉ"
                            + "|শ্রীমতী|শ্রী|શ્રીમતી"
                            + "|શ્રી|ਸ਼੍ਰੀਮਤੀ|ਸ਼੍ਰੀ|திருமதி|திரு|செல்வி|శ్రీమతి|శ్రీ|ಶ್ರೀಮತಿ|ಶ್ರೀ"
                            + "|ശ്രീമതി|ശ്രീ|ଶ୍ରୀମତୀ|ଶ୍ରୀ)(?:\\.\\s?|,\\s?|\\s)");
    private static final Pattern TITLE_BEHIND =
            Pattern.compile("(?i)[\\s,]{1,3}(mrs|mr|ms|miss|smt|dr|kumari|km)\\.?$");
    private static final Pattern TITLE_ONLY =
            Pattern.compile(
                    "(?i)(?:mrs|mr|ms|miss|smt|shri|sri|dr|km|master|baby|श्रीमती|श्री)\\.?");
    private static final Pattern ONE_TITLE_MORE = Pattern.compile("(?i)sh|ku|mas|late|sri|baby");
    private static final Set<String> FEMALE =
            Set.of(
                    "mrs",
                    "ms",
                    "miss",
                    "smt",
                    "shrimati",
                    "srimati",
                    "kumari",
                    "kum",
                    "km",
                    "selvi",
                    "sau",
                    "sow",
                    "smti",
                    "tmt",
                    "श्रीमती",
                    "श्रीमति",
                    "सुश्री",
                    "कुमारी",
                    "सौ",
                    "শ্রীমতী",
                    "શ્રીમતી",
                    "ਸ਼੍ਰੀਮਤੀ",
                    "திருமதி",
                    "செல்வி",
                    "శ్రీమతి",
                    "ಶ್ರೀಮತಿ",
                    "ശ്രീമതി",
                    "ଶ୍ରୀମତୀ");
    private static final Set<String> MALE =
            Set.of(
                    "mr", "mister", "shri", "shree", "sri", "sh", "master", "mast", "mstr", "thiru",
                    "श्री", "শ্রী", "શ્રી", "ਸ਼੍ਰੀ", "திரு", "శ్రీ", "ಶ್ರೀ", "ശ്രീ", "ଶ୍ରୀ");
    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}.,'’`\\s\\u200c\\u200d-]{2,60}");
    private static final Pattern SPACES = Pattern.compile("[\\s^]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]{1,20}|[\\s,.'’`-]{1,20}$");
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?i)(?:hospitals?|lab|laborator(?:y|ies)|diagnostics?|clinic|cent(?:re"
                            + "|er)|patholog(?:y|ist)"
                            + "|radiolog(?:y|ist)|institute|department|dept|medical|college"
                            + "|report|test|specimen|details"
                            + "|information|signature|sign|address|date|number|no|id"
                            + "|unknown|not|nil|na|none"
                            + "|anonymous|withheld|redacted|deidentified|patient|name|and"
                            + "|of|the|is|was"
                            + "|were|with|has|had|have|for|to|in|on|by|from|at|this|that"
                            + "|his|her|a|an"
                            + "|consultant|physician|surgeon|surgery|result|results|status"
                            + "|male|female|sex"
                            + "|age|years|yrs|year|old|history|diagnosis|relative|witness"
                            + "|thumb|capital|letters"
                            + "|tab|tablet|cap|inj|injection|syrup|dose|drug|unit|units"
                            + "|range|reference|method"
                            + "|ward|bed|phone|mobile|email|stamp|please|here|himself"
                            + "|herself|self|ct|mri|usg"
                            + "|scan|biopsy|blood|serum|count|final|page|copy|original"
                            + "|duplicate|total|type)");

    /** The name at the start of a value, if it is one. */
    static Optional<PersonName> in(String value) {
        var text = firstCell(value.strip());
        var title = Optional.<String>empty();
        var baby = BABY.matcher(text);
        text = baby.find() ? text.substring(baby.end()) : text;
        for (var front = title(text); front.isPresent(); front = title(text)) {
            title = title.isPresent() ? title : front.map(found -> lower(found.group(1)));
            text = text.substring(front.get().end()).strip();
        }
        var end = END.matcher(text);
        var rest = end.find() ? text.substring(end.start()) : "";
        var name = cut(text.substring(0, text.length() - rest.length()));
        var behind = TITLE_BEHIND.matcher(name);
        if (behind.find()) {
            title = title.isPresent() ? title : Optional.of(lower(behind.group(1)));
            name = name.substring(0, behind.start());
        }
        return named(name, title, rest);
    }

    private static Optional<MatchResult> title(String text) {
        var found = TITLE.matcher(text);
        return found.find() && !isPartOfName(found.group(1), text.substring(found.end()))
                ? Optional.of(found.toMatchResult())
                : Optional.empty();
    }

    private static String lower(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    private static Optional<PersonName> named(String raw, Optional<String> title, String rest) {
        var name = EDGES.matcher(SPACES.matcher(raw).replaceAll(" ").strip()).replaceAll("");
        if (!isName(name)) {
            return Optional.empty();
        }
        var sex = title.flatMap(PersonName::sexOf);
        return Optional.of(
                new PersonName(name, sex, title.filter(PersonName::isDoctor).isPresent(), rest));
    }

    private static boolean isDoctor(String title) {
        return title.equals("dr") || title.equals("doctor") || title.equals("prof");
    }

    private static Optional<Sex> sexOf(String title) {
        if (FEMALE.contains(title)) {
            return Optional.of(Sex.FEMALE);
        }
        return MALE.contains(title) ? Optional.of(Sex.MALE) : Optional.empty();
    }

    /** "Sri Devi" and "Baby Thomas" are names of their own. */
    private static boolean isPartOfName(String title, String after) {
        return ONE_TITLE_MORE.matcher(title).matches() && words(after).size() < 2;
    }

    /** A title in a cell of its own belongs to the name in the next. */
    private static String firstCell(String text) {
        var gap = GAP.matcher(text);
        if (!gap.find()) {
            return text;
        }
        var first = text.substring(0, gap.start()).strip();
        return TITLE_ONLY.matcher(first).matches()
                ? first + " " + firstCell(text.substring(gap.end()).strip())
                : first;
    }

    /** "VERMA, ASHA" is a name, "ASHA VERMA, 52 years" and a third part are not. */
    private static String cut(String text) {
        var parts = text.split(",", -1);
        if (parts.length == 1) {
            return text;
        }
        var isTurned =
                words(parts[0]).size() == 1
                        && words(parts[1]).size() < 4
                        && isName(parts[1].strip());
        return isTurned ? parts[0] + "," + parts[1] : parts[0];
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : text.strip().split("[\\s.,]+", -1)) {
            if (!word.isBlank()) {
                words.add(word);
            }
        }
        return words;
    }

    static boolean isName(String text) {
        var words = words(text);
        return SHAPE.matcher(text).matches()
                && !words.isEmpty()
                && words.size() <= 6
                && text.codePoints().filter(Character::isLetter).count() > 1
                && words.stream().noneMatch(word -> NO_NAME.matcher(word).matches())
                && words.stream().allMatch(PersonName::isMostlyLetters)
                && words.stream().anyMatch(word -> word.length() > 1);
    }

    private static boolean isMostlyLetters(String word) {
        var digits = word.chars().filter(Character::isDigit).count();
        return digits * 3 <= word.length() || digits == 0;
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
