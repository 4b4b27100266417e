package org.consilium.reading.scans;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what an endoscopist sees growing: where, how large, and whether it lets pass. */
final class Growths {
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern TOOL =
            Pattern.compile(
                    "(?is)[\\s-]{0,2}(?:\\w+\\s){0,2}?(?:scope|telescope|balloon|"
                            + "stent|snare|forceps|clip|needle|catheter|dilator"
                            + "|bougie|tube|cystoscope|"
                            + "bronchoscope).*");
    private static final Pattern GOES_ON =
            Pattern.compile(
                    "(?is)\\W{0,4}(?:it|this|involving|measuring|occupying|the " + "same)\\b.*");
    private static final Pattern NOUN =
            Pattern.compile(
                    "(?i)\\b(?:(?:[a-z-]{3,25}\\s){0,2}?(?:growths?|masses|"
                            + "mass|tumou?rs?|polyps?|lesions?|nodules?|strictures?|"
                            + "stenosis|ulcers?|neoplasms?|carcinoma))\\b(?!\\s(?:effect|"
                            + "like|forceps|snare|was (?:done|performed)))");
    private static final Pattern LAST =
            Pattern.compile(
                    "(?i)(?:growths?|masses|mass|tumou?rs?|polyps?|lesions?|"
                            + "nodules?|strictures?|stenosis|ulcers?|neoplasms?|carcinoma)$");
    private static final Pattern DESCRIPTION =
            Pattern.compile(
                    "(?i)(?<![\\w-])(?:(?:non-?bleeding|ulcero-?proliferative"
                            + "|proliferative|ulcerated|"
                            + "ulcerative|polypoidal?|fungating|exophytic|friable|sessile|"
                            + "pedunculated|infiltrat\\w{2,3}|nodular|circumferential|"
                            + "eccentric|papillary|malignant|large|small|sub-?mucosal|"
                            + "obstructing|irregular|flat|diminutive|multiple|solitary|"
                            + "single|bleeding|necrotic|endobronchial|intraluminal|annular|"
                            + "villous|benign|tight|smooth)(?:[\\s,-]{1,2}))+$");
    private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d)?)";
    private static final Pattern DEPTH =
            Pattern.compile(
                    "(?i)(?:\\b(?:at|from|between|starting (?:at|from)|"
                            + "beginning at|extending from|about|approx\\w{0,9}|is|~)\\s"
                            + "){0,3}"
                            + NUMBER
                            + "(?:\\s?(?:cms?|em)?\\s?(?:-|\\u2013|to|up ?to|and|till)\\s?"
                            + NUMBER
                            + ")?\\s?(?:cms?|em)\\b\\.?\\s?(?:away |proximal |"
                            + "above )?(?:(?:from|of|to) (?:the )?)?\\(?(?:\\w+ )?"
                            + "(?:incisors?|incisor teeth|anal verge|anal "
                            + "margin|AV|dentate line|mark)\\b");
    private static final Pattern PLAIN_DEPTH =
            Pattern.compile(
                    "(?i)\\b(?:at|from|between)\\s"
                            + NUMBER
                            + "(?:\\s?(?:cms?)?\\s?(?:-|\\u2013|to|up ?to|and|till)\\s?"
                            + NUMBER
                            + ")?\\s?cms?\\b(?!\\s?(?:long|in size|size|x|sized|diameter))");
    private static final String SHARE =
            "(\\d{1,3}(?:\\s?-\\s?\\d{1,3})?\\s?%|\\d\\s?/\\s?\\d(?:rd|"
                    + "th)?s?|half|(?:one|two|three)[- ](?:third|fourth|quarter|half)s?)";
    private static final Pattern AROUND =
            Pattern.compile(
                    "(?i)"
                            + SHARE
                            + "\\s(?:of )?(?:the )?(?:entire |luminal |lumen |whole "
                            + ")?(?:circumferen\\w{2,4}|lumen)\\b"
                            + "|\\bcircumference\\s?[:=]\\s?"
                            + SHARE);
    private static final Pattern BLOCKED =
            Pattern.compile(
                    "(?i)\\b(?:scope|endoscope|colonoscope|bronchoscope|"
                            + "gastroscope|it|lumen|adult scope|growth|stricture|further|"
                            + "instrument)\\b[^.;]{0,50}?"
                            + "\\b(?:(?:could|can|was|were|is|did)\\s?(?:not|"
                            + "n't)|cannot|not|couldn't)\\s(?:be\\s)?(?:easily\\s"
                            + ")?(?:negotia\\w{2,5}|pass\\w{0,5}|travers\\w{1,5}|"
                            + "advance\\w?)"
                            + "|\\bunable to (?:negotiate|pass|traverse|"
                            + "advance)|\\b(?:not|non|un)[- ]?(?:passable|"
                            + "negotiable|traversable)"
                            + "|\\bnot allowing (?:the )?(?:\\w+ )?(?:scope|"
                            + "passage)|\\bnot permitting (?:the )?(?:scope|"
                            + "passage)|\\bimpassable\\b|\\bno (?:further )?passage"
                            + "\\b");
    private static final Pattern PASSED =
            Pattern.compile(
                    "(?i)\\b(?:scope|endoscope|colonoscope|bronchoscope|"
                            + "gastroscope|instrument)\\b[^.;]{0,30}?\\b(?:could be|was|can"
                            + " be|is)?\\s?(?:easily |gently )?(?:negotiated|passed|"
                            + "passable|traversed)\\s?(?:\\w+ ){0,3}?(?:beyond|across|"
                            + "through|past)\\b"
                            + "|\\b(?:passable|negotiable|traversable|"
                            + "traversed)\\b|\\ballow(?:ing|ed|s) (?:the "
                            + ")?(?:passage of |easy passage of )?(?:the )?(?:scope"
                            + "|endoscope)");
    private static final Pattern PARIS =
            Pattern.compile(
                    "\\b(?i:paris)\\b(?i:[\\s:=(,-]|classification|class|type"
                            + "|grade|is|of|morphology){0,6}(?<class>(?:0[\\s"
                            + "-]{0,2})?(?:Isp|Is|Ip|IIa|IIb|IIc|III|LST)(?:\\s?[+/]\\s"
                            + "?(?:Is|Ip|IIa|IIb|IIc|III))?)(?![A-Za-z])");
    private static final Pattern BARE_PARIS =
            Pattern.compile(
                    "\\b0-(?:Isp|Is|Ip|IIa|IIb|IIc|III)(?:\\s?\\+\\s?(?:0-)?(?:Is"
                            + "|IIa|IIc))?(?![A-Za-z])");
    private static final Pattern CONDITION = Pattern.compile("(?i)\\b(?:if|in case|whenever)\\b");

    private static final Pattern OTHER_REASON =
            Pattern.compile("(?i)\\b(?:loop\\w{0,4}|discomfort|stools?|fa?ecal|pain|prep)\\b");
    private static final Pattern NARROW =
            Pattern.compile(
                    "(?i)\\b(?:growth|strictures?|stenosis|narrow\\w{0,5}|"
                            + "lumen|luminal|lesion|mass|tumou?r)\\b");

    private Growths() {}

    static void read(Report report, Proposals proposals) {
        for (var sentence : report.findings()) {
            if (proposals.isFull()) {
                return;
            }
            growth(sentence, proposals);
            passage(sentence, proposals);
        }
        if (!proposals.has("lesion")) {
            report.impression().forEach(sentence -> growth(sentence, proposals));
        }
        for (var sentence : report.statements()) {
            classes(sentence, proposals);
        }
    }

    private static void growth(Sentence sentence, Proposals proposals) {
        var found = NOUN.matcher(sentence.text());
        Optional<Spot> first = Optional.empty();
        while (found.find()) {
            var noun = noun(sentence, found.start(), found.end());
            if (first.isEmpty() && noun.stance().isFirm()) {
                first = Optional.of(noun);
                lesion(noun, proposals);
            }
        }
        first.or(() -> implied(sentence, proposals)).ifPresent(noun -> measures(noun, proposals));
    }

    /** "Involving half of the circumference" goes on about what was seen before. */
    private static Optional<Spot> implied(Sentence sentence, Proposals proposals) {
        var isMore = GOES_ON.matcher(sentence.text()).matches();
        var spot = Optional.of(sentence.spot(0, 0));
        return spot.filter(s -> isMore && proposals.has("lesion"));
    }

    /** The noun with what describes it: "ulceroproliferative growth". */
    private static Spot noun(Sentence sentence, int from, int to) {
        var text = sentence.text();
        var last = LAST.matcher(text).region(from, to);
        var start = last.find() ? last.start() : from;
        var before = text.substring(Math.max(0, start - 90), start);
        var description = DESCRIPTION.matcher(before);
        var words = description.find() ? before.length() - description.start() : 0;
        return sentence.spot(start - words, to);
    }

    private static void lesion(Spot noun, Proposals proposals) {
        var label = Whereabouts.label(noun, noun.to());
        var depth = depth(noun);
        if (depth.isEmpty() && label.equals(noun.words()) && proposals.has("lesion")) {
            return; // "The mass bled": no new one
        }
        var proposal =
                depth.map(at -> Proposal.of("lesion", label, at, noun).in("cm"))
                        .orElseGet(() -> Proposal.of("lesion", label, noun.words(), noun));
        proposals.add(proposal);
    }

    private static Optional<String> depth(Spot noun) {
        var text = noun.sentence().text();
        for (var pattern : List.of(DEPTH, PLAIN_DEPTH)) {
            var found = pattern.matcher(text);
            if (found.find()) {
                var to = found.group(2);
                var from = found.group(1).replace(',', '.');
                return Optional.of(to == null ? from : from + "-" + to.replace(',', '.'));
            }
        }
        return Optional.empty();
    }

    private static void measures(Spot noun, Proposals proposals) {
        var sentence = noun.sentence();
        var text = sentence.text();
        var depths =
                Stream.of(DEPTH, PLAIN_DEPTH)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .toList();
        Scene.sizes(sentence).stream()
                .filter(size -> depths.stream().noneMatch(depth -> isWithin(size, depth)))
                .filter(size -> !isTool(text, size))
                .findFirst()
                .ifPresent(
                        size ->
                                proposals.add(
                                        Proposal.of(
                                                        "lesion-size",
                                                        label(noun),
                                                        size.value(),
                                                        sentence.spot(size.from(), size.to()))
                                                .in("mm")
                                                .sure(size.clear())));
        var around = AROUND.matcher(text);
        if (around.find()) {
            var share = around.group(1) == null ? around.group(2) : around.group(1);
            var spot = sentence.spot(around.start(), around.end());
            proposals.add(Proposal.of("circumference", label(noun), share, spot).sure(true));
        }
    }

    private static boolean isWithin(Sizes.Size size, MatchResult depth) {
        return depth.start() <= size.from() && depth.end() >= size.from();
    }

    private static boolean isTool(String text, Sizes.Size size) {
        var after = text.substring(size.to(), Math.min(text.length(), size.to() + 30));
        return TOOL.matcher(after).matches();
    }

    private static String label(Spot noun) {
        return noun.from() == noun.to() ? "lesion" : Whereabouts.label(noun, noun.to());
    }

    private static void passage(Sentence sentence, Proposals proposals) {
        var text = sentence.text();
        var blocked = BLOCKED.matcher(text);
        var passed = PASSED.matcher(text);
        if (CONDITION.matcher(text).find()
                || OTHER_REASON.matcher(text).find()
                || proposals.has("passable")) {
            return;
        }
        if (blocked.find()) {
            passable("no", sentence.spot(blocked.start(), blocked.end()), proposals);
        } else if (passed.find() && NARROW.matcher(text).find()) {
            passable("yes", sentence.spot(passed.start(), passed.end()), proposals);
        }
    }

    private static void passable(String value, Spot spot, Proposals proposals) {
        proposals.add(Proposal.of("passable", spot.words(), value, spot).sure(true));
    }

    private static void classes(Sentence sentence, Proposals proposals) {
        var named = PARIS.matcher(sentence.text());
        if (named.find()) {
            var spot = sentence.spot(named.start(), named.end());
            paris(named.group("class"), spot, proposals);
            return;
        }
        var bare = BARE_PARIS.matcher(sentence.text());
        if (bare.find()) {
            var spot = sentence.spot(bare.start(), bare.end());
            paris(spot.words(), spot, proposals);
        }
    }

    private static void paris(String printed, Spot spot, Proposals proposals) {
        var value = SPACE.matcher(printed).replaceAll("");
        proposals.add(Proposal.of("Paris", "Paris", value, spot).sure(true));
    }
}
