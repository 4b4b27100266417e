package org.consilium.reading.scans;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which endoscopy it was, how far it went and how clean it was there. */
final class Scope {
    private static final Pattern NOT_AFTER =
            Pattern.compile("(?i)\\s?(?:was|were|is|could)? ?not\\b.*");
    private static final Map<String, Pattern> TYPES = new LinkedHashMap<>();
    private static final List<String> LANDMARKS =
            List.of(
                    "(?:terminal )?ileum(?: \\d{1,2} cm)?|\\bTI\\b",
                    "ileoca?ecal valve|\\bIC valve",
                    "ca?ecum|ca?ecal pole|appendi\\w{2,5} orifice",
                    "jejunum",
                    "\\bD-?[34]\\b|(?:third|fourth|3rd|4th) (?:part|"
                            + "portion)s? of (?:the )?duodenum",
                    "\\bD-?2\\b|(?:second|2nd|descending)(?: part| "
                            + "portion)?(?: of)?(?: the)? duodenum"
                            + "|duodenum,? (?:second|2nd) (?:part|portion)",
                    "\\bD-?1\\b|duodenal bulb|(?:first|1st) part of (?:the )?duodenum|duodenum",
                    "ascending colon",
                    "hepatic flexure",
                    "transverse colon",
                    "splenic flexure",
                    "descending colon",
                    "sigmoid(?: colon)?|rectosigmoid(?: junction)?",
                    "(?:urinary )?bladder",
                    "pylorus",
                    "antrum|stomach");
    private static final List<Pattern> PLACES =
            LANDMARKS.stream().map(words -> Pattern.compile("(?i)(?:" + words + ")")).toList();
    private static final Pattern WENT =
            Pattern.compile(
                    "(?i)\\b(?:pass(?:ed|age)|advanced|introduced|negotiated|"
                            + "inserted|intubat(?:ed|ion)|reached|visuali[sz]ed"
                            + "|examined|seen|done|entered|scoped|extent|"
                            + "performed|progressed|carried)\\b[^.;]{0,140}?"
                            + "\\b(?:up ?to|to|till|into|until|as far as|reached|extent)\\b");
    private static final Pattern REACHED =
            Pattern.compile(
                    "(?i)\\b(?:ca?ecal|ileal|TI) intubation|\\b(?:was|were) "
                            + "(?:reached|intubated|entered)|\\bintubated\\b"
                            + "|\\b(?:portions?|parts?) of (?:the )?duodenum (?:\\w+ ){0,2}"
                            + "(?:normal|unremarkable|seen|visuali[sz]ed)|\\b"
                            + "D-?[23]\\b[^.;]{0,12}(?:normal|unremarkable)"
                            + "|\\bup the (?:terminal )?ileum");
    private static final Pattern EXTENT =
            Pattern.compile(
                    "(?i)\\b(?:extent(?: of (?:the )?(?:examination|exam|"
                            + "procedure|study))?|reach(?:ed)?(?: up ?to)?|(?:examined|scope passed"
                            + "|seen|done) up ?to|depth of insertion)\\s?[:-]");
    private static final Pattern NOT =
            Pattern.compile(
                    "(?i)\\b(?:not|unable|cannot|could not|couldn't|failed|"
                            + "withdrawn|beyond|no)\\b");
    private static final Pattern KNOWN_BY =
            Pattern.compile(
                    "(?i)\\b(?:identified|confirmed|verified|evidenced|"
                            + "recogni[sz]ed) (?:by|with)\\b");
    private static final Pattern BOSTON =
            Pattern.compile(
                    "(?i)\\b(?:Boston|BBPS)\\b(?:[\\s:=(),-]|bowel|"
                            + "preparation|prep|score|scale|BBPS|was|is|of|total){0,10}"
                            + "(?<sum>(?:\\d\\s?\\+\\s?\\d\\s?\\+\\s?\\d\\s?="
                            + "\\s?)?\\d)(?!\\s?\\+)\\b");
    private static final Pattern PREPARATION =
            Pattern.compile(
                    "(?i)\\b(?:bowel |colon(?:ic)? )?(?:preparation|prep)\\b"
                            + "(?:\\s(?:of|quality|the|colon|bowel|was|is|for|overall|very|"
                            + "felt|to|be))*+\\s?[:=-]?\\s?"
                            + "(?<word>excellent|very good|good|adequate|"
                            + "satisfactory|fair|average|poor|inadequate|suboptimal"
                            + "|sub-optimal|moderate)\\b"
                            + "|\\b(?<before>excellent|very good|good|adequate|"
                            + "satisfactory|fair|poor|inadequate|suboptimal)\\s"
                            + "(?:bowel |colonic? )?prep(?:aration)?\\b"
                            + "|\\b(?<adverb>poorly|well|inadequately|adequately)[- ]prepared\\b");

