package org.consilium.reading.scans;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out to which site a noun of a sentence belongs. */
final class Whereabouts {
    private static final Pattern HARMLESS =
            Pattern.compile("(?i)\\b(?:arising from|involving|and)\\b");
    private static final Pattern INTO = Pattern.compile("(?i)\\s(?:in|of|at|within) (?:the )?");
    private static final Pattern VERB =
            Pattern.compile(
                    "(?i).*\\b(?:shows?|has|with|reveals?|is|are|showing|contains?|the)\\b.*");
    private static final Pattern RELATION =
            Pattern.compile(
                    "(?i)\\b(?:abut\\w{0,4}|infiltrat\\w{1,4}|invad\\w{1,3}|"
                            + "invasion|extend\\w{0,4}|extension"
                            + "|displac\\w{1,4}|compress\\w{1,4}|encas\\w{1,4}|"
                            + "adjacent|close|adher\\w{1,4}"
                            + "|caus\\w{1,4}|reach\\w{0,4}|contact|involv\\w"
                            + "{1,6}|indent\\w{0,4}|effac\\w{1,6}"
                            + "|erod\\w{1,4}|erosion|fat planes?|distance|from|"
                            + "to|metasta\\w{2,4}|towards?|near"
                            + "|up ?to|into|around|along with|and)\\b");
    private static final Pattern PREPOSITION =
            Pattern.compile(
                    "(?i)\\b(?:in|of|at|within|on|over|arising from|from|"
                            + "along|involving|region|centred|centered"
                            + "|occupying|epicent\\w{2,4}|overlying)\\b");
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s-]{0,3}(?:[a-z-]{1,20}[\\s]{1,2}){0,2}(?:lymph\\s)?[\\s-]{0,2}");

    private Whereabouts() {}

    /**
     * The words of the site, with the noun where they stand just before it ("left para-aortic
     * node"); else the organ under whose heading the sentence stands; else the noun itself.
     */
    static String label(Spot noun, int end) {
        return label(noun, end, Sites.in(noun.sentence().text()));
    }

    static String label(Spot noun, int end, List<Sites.Site> sites) {
        return attributive(noun, sites)
                .map(site -> withTail(site, noun, sites))
                .or(() -> afterNoun(noun, end, sites))
                .or(() -> beforeNoun(noun, sites))
                .or(() -> topic(noun))
                .orElse(noun.words());
    }

    private static Optional<Sites.Site> attributive(Spot noun, List<Sites.Site> sites) {
        return sites.stream()
                .filter(site -> site.to() <= noun.from() && isNounPhrase(noun, site))
                .reduce((first, second) -> second);
    }

    private static boolean isNounPhrase(Spot noun, Sites.Site site) {
        var between = noun.sentence().text().substring(site.to(), noun.from());
        return BETWEEN.matcher(between).matches()
                && !PREPOSITION.matcher(between).find()
                && !RELATION.matcher(between).find()
                && !VERB.matcher(between).matches();
    }

    private static String withTail(Sites.Site site, Spot noun, List<Sites.Site> sites) {
        var words = Proposal.tidy(noun.sentence().text().substring(site.from(), noun.to()));
        return sites.stream()
                .filter(next -> next.from() >= noun.to())
                .filter(next -> INTO.matcher(between(noun, next)).matches())
                .findFirst()
                .map(next -> words + between(noun, next) + next.words())
                .orElse(words);
    }

    private static String between(Spot noun, Sites.Site next) {
        return noun.sentence().text().substring(noun.to(), next.from());
    }

    private static Optional<String> afterNoun(Spot noun, int end, List<Sites.Site> sites) {
        var text = noun.sentence().text();
        return sites.stream()
                .filter(site -> site.from() >= noun.to() && site.from() <= end + 90)
                .filter(site -> isPlace(text.substring(noun.to(), site.from())))
                .map(Sites.Site::words)
                .findFirst();
    }

    private static boolean isPlace(String between) {
        var words = between.strip();
        if (words.isEmpty()) {
            return true;
        }
        return PREPOSITION.matcher(words.substring(Math.max(0, words.length() - 24))).find()
                && !RELATION.matcher(HARMLESS.matcher(words).replaceAll(" ")).find();
    }

    private static Optional<String> beforeNoun(Spot noun, List<Sites.Site> sites) {
        return sites.stream()
                .filter(site -> site.to() <= noun.from())
                .map(Sites.Site::words)
                .reduce((first, second) -> second);
    }

    private static Optional<String> topic(Spot noun) {
        var topic = noun.sentence().topic();
        return topic.isBlank() ? Optional.empty() : Optional.of(topic.toLowerCase(Locale.ROOT));
    }
}
