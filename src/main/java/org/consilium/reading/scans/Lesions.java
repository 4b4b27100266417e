package org.consilium.reading.scans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads measured lesions; sizes of organs, vessels, cysts and stones are none. */
final class Lesions {
    private static final Pattern AFTER = Pattern.compile("(?i)[^,;:()]{0,60}");
    private static final Pattern JOINT =
            Pattern.compile(
                    "(?i)\\b(?:in (?!size|diameter|maximum|greatest|"
                            + "dimension)|of|at|from|seen|noted|is|are|was|were|which|with|"
                            + "on|along|involving|and|within|showing|abutting|extending|"
                            + "above|below|to)\\b");
    private static final Pattern AGAIN =
            Pattern.compile(
                    "(?i)^\\W{0,4}(?:\\d{1,2}[.)]\\s)?(?:it|this|these|they|"
                            + "the (?:largest|larger|biggest|same|other|dominant)"
                            + "|(?:the )?largest|larger|approx\\w{0,9}|measur"
                            + "\\w{1,4}|sized?|dimensions?)\\b");
    private static final Pattern ORGAN_SUBJECT =
            Pattern.compile(
                    "(?i)(?:,|\\band|\\bwhile|\\bwith)\\s(?:the\\s"
                            + ")?(?:(?:right|left|both|main|portal|common"
                            + "|bile|dilated|splenic|enlarged|normal)\\s"
                            + "){0,3}(?:uterus|ovar(?:y|ies)|spleen"
                            + "|kidneys?|prostate|gall ?bladder|liver|CBD|"
                            + "ducts?|veins?|arter(?:y|ies)|aorta"
                            + "|endometrium|appendix|thymus|pancreas|IVC|bladder)"
                            + "(?:\\s(?:is|are|was|appears?|measures?|measured)\\b|\\s?\\()");
    private static final Pattern IN =
            Pattern.compile(
                    "(?i)[\\s,]{0,3}(?:seen |noted |located )?(?:in|at|of|within|on) (?:the )?");

    private static final Pattern NODE = Pattern.compile("(?i)\\bnode|^LN|adenopathy");

    private Lesions() {}

    /** A size and the noun that it belongs to. */
    private record Measured(Spot noun, Sizes.Size size, String label) {}

    static void read(Report report, Proposals proposals) {
        measured(report.findings(), proposals);
        if (!proposals.has("lesion")) {
            measured(report.impression(), proposals);
        }
    }

    private static void measured(List<Sentence> sentences, Proposals proposals) {
        Optional<Spot> last = Optional.empty();
        for (var sentence : sentences) {
            if (proposals.isFull()) {
                return;
            }
            var scene = Scene.of(sentence);
            for (var one : merged(scene, last)) {
                proposals.add(proposal(sentence, one));
            }
            last = scene.nouns().isEmpty() ? kept(sentence, last) : first(scene);
        }
    }

    private static Optional<Spot> kept(Sentence sentence, Optional<Spot> last) {
        return AGAIN.matcher(sentence.text()).find() ? last : Optional.empty();
    }

    private static Optional<Spot> first(Scene scene) {
        return scene.nouns().stream()
                .filter(Nouns.Noun::isLesionHere)
                .map(Nouns.Noun::spot)
                .findFirst();
    }

    private static Proposal proposal(Sentence sentence, Measured one) {
        var isHere = one.noun().sentence().equals(sentence);
        var from = isHere ? Math.min(one.noun().from(), one.size().from()) : one.size().from();
        var to = isHere ? Math.max(one.noun().to(), one.size().to()) : one.size().to();
        return Proposal.of("lesion", one.label(), one.size().value(), sentence.spot(from, to))
                .in("mm")
                .sure(one.size().clear());
    }

    /** Of several sizes of one thing at one site, the largest. */
    private static List<Measured> merged(Scene scene, Optional<Spot> before) {
        var largest = new LinkedHashMap<String, Measured>();
        for (var size : scene.sizes()) {
            owner(scene, size, before)
                    .map(noun -> new Measured(noun, size, label(scene, noun, size)))
                    .ifPresent(
                            one ->
                                    largest.merge(
                                            one.noun().from() + one.label(), one, Lesions::larger));
        }
        return List.copyOf(largest.values());
    }