    private static final Pattern QUALITY =
            Pattern.compile(
                    "(?i)^\\W{0,4}(excellent|very good|good|adequate|"
                            + "satisfactory|fair|poor|inadequate"
                            + "|suboptimal)\\b");

    static {
        type("ERCP", "ERCP|endoscopic retrograde");
        type("EBUS", "EBUS(?:[- ]TBNA)?|endobronchial ultrasound");
        type("EUS", "EUS(?:[- ]FN[AB])?|endoscopic ultraso\\w{2,10}|endosonography");
        type("enteroscopy", "\\w{0,20}enteroscopy");
        type("capsule endoscopy", "capsule endoscopy");
        type(
                "gastroscopy",
                "OGDS?|UGIE|UGI ?scopy|EGD|o?esophago-?\\s?gastro-?\\s"
                        + "?duodeno-?\\s?scopy|gastroscopy|upper (?:GI|gastro-?intestinal) "
                        + "(?:tract )?(?:endo)?scopy|UGI endoscopy|upper endoscopy|"
                        + "panendoscopy|gastroduodenoscopy|(?:video )?gastroscope|"
                        + "o?esophagoscopy|video-?gastroscopy");
        type("colonoscopy", "(?:video |ileo-?)?colonoscop[ye]");
        type("sigmoidoscopy", "(?:flexible |recto|procto)?sigmoidoscopy");
        type("proctoscopy", "proctoscopy|anoscopy");
        type("bronchoscopy", "(?:video |fib(?:re|er)-?\\s?optic |flexible )?bronchoscopy|FOB|VFB");
        type("thoracoscopy", "thoracoscopy|pleuroscopy|VATS");
        type("mediastinoscopy", "mediastinoscopy");
        type(
                "laryngoscopy",
                "(?:direct |indirect |micro|video-?|naso-?pharyngo-?|fib(?:re"
                        + "|er)-?optic |flexible )?laryngoscopy|DLS?copy|FOL|NPL");
        type(
                "nasal endoscopy",
                "(?:diagnostic )?nasal endoscopy|DNE|naso-?(?:pharyngo)?scopy" + "|rhinoscopy");
        type("ureteroscopy", "ureterorenoscopy|ureteroscopy|URS");
        type("cystoscopy", "(?:urethro-?)?cysto(?:urethro)?scopy");
        type("hysteroscopy", "hysteroscopy");
        type("colposcopy", "colposcopy");
        type("laparoscopy", "(?:diagnostic |staging )laparoscopy|laparoscopy");
        type("arthroscopy", "arthroscopy");
    }

    private Scope() {}

    private static void type(String name, String words) {
        TYPES.put(name, Pattern.compile("(?i)\\b(?:" + words + ")\\b"));
    }

    static void read(Report report, Proposals proposals) {
        kind(report, proposals);
        report.sentences().stream()
                .filter(Scope::isOfThis)
                .flatMap(sentence -> reach(sentence).stream())
                .min(Comparator.comparingInt(Scope::depth))
                .map(spot -> Proposal.of("reach", "reach", spot.words(), spot).sure(true))
                .ifPresent(proposals::add);
        for (var sentence : report.sentences()) {
            if (isOfThis(sentence) || sentence.section() == Section.INDICATION) {
                preparation(sentence, proposals);
            }
        }
    }

    private static boolean isOfThis(Sentence sentence) {
        return switch (sentence.section()) {
            case HEAD, EXAM, TECHNIQUE, FINDINGS, IMPRESSION, DIAGNOSIS, TREATMENT, OTHER -> true;
            case INDICATION,
                    HISTORY,
                    FAMILY,
                    ALLERGY,
                    COMPARISON,
                    MEDICATION,
                    COMPLICATIONS,
                    ADVICE ->
                    false;
        };
    }

