package org.consilium.reading.scans;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what was done through an endoscope: biopsies, stents, and what went wrong. */
final class Deeds {
    private static final String COUNT =
            "(?<count>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)";
    private static final Pattern TAKEN =
            Pattern.compile(
                    "(?i)\\b(?:"
                            + COUNT
                            + "\\s(?:\\w+\\s){0,2}?)?\\bbiops(?:y|ies)\\b(?:\\s?[x\\u"
                            + "00d7(]\\s?(?<times>\\d{1,2})\\)?)?(?<between>[^.;,]{0,60}?)"
                            + "\\b(?:taken|obtained|done|performed|collected|sent|were "
                            + "made)\\b");
    private static final Pattern TOOK =
            Pattern.compile(
                    "(?i)\\b(?:took|taking|obtained|performed)\\s"
                            + "(?:(?:multiple|several|random|cold|punch|mucosal)\\s"
                            + "){0,2}(?:"
                            + COUNT
                            + "\\s)?(?:\\w+\\s){0,2}?biops(?:y|ies)\\b|\\b"
                            + "biopsied\\b"
                            + "|\\bbiops(?:y|ies)\\s?[x\\u00d7]\\s?(?<times>\\d{1,2})\\b");
    private static final Pattern NONE =
            Pattern.compile(
                    "(?i)\\bno biops(?:y|ies)\\b|\\bbiops(?:y|ies)\\s?(?:was|were"
                            + "|is)?\\s?(?:not (?:taken|done|obtained|performed|possible)|deferred)"
                            + "|\\bbiops(?:y|ies)\\s?[:-]\\s?(?:nil|none|no|not taken)\\b");
    private static final Pattern HEADED =
            Pattern.compile("(?i)^\\W{0,4}biops(?:y|ies)\\s?[:-]\\s?(?<rest>taken|yes|done)");
    private static final Pattern UNDONE =
            Pattern.compile(
                    "(?i)\\b(?:not|no|to be|will be|if|await\\w{0,3}|advis\\w"
                            + "{0,3}|should|previous|prior|earlier|plan\\w{0,4}|may be|can be|"
                            + "without|report|showed|h/o|needs?)\\b");
    private static final Pattern STENT =
            Pattern.compile(
                    "(?i)\\b(?:(?:SEMS|self[- ]expand\\w{2,5}|metal(?:lic)?|"
                            + "plastic|biliary|DJ|double[- ]J|fully covered|covered|"
                            + "uncovered|pancreatic|o?esophageal|colonic|ureteric|pigtail)"
                            + "\\s){0,3}(?:stent\\w{0,4}|SEMS)\\b[^.;,]{0,60}?\\b(?:placed|"
                            + "deployed|inserted|kept|positioned|exchanged|removed|put|in "
                            + "situ|in place)\\b");
    private static final Pattern NOTHING =
            Pattern.compile(
                    "(?is)\\W{0,5}(?:none|nil|no\\b.*|n/?a|not any.*|without.*|"
                            + "immediate\\W{0,3}(?:none|nil).*|-)\\W{0,9}");
    private static final Pattern HEADED_TROUBLE =
            Pattern.compile("(?i)\\bcomplications?\\s?[:-]\\s?(?<rest>[^.;]{2,150})");
    private static final Pattern TROUBLE =
            Pattern.compile(
                    "(?i)\\b(?:complicated by|perforation|aspiration|desaturat\\w"
                            + "{2,4}|laryngospasm|bronchospasm|(?:significant|major|brisk|post[- "
                            + "]?(?:procedure|biopsy|polypectomy)) bleeding)\\b");

    private static final Pattern RISK =
            Pattern.compile("(?i)\\b(?:risks?|explained|consent|possible|include)\\b");

    private Deeds() {}

    static void read(Report report, Proposals proposals) {
        for (var sentence : report.sentences()) {
            switch (sentence.section()) {
                case FINDINGS, IMPRESSION, HEAD, EXAM, OTHER, TREATMENT, DIAGNOSIS, TECHNIQUE -> {
                    biopsies(sentence, proposals);
                    stents(sentence, proposals);
                    troubles(sentence, proposals);
                }
                case COMPLICATIONS -> trouble(sentence.whole(), proposals);
                case INDICATION, HISTORY, FAMILY, ALLERGY, COMPARISON, MEDICATION, ADVICE -> {}
            }
        }
    }

    private static void biopsies(Sentence sentence, Proposals proposals) {
        if (proposals.has("biopsies")) {
            return;
        }
        var text = sentence.text();
        var none = NONE.matcher(text);
        if (none.find()) {
            add("none", sentence.spot(none.start(), none.end()), proposals);
            return;
        }
        for (var pattern : new Pattern[] {TAKEN, TOOK}) {
            var found = pattern.matcher(text);
            if (found.find() && !isUndone(text, found.start(), found.end())) {
                var before = found.group("count");
                var count = before == null ? found.group("times") : before;
                var spot = sentence.spot(found.start(), found.end());
                add(count == null ? "taken" : number(count), spot, proposals);
                return;
            }
        }
        if (HEADED.matcher(text).find()) {
            add("taken", sentence.whole(), proposals);
        }
    }

    private static boolean isUndone(String text, int from, int to) {
        return UNDONE.matcher(Stance.before(text, from)).find()
                || UNDONE.matcher(text.substring(from, to)).find();
    }

    private static void add(String value, Spot spot, Proposals proposals) {
        if (!proposals.has("biopsies")) {
            proposals.add(Proposal.of("biopsies", spot.words(), value, spot).sure(true));
        }
    }

    private static String number(String count) {
        return switch (count.toLowerCase(Locale.ROOT)) {
            case "one" -> "1";
            case "two" -> "2";
            case "three" -> "3";
            case "four" -> "4";
            case "five" -> "5";
            case "six" -> "6";
            case "seven" -> "7";
            case "eight" -> "8";
            case "nine" -> "9";
            case "ten" -> "10";
            default -> count;
        };
    }

    private static void stents(Sentence sentence, Proposals proposals) {
        var found = STENT.matcher(sentence.text());
        while (found.find()) {
            var spot = sentence.spot(found.start(), found.end());
            if (spot.stance().isFirm() && !UNDONE.matcher(spot.words()).find()) {
                proposals.add(Proposal.of("stent", "stent", spot.words(), spot));
            }
        }
    }

    private static void troubles(Sentence sentence, Proposals proposals) {
        var headed = HEADED_TROUBLE.matcher(sentence.text());
        if (headed.find()) {
            trouble(sentence.spot(headed.start("rest"), headed.end("rest")), proposals);
            return;
        }
        var found = TROUBLE.matcher(sentence.text());
        if (found.find()) {
            var spot = sentence.spot(found.start(), found.end());
            var isRisk = RISK.matcher(sentence.text()).find();
            if (spot.stance().isFirm() && !isRisk) {
                proposals.add(Proposal.of("complication", "complication", spot.words(), spot));
            }
        }
    }

    private static void trouble(Spot spot, Proposals proposals) {
        var words = spot.words();
        var isSaid = !words.isBlank() && words.length() <= 200 && spot.stance().isFirm();
        if (isSaid && !NOTHING.matcher(words).matches()) {
            proposals.add(Proposal.of("complication", "complication", words, spot));
        }
    }
}
