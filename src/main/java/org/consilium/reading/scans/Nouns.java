package org.consilium.reading.scans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the nouns that may be measured, lesions and others. */
final class Nouns {
    private static final Pattern REFUSAL =
            Pattern.compile("(?i).*\\b(?:no|not|without|rule|r/o|exclude)\\b.*");
    private static final Pattern NOUN =
            Pattern.compile(
                    "(?i)\\b(?:(?<lesion>(?:lymph ?nod(?:es?|al)|masse?s?|"
                            + "lesions?|SOLs?|space occupying lesions?"
                            + "|(?:micro)?nodules?|growths?|nodes?|LNs?|"
                            + "lymphadenopath(?:y|ies)|adenopathy"
                            + "|metastas[ie]s|tumou?rs?|deposits?|thickening|neoplasms?|carcinomas?"
                            + "|malignan(?:cy|cies)|polyps?|implants?))"
                            + "|(?<other>cysts?|calcul(?:us|i)|stones?|ha?emangiomas?|fibroids?"
                            + "|leiomyomas?|myomas?|aneurysms?|concretions?|calcifications?"
                            + "|calcified foc(?:us|i)|ha?ematomas?|collections?"
                            + "|abscess(?:es)?|effusions?|hernias?|defects?|shift|bullae?"
                            + "|divertic\\w{2,4}|lipomas?|granulomas?|osteophytes?|bulges?"
                            + "|protrusions?|stents?|catheters?|tubes?|needles?|wires?|clips?"
                            + "|infarcts?|volume|span|slices?|sections?|wall thickness"
                            + "|cortical thickness|follicles?|spacing|intervals?|collimation"
                            + "|matrix|FOV|margins?|ectasia|thromb(?:us|i)))\\b");
    private static final Pattern FREE =
            Pattern.compile("(?i)\\b(?:schmorl'?s|AV|SA|organs?|sinoatrial)\\s*$");
    private static final Pattern PART_OF =
            Pattern.compile("(?i)^\\s*(?:effect|like|marker|wall|node\\b(?!s)|tissue\\b)");
    private static final Pattern VAGUE =
            Pattern.compile(
                    "(?i)(?:\\?\\s?|\\b(?:possible|questionable|doubtful|"
                            + "equivocal|query)\\s(?:\\w+\\s){0,3})$");

    private static final int MOST = 60;

    private Nouns() {}

    /**
     * @param lesion false for cysts, stones, tubes and the like
     */
    record Noun(Spot spot, boolean lesion) {
        /** Not where the sentence denies it. */
        boolean isLesionHere() {
            return lesion && isThere(spot);
        }
    }

    static List<Noun> in(Sentence sentence) {
        return NOUN.matcher(sentence.text())
                .results()
                .filter(found -> isNoun(sentence.text(), found))
                .limit(MOST)
                .map(found -> noun(sentence, found))
                .toList();
    }

    private static Noun noun(Sentence sentence, MatchResult found) {
        var spot = sentence.spot(found.start(), found.end());
        return new Noun(spot, found.group("lesion") != null);
    }

    private static boolean isNoun(String text, MatchResult found) {
        var before = text.substring(Math.max(0, found.start() - 14), found.start());
        var after = text.substring(found.end(), Math.min(text.length(), found.end() + 12));
        return !FREE.matcher(before).find() && !PART_OF.matcher(after).find();
    }

    private static boolean isThere(Spot noun) {
        var text = noun.sentence().text();
        var before = text.substring(Math.max(0, noun.from() - 50), noun.from());
        return switch (noun.stance()) {
            case SAID, NEARLY -> true;
            case UNSURE -> !VAGUE.matcher(before).find() && !isDenied(noun);
            case DENIED, PAST, ADVISED -> false;
        };
    }

    private static boolean isDenied(Spot noun) {
        var before = Stance.before(noun.sentence().text(), noun.from());
        return REFUSAL.matcher(before).matches();
    }

    /** The lesions of a sentence by their sites. */
    static Map<String, Spot> bySite(Sentence sentence) {
        var sites = Sites.in(sentence.text());
        var found = new LinkedHashMap<String, Spot>();
        in(sentence).stream()
                .filter(Noun::isLesionHere)
                .map(Noun::spot)
                .forEach(n -> found.putIfAbsent(Whereabouts.label(n, n.to(), sites), n));
        return found;
    }
}
