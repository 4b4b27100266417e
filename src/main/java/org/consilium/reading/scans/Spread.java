package org.consilium.reading.scans;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads lymph nodes, metastases and complications, only where they are stated. */
final class Spread {
    private static final Pattern STOP = Pattern.compile(".*[.;:].*");
    private static final Pattern THERE_AFTER_ALL =
            Pattern.compile(
                    "(?i).*\\b(?:not enlarged|without|fatty hil\\w{2,3}|not "
                            + "significant(?:ly)?|no (?:longer|calcification|necrosis))\\b.*");
    private static final Pattern NODES =
            Pattern.compile(
                    "(?i)\\b(?:(?:lymph ?)?nodes|lymph ?node|LNs?|nodal "
                            + "(?:mass|metastas[ie]s|disease|deposits?)|lymphadenopath(?:y|"
                            + "ies)|adenopathy|node)\\b");
    private static final Pattern DISEASED =
            Pattern.compile(
                    "(?i)\\b(?:enlarged|necrotic|significant|"
                            + "pathological(?:ly)?|metastatic|conglomerate|matted|avid|"
                            + "bulky|lymphadenopathy|adenopathy|hypermetabolic|nodal "
                            + "(?:mass|metastas[ie]s))\\b");
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "(?i)\\b(?:sub-?\\s?cent\\w{2,9}|reactive|insignificant|"
                            + "non-?\\s?significant|benign|calcified|normal|fatty hil\\w"
                            + "{2,3}|preserved|physiologic\\w{0,2}|inflammatory|not "
                            + "(?:significant(?:ly)?|enlarged|pathological(?:ly)?)|small|"
                            + "tiny|shotty)\\b");
    private static final Pattern METASTASIS =
            Pattern.compile(
                    "(?i)\\b(?:metastas[ie]s|metastatic (?:lesions?|deposits?"
                            + "|disease|nodules?|foc(?:us|i)|involvement|spread)|mets|"
                            + "secondaries)\\b");
    private static final Pattern NODAL =
            Pattern.compile("(?i)\\bnod(?:e|es|al)\\b|\\bLNs?\\b|adenopathy");
    private static final List<Complication> COMPLICATIONS =
            List.of(
                    new Complication(
                            "hydronephrosis",
                            "hydro(?:uretero)?nephrosis|hydroureteronephrotic changes|HDN|HUN"),
                    new Complication(
                            "pathological fracture",
                            "pathologic(?:al)? (?:compression )?fractures?"),
                    new Complication("thrombus", "thromb(?:us|i|osis)"),
                    new Complication("ascites", "ascites"),
                    new Complication(
                            "pleural effusion", "pleural effusions?|hydrothorax|pleural fluid"),
                    new Complication(
                            "cord compression",
                            "(?:spinal )?cord compression|compression (?:of|"
                                    + "over|on) (?:the )?(?:spinal )?cord|compressing "
                                    + "(?:the )?(?:spinal )?cord"),
                    new Complication(
                            "obstruction",
                            "obstruction(?! series)|obstructing (?:growth|"
                                    + "mass|tumou?r|lesion)|bowel obstruction"));
    private static final Pattern COPD =
            Pattern.compile("(?i)(?:chronic|airway|pulmonary|airflow|sleep)\\s(?:\\w+\\s)?$");

    private static final Pattern DEGREE =
            Pattern.compile(
                    "(?i)\\b(?:(?:mild|moderate|severe|gross|minimal|small|"
                            + "large|massive|loculated|right"
                            + "|left|rt|lt|bilateral|right-sided|left-sided|"
                            + "sided|tumou?r|bland|malignant"
                            + "|free|trace|acute|chronic|subacute|bowel|"
                            + "intestinal|biliary|portal vein"
                            + "|sub-?acute|multiple|old)(?: to |\\s|, ?)){1,5}$");

    private static final Pattern REGION =
            Pattern.compile(
                    "(?i)nod|chest|thora|mediast|abdom|pelv|neck|axill|groin|retroperit"
                            + "|inguin|breast");

    private record Complication(String code, Pattern words) {
        Complication(String code, String words) {
            this(code, Pattern.compile("(?i)\\b(?:" + words + ")\\b"));
        }
    }

    private Spread() {}

    static void read(Report report, Proposals proposals) {
        for (var sentence : report.statements()) {
            nodes(sentence, proposals);
            metastases(sentence, proposals);
            complications(sentence, proposals);
        }
    }

    private static void nodes(Sentence sentence, Proposals proposals) {
        var found = NODES.matcher(sentence.text());
        while (found.find()) {
            var spot = sentence.spot(found.start(), found.end());
            var word = nodes(sentence, spot);
            word.ifPresent(
                    value ->
                            proposals.add(
                                    Proposal.of("lymph-nodes", nodesLabel(spot), value, spot)));
        }
    }

    private static Optional<String> nodes(Sentence sentence, Spot spot) {
        var clause =
                Stance.before(sentence.text(), spot.from())
                        + spot.words()
                        + Stance.after(sentence.text(), spot.to());
        return switch (spot.stance()) {
            case DENIED -> isSmallWord(clause) ? Optional.empty() : Optional.of("absent");
            case SAID, NEARLY ->
                    !HARMLESS.matcher(clause).find()
                                    && (DISEASED.matcher(clause).find()
                                            || isMeasured(sentence, spot))
                            ? Optional.of("present")
                            : Optional.empty();
            case UNSURE, PAST, ADVISED -> Optional.empty();
        };
    }

    /** "Nodes without fatty hilum", "nodes not enlarged": there, but nothing denied. */
    private static boolean isSmallWord(String clause) {
        return THERE_AFTER_ALL.matcher(clause).matches();
    }

    private static boolean isMeasured(Sentence sentence, Spot spot) {
        return Scene.sizes(sentence).stream()
                .anyMatch(
                        size ->
                                size.mm().intValue() >= 10
                                        && Math.abs(size.from() - spot.to()) < 60);
    }

    /** Under "Uterus:", nodes are not those of the uterus. */
    private static String regional(String label, Spot spot) {
        var isTopic = label.equalsIgnoreCase(spot.sentence().topic());
        return isTopic && !REGION.matcher(label).find() ? spot.words() : label;
    }

    private static String nodesLabel(Spot spot) {
        var text = spot.sentence().text();
        return Sites.listedIn(text).stream()
                .filter(site -> site.to() <= spot.from() && spot.from() - site.to() < 30)
                .filter(site -> !STOP.matcher(text.substring(site.to(), spot.from())).matches())
                .map(Sites.Site::words)
                .reduce((first, second) -> second)
                .orElseGet(() -> regional(Whereabouts.label(spot, spot.to()), spot));
    }

    private static void metastases(Sentence sentence, Proposals proposals) {
        var found = METASTASIS.matcher(sentence.text());
        while (found.find()) {
            var spot = sentence.spot(found.start(), found.end());
            var label = Whereabouts.label(spot, spot.to());
            var hasSite = Sites.hasOrgan(label) && !NODAL.matcher(label).find();
            if (spot.stance().isFirm() && hasSite && !isNodal(spot)) {
                proposals.add(
                        Proposal.of("metastasis", spot.words(), withoutNoun(label, spot), spot));
            }
        }
    }

    private static boolean isNodal(Spot spot) {
        var text = spot.sentence().text();
        return NODAL.matcher(text.substring(Math.max(0, spot.from() - 20), spot.from())).find();
    }

    private static String withoutNoun(String label, Spot spot) {
        var noun = Proposal.tidy(spot.words());
        var at = label.indexOf(noun);
        return at > 0 ? label.substring(0, at).strip() : label;
    }

    private static void complications(Sentence sentence, Proposals proposals) {
        for (var complication : COMPLICATIONS) {
            var found = complication.words().matcher(sentence.text());
            while (found.find()) {
                var spot = sentence.spot(found.start(), found.end());
                var before =
                        sentence.text().substring(Math.max(0, found.start() - 40), found.start());
                if (spot.stance().isFirm() && !COPD.matcher(before).find()) {
                    proposals.add(
                            Proposal.of("complication", words(spot), complication.code(), spot));
                }
            }
        }
    }

    private static String words(Spot spot) {
        var text = spot.sentence().text();
        var degree = DEGREE.matcher(text.substring(Math.max(0, spot.from() - 60), spot.from()));
        if (degree.find()) {
            return degree.group() + spot.words();
        }
        return Sites.in(text).stream()
                .filter(site -> site.from() <= spot.from() && site.to() >= spot.from() - 2)
                .map(site -> text.substring(site.from(), Math.max(site.to(), spot.to())))
                .findFirst()
                .orElseGet(() -> spot.words().toLowerCase(Locale.ROOT));
    }
}
