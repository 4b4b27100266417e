package org.consilium.reading.scans;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what the radiologist says is new or has changed since the last time. */
final class Changes {
    private static final Pattern NEW_AFTER =
            Pattern.compile("(?i)\\s(?:is|are|which is) new(?:ly)?\\b.{0,200}");
    private static final String LENGTH =
            "\\d{1,3}(?:[.,]\\d{1,2})?(?:\\s?[xX\\u00d7]\\s?\\d"
                    + "{1,3}(?:[.,]\\d{1,2})?){0,2}\\s?(?:mm|cms?)";
    private static final Pattern CHANGE =
            Pattern.compile(
                    "(?i)\\b(?:(?:no|without) (?:significant |interval |"
                            + "appreciable ){0,2}(?:change|increase|decrease)"
                            + "|(?:(?:significant|mild|marked|slight|partial|"
                            + "interval|minimal|moderate)(?:ly)? ){0,2}"
                            + "(?:increas(?:ed|e|ing)|decreas(?:ed|e|ing)|"
                            + "regress(?:ed|ion)|reduc(?:ed|tion)|(?:has|have|had) "
                            + "enlarged|grown|progress(?:ed|ion))"
                            + "|unchanged|stable|resolved|disappeared)\\b"
                            + ("(?: in (?:size|number|size and number|extent|"
                                    + "bulk|FDG avidity))?(?:,? (?:previously|from|"
                                    + "earlier)(?: measuring)? "
                                    + LENGTH
                                    + ")?")
                            + ("(?: to " + LENGTH + ")?"));
    private static final Pattern NEW =
            Pattern.compile(
                    "(?i)\\b(?:new(?:ly)?(?: (?:appeared|seen|developed|"
                            + "noted))?|interval (?:appearance|development))\\b");
    private static final Pattern UPTAKE =
            Pattern.compile(
                    "(?i)\\s*(?:echogenicity|density|attenuation|uptake|"
                            + "signal|vascularity|enhancement|size of liver|parenchymal)");
    private static final Pattern NO = Pattern.compile("(?i)\\b(?:no|not|without)\\b");
    private static final int NEAR = 90;

    private Changes() {}

    static void read(Report report, Proposals proposals) {
        report.findings().forEach(sentence -> read(sentence, proposals));
        if (!proposals.has("lesion-change") && !proposals.has("lesion-new")) {
            report.impression().forEach(sentence -> read(sentence, proposals));
        }
    }

    private static void read(Sentence sentence, Proposals proposals) {
        var text = sentence.text();
        if (!CHANGE.matcher(text).find() && !NEW.matcher(text).find()) {
            return;
        }
        for (var seen : Nouns.bySite(sentence).entrySet()) {
            var noun = seen.getValue();
            changed(sentence, noun, seen.getKey(), proposals);
            if (isNew(sentence, noun)) {
                proposals.add(
                        Proposal.of(
                                "lesion-new",
                                seen.getKey(),
                                "new " + noun.words().toLowerCase(Locale.ROOT),
                                noun));
            }
        }
    }

    private static void changed(Sentence sentence, Spot noun, String site, Proposals proposals) {
        var found = CHANGE.matcher(sentence.text());
        while (found.find()) {
            var spot = sentence.spot(found.start(), found.end());
            var rest = sentence.text().substring(found.end());
            var isNear = found.start() - noun.to() < NEAR && noun.from() - found.end() < 25;
            if (isNear && isOwn(sentence, noun, spot) && !UPTAKE.matcher(rest).lookingAt()) {
                proposals.add(Proposal.of("lesion-change", site, spot.words(), spot));
                return;
            }
        }
    }

    /** No other noun stands between. */
    private static boolean isOwn(Sentence sentence, Spot noun, Spot change) {
        var between =
                noun.to() <= change.from()
                        ? sentence.text().substring(noun.to(), change.from())
                        : sentence.text()
                                .substring(Math.min(change.to(), noun.from()), noun.from());
        var before = Stance.before(sentence.text(), change.from());
        return !between.matches(".*[.;].*") && !NO.matcher(before).find();
    }

    private static boolean isNew(Sentence sentence, Spot noun) {
        var before = Stance.before(sentence.text(), noun.from());
        var near = before.substring(Math.max(0, before.length() - 60));
        var after = Stance.after(sentence.text(), noun.to());
        return !NO.matcher(before).find()
                && (NEW.matcher(near).find() || NEW_AFTER.matcher(after).matches());
    }
}
