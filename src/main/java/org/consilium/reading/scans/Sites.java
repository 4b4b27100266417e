package org.consilium.reading.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the words that name a place in the body: "segment VI of the liver". */
final class Sites {
    private static final Pattern UNIT = Pattern.compile("[mc]ms?");
    private static final Map<String, String> ANATOMY = Words.list("scans-anatomy");
    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z][A-Za-z]*(?:-[A-Za-z]+)?\\d{0,2}|\\d{1,2}[A-Za-z]{0,2}");
    private static final Pattern NUMERAL =
            Pattern.compile("(?i)(?:VIII|VII|VI|IV|V|IX|III|II|I|X)[ab]?|\\d{1,2}[abrl]?");
    private static final Set<String> COUNTED =
            Set.of(
                    "segment",
                    "segments",
                    "station",
                    "stations",
                    "level",
                    "levels",
                    "zone",
                    "zones");
    private static final Set<String> LINKS = Set.of("of", "the", "and", "or", "in", "at", "both");
    private static final Pattern TIGHT = Pattern.compile("\\s{1,3}|\\s?[/&-]\\s?|\\.\\s?|");
    private static final Pattern LISTED = Pattern.compile("\\s?,\\s{0,2}");
    private static final Pattern TAIL = Pattern.compile("-(?:sided|based)$");
    private static final int LONGEST = 14;

    private Sites() {}

    record Site(int from, int to, String words) {}

    private record Token(int from, int to, String word, boolean organ, boolean part) {}

    static boolean hasOrgan(String words) {
        return tokens(words).stream().anyMatch(Token::organ);
    }

    /** Phrases with at least one organ word, in order. */
    static List<Site> in(String text) {
        return in(text, false);
    }

    /** Also across commas: "mediastinal, hilar or axillary". */
    static List<Site> listedIn(String text) {
        return in(text, true);
    }

    private static List<Site> in(String text, boolean listed) {
        var tokens = tokens(text);
        var sites = new ArrayList<Site>();
        var n = 0;
        while (n < tokens.size()) {
            var last = tokens.get(n).part() ? runEnd(text, tokens, n, listed) : n;
            if (isSite(tokens.subList(n, last + 1))) {
                var from = tokens.get(n).from();
                var to = tokens.get(last).to();
                sites.add(new Site(from, to, Proposal.tidy(text.substring(from, to))));
            }
            n = last + 1;
        }
        return sites;
    }

    /** "Left lateral wall" is one without an organ. */
    private static boolean isSite(List<Token> run) {
        return run.stream().anyMatch(Token::organ)
                || (run.size() > 1 && run.getLast().word().equals("wall"));
    }

    /** The last token of the run that begins here; links count only between parts. */
    private static int runEnd(String text, List<Token> tokens, int first, boolean listed) {
        var last = first;
        for (var n = first + 1; n < tokens.size() && n - first < LONGEST; n++) {
            var gap = text.substring(tokens.get(n - 1).to(), tokens.get(n).from());
            var isJoined =
                    TIGHT.matcher(gap).matches() || (listed && LISTED.matcher(gap).matches());
            if (!isJoined) {
                break;
            }
            if (tokens.get(n).part() || isCounted(tokens, n)) {
                last = n;
            } else if (!LINKS.contains(tokens.get(n).word()) || n - last > 2) {
                break;
            }
        }
        return last;
    }

    private static boolean isCounted(List<Token> tokens, int at) {
        var isLength = at + 1 < tokens.size() && UNIT.matcher(tokens.get(at + 1).word()).matches();
        if (isLength || !NUMERAL.matcher(tokens.get(at).word()).matches()) {
            return false;
        }
        for (var n = at - 1; n >= 0 && n >= at - 4; n--) {
            if (COUNTED.contains(tokens.get(n).word())) {
                return true;
            }
        }
        return false;
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        var found = TOKEN.matcher(text);
        while (found.find()) {
            var word = found.group().toLowerCase(Locale.ROOT);
            var role = role(word);
            tokens.add(
                    new Token(
                            found.start(),
                            found.end(),
                            word,
                            "organ".equals(role),
                            !role.isEmpty()));
        }
        return tokens;
    }

    private static String role(String word) {
        var known = ANATOMY.getOrDefault(word, "");
        if (!known.isEmpty() || !word.contains("-")) {
            return known;
        }
        // A compound such as "ileo-caecal" or "right-sided" is what its parts are.
        var first = ANATOMY.getOrDefault(word.substring(0, word.indexOf('-')), "");
        var second = ANATOMY.getOrDefault(word.substring(word.indexOf('-') + 1), "");
        return second.isEmpty() && !TAIL.matcher(word).find()
                ? ""
                : second.isEmpty() ? first : second;
    }
}
