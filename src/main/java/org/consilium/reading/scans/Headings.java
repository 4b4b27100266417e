package org.consilium.reading.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headings of a page, at the start of a line or inside an endless one. */
final class Headings {
    private static final Pattern SPACES = Pattern.compile("\\s{1,9}");
    private static final Map<String, String> KNOWN = Words.list("scans-headings");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<![A-Za-z/-])("
                            + Words.anyOf(KNOWN.keySet())
                            + ")(?![A-Za-z])(?:[ \\t]{0,3}\\([^)\\n]{0,40}\\))?"
                            + "([ \\t]{0,6}:[-,]?|[ \\t]{0,3}[-\\u2013\\u2014]{1,2}(?=[ \\t])"
                            + "|[ \\t]{0,3}(?=\\n)|[ \\t]{0,3}\\||[ \\t]{1,6}|)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TOPIC =
            Pattern.compile(
                    "(?:(?<=\\n)|^|(?<=[.;] )|(?<=[.;] {2}))[ \\t*\\u2022-]{0,6}"
                            + "(?:\\d{1,2}[.)][ \\t])?"
                            + "([A-Z][A-Za-z,&/ -]{1,45}?)[ \\t]{0,6}:");

    /** "Echocardiographic diagnoses:", "Patient's history:". */
    private static final Pattern TAILED =
            Pattern.compile(
                    "(?m)^[ \\t]{0,8}([A-Z][A-Za-z'/-]{1,24} (?:[A-Za-z'/-]{2,20} )?"
                            + "(findings?|impressions?|diagnos[ei]s|conclusion|"
                            + "technique|indications?"
                            + "|history|recommendations?|advice|plan|"
                            + "complications?))[ \\t]{0,4}:-?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TITLE =
            Pattern.compile(
                    "(?i)\\b(?:CT|CECT|HRCT|NCCT|MRI|MR|USG|PET|x-?ray|scan|sonograph\\w|ultrasound"
                            + "|mammogra\\w{1,4}|doppler|SUV\\w{0,4}|endoscopy|\\w{3,30}scopy)\\b");
    private static final Pattern ORGANLESS =
            Pattern.compile(
                    "(?i)(?:lymph ?nodes?|nodes|lymphadenopathy|vessels|vascular|vasculature"
                            + "|soft tissues?|musculo-?skeletal|others?|other findings|free fluid"
                            + "|mass|lesions?|calcifications?|skin)");
    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "(?m)^[ \\t*-]{0,8}(?:Dr\\b\\.?|(?:reported|typed|verified|dictated|signed"
                            + "|transcribed|prepared|checked) by\\b|electronically signed"
                            + "|end of (?:the )?report|consultant|radiologist\\b|page \\d"
                            + "|thank(?:s|ing| you)\\b|this report (?:is|has)"
                            + "|(?:not valid for|for) medico|\\*{3,}|_{4,}|-{4,})",
                    Pattern.CASE_INSENSITIVE);

    private Headings() {}

    /**
     * @param section empty for an organ's heading, which stays in the section
     * @param from where the heading begins
     * @param to where its content begins
     */
    record Heading(int from, int to, Optional<Section> section, String words) {
        boolean isSignature() {
            return words.isEmpty();
        }
    }

    /** In the order of the page, none within another. */
    static List<Heading> on(String page) {
        var all = new ArrayList<Heading>();
        var named = NAMED.matcher(page);
        while (named.find()) {
            named(page, named).ifPresent(all::add);
        }
        addTailed(page, all);
        addTopics(page, all);
        SIGNATURE
                .matcher(page)
                .results()
                .map(found -> found.start())
                .map(at -> new Heading(at, at, Optional.of(Section.OTHER), ""))
                .forEach(all::add);
        return apart(all);
    }

    private static void addTailed(String page, List<Heading> all) {
        var tailed = TAILED.matcher(page);
        while (tailed.find()) {
            if (section(tailed.group(1)).isEmpty()) {
                var section = section(tailed.group(2));
                all.add(new Heading(tailed.start(1), tailed.end(), section, tailed.group(1)));
            }
        }
    }

    private static void addTopics(String page, List<Heading> all) {
        var topics = TOPIC.matcher(page);
        while (topics.find()) {
            var words = topics.group(1);
            var isOrgan = Sites.hasOrgan(words) || ORGANLESS.matcher(words).matches();
            if (isOrgan && !TITLE.matcher(words).find()) {
                all.add(new Heading(topics.start(1), topics.end(), Optional.empty(), words));
            }
        }
    }

    private static List<Heading> apart(List<Heading> all) {
        all.sort(Comparator.comparingInt(Heading::from).thenComparingInt(h -> -h.to()));
        var kept = new ArrayList<Heading>();
        var end = 0;
        for (var heading : all) {
            if (heading.from() >= end) {
                kept.add(heading);
                end = heading.to();
            }
        }
        return kept;
    }

    private static Optional<Heading> named(String page, Matcher found) {
        if (!isHeading(page, found)) {
            return Optional.empty();
        }
        var words = found.group(1);
        return section(words)
                .map(
                        section ->
                                new Heading(
                                        found.start(1), found.end(), Optional.of(section), words));
    }

    private static Optional<Section> section(String words) {
        var key = SPACES.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return Optional.ofNullable(KNOWN.get(key)).map(Section::valueOf);
    }

    private static boolean isHeading(String page, Matcher found) {
        var words = found.group(1);
        var end = found.group(2);
        var shouted = words.equals(words.toUpperCase(Locale.ROOT));
        var capital = Character.isUpperCase(words.charAt(0));
        if (!startsLine(page, found.start())) {
            var mayFollowWords = shouted && !isAside(words);
            return end.contains(":")
                    && capital
                    && (mayFollowWords || startsSentence(page, found.start()));
        }
        if (end.contains(":") || end.contains("|") || end.contains("\t")) {
            return true;
        }
        if (found.end() >= page.length() || page.charAt(found.end()) == '\n') {
            return capital;
        }
        if (!end.isBlank()) {
            return capital && !"Report".equalsIgnoreCase(words);
        }
        return shouted && words.length() > 3 && (end.length() > 1 || isQuiet(page, found.end()));
    }

    /** "CYSTOSCOPY NOTE:" is a title, no heading "Note". */
    private static boolean isAside(String words) {
        return "OTHER".equals(KNOWN.get(words.toLowerCase(Locale.ROOT)));
    }

    private static boolean startsLine(String page, int at) {
        for (var n = at - 1; n >= 0 && page.charAt(n) != '\n'; n--) {
            if (Character.isLetter(page.charAt(n)) || at - n > 10) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsSentence(String page, int at) {
        var before = page.substring(Math.max(0, at - 6), at);
        return before.endsWith("  ") || before.endsWith("\t") || isEnd(before.stripTrailing());
    }

    private static boolean isEnd(String before) {
        return before.isEmpty() || ".:;,)|!?*-".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** An ordinary word follows a shouted heading; "HISTORY OF CANCER" goes on shouting. */
    private static boolean isQuiet(String page, int at) {
        return at + 1 < page.length()
                && (Character.isLowerCase(page.charAt(at + 1))
                        || (Character.isUpperCase(page.charAt(at)) && page.charAt(at + 1) == ' '));
    }
}