    private static void kind(Report report, Proposals proposals) {
        var places =
                List.of(
                        report.in(Section.EXAM, Section.TREATMENT),
                        report.in(Section.HEAD).stream().limit(12).toList(),
                        report.findings().stream().limit(4).toList(),
                        report.in(Section.TECHNIQUE, Section.DIAGNOSIS, Section.IMPRESSION));
        for (var sentences : places) {
            for (var sentence : sentences) {
                kinds(sentence, proposals);
            }
            if (proposals.has("scopy")) {
                return;
            }
        }
    }

    private static void kinds(Sentence sentence, Proposals proposals) {
        for (var type : TYPES.entrySet()) {
            var found = type.getValue().matcher(sentence.text());
            if (found.find() && !proposals.has("scopy", type.getKey())) {
                var spot = sentence.spot(found.start(), found.end());
                var isAside = proposals.has("scopy") && sentence.section() == Section.FINDINGS;
                if (spot.stance().isFirm() && !isAside) {
                    proposals.add(Proposal.of("scopy", spot.words(), type.getKey(), spot));
                }
            }
        }
    }

    private static Optional<Spot> reach(Sentence sentence) {
        var text = sentence.text();
        var extent = EXTENT.matcher(text);
        if (extent.find()) {
            return furthest(sentence, extent.end());
        }
        var went = WENT.matcher(text);
        if (went.find() && !NOT.matcher(text.substring(went.start(), went.end())).find()) {
            var place = furthest(sentence, went.start());
            return place.filter(spot -> !isDenied(spot));
        }
        if (!REACHED.matcher(text).find()) {
            return Optional.empty();
        }
        return furthest(sentence, 0).filter(spot -> !isDenied(spot));
    }

    private static boolean isDenied(Spot spot) {
        var stance = spot.stance();
        var before = Stance.before(spot.sentence().text(), spot.from());
        var after = Stance.after(spot.sentence().text(), spot.to());
        return stance != Stance.SAID
                || NOT.matcher(before).find()
                || NOT_AFTER.matcher(after).matches();
    }

    /** Less is deeper. */
    private static int depth(Spot spot) {
        var depth = 0;
        while (!PLACES.get(depth).matcher(spot.words()).matches()) {
            depth++;
        }
        return depth;
    }

    /** The landmark that lies deepest. */
    private static Optional<Spot> furthest(Sentence sentence, int from) {
        var text = sentence.text();
        var known = KNOWN_BY.matcher(text);
        var end = known.find(from) ? known.start() : text.length();
        for (var place : PLACES) {
            var found = place.matcher(text).region(from, end);
            if (found.find()) {
                return Optional.of(sentence.spot(found.start(), found.end()));
            }
        }
        return Optional.empty();
    }

    private static void preparation(Sentence sentence, Proposals proposals) {
        var boston = BOSTON.matcher(sentence.text());
        if (boston.find()) {
            var spot = sentence.spot(boston.start(), boston.end());
            var sum = boston.group("sum");
            var total = sum.substring(sum.lastIndexOf('=') + 1).strip();
            proposals.add(Proposal.of("preparation", "Boston", total, spot).sure(true));
            return;
        }
        var alone = QUALITY.matcher(sentence.text());
        var isHeaded = sentence.topic().toLowerCase(Locale.ROOT).contains("prep");
        if (isHeaded && alone.find() && !proposals.has("preparation")) {
            var spot = sentence.spot(alone.start(1), alone.end(1));
            proposals.add(Proposal.of("preparation", sentence.topic(), spot.words(), spot));
        }
        var words = PREPARATION.matcher(sentence.text());
        if (words.find()) {
            var spot = sentence.spot(words.start(), words.end());
            for (var group : List.of("word", "before", "adverb")) {
                var quality = words.group(group);
                if (quality != null && !proposals.has("preparation")) {
                    proposals.add(
                            Proposal.of("preparation", spot.words(), quality, spot).sure(true));
                }
            }
        }
    }
}