    private static Measured larger(Measured one, Measured other) {
        return one.size().mm().compareTo(other.size().mm()) >= 0 ? one : other;
    }

    private static Optional<Spot> owner(Scene scene, Sizes.Size size, Optional<Spot> before) {
        var following = attributive(scene, size);
        if (following.isPresent()) {
            return following.filter(Nouns.Noun::isLesionHere).map(Nouns.Noun::spot);
        }
        var preceding =
                scene.nouns().stream()
                        .filter(noun -> noun.spot().to() <= size.from())
                        .reduce((first, second) -> second);
        if (preceding.isPresent()) {
            return preceding
                    .filter(noun -> noun.isLesionHere() && !isOrgans(scene, noun, size))
                    .map(Nouns.Noun::spot);
        }
        var topic = scene.sentence().topic();
        return before.filter(noun -> AGAIN.matcher(scene.sentence().text()).find())
                .filter(noun -> noun.sentence().topic().equals(topic));
    }

    private static boolean isOrgans(Scene scene, Nouns.Noun noun, Sizes.Size size) {
        return ORGAN_SUBJECT.matcher(scene.between(noun.spot().to(), size.from())).find();
    }

    /** "An 18 mm spiculated nodule": the noun that the size describes. */
    private static Optional<Nouns.Noun> attributive(Scene scene, Sizes.Size size) {
        return scene.nouns().stream()
                .filter(noun -> noun.spot().from() >= size.to())
                .findFirst()
                .filter(noun -> isDescribed(scene.between(size.to(), noun.spot().from())));
    }

    private static boolean isDescribed(String between) {
        return AFTER.matcher(between).matches() && !JOINT.matcher(between).find();
    }

    private static String label(Scene scene, Spot noun, Sizes.Size size) {
        if (!noun.sentence().equals(scene.sentence())) {
            return scene.sites().isEmpty()
                    ? Whereabouts.label(noun, noun.to())
                    : scene.sites().getFirst().words();
        }
        var end = Math.max(noun.to(), size.to());
        return ownSite(scene, noun, size)
                .or(() -> behind(scene, noun, size))
                .orElseGet(() -> Whereabouts.label(noun, end, scene.sites()));
    }

    /** "Nodes, largest 16 mm in the subcarinal station". */
    private static Optional<String> behind(Scene scene, Spot noun, Sizes.Size size) {
        var isNode = NODE.matcher(noun.words()).find();
        return scene.sites().stream()
                .filter(site -> noun.to() <= size.from() && isIn(scene, size, site))
                .map(site -> isNode ? site.words() + " node" : site.words())
                .findFirst();
    }

    /** Of several sizes, a site just before or right behind this one tells its lesion apart. */
    private static Optional<String> ownSite(Scene scene, Spot noun, Sizes.Size size) {
        var sizes = scene.sizes().stream().filter(one -> one.from() >= noun.to()).toList();
        if (sizes.size() < 2 || size.from() < noun.to()) {
            return Optional.empty();
        }
        var at = sizes.indexOf(size);
        var from = at <= 0 ? noun.to() : sizes.get(at - 1).to();
        var end = scene.sentence().text().length();
        var to = at + 1 < sizes.size() ? sizes.get(at + 1).from() : end;
        return scene.sites().stream()
                .filter(site -> site.from() >= from && site.to() <= to)
                .filter(
                        site ->
                                site.to() <= size.from()
                                        ? at <= 0 || !isIn(scene, sizes.get(at - 1), site)
                                        : isIn(scene, size, site))
                .map(Sites.Site::words)
                .findFirst();
    }

    private static boolean isIn(Scene scene, Sizes.Size size, Sites.Site site) {
        return site.from() >= size.to()
                && IN.matcher(scene.between(size.to(), site.from())).matches();
    }
}
