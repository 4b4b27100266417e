package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Finds counts of lymph nodes on a page, in figures, words and synoptic elements. */
final class NodeReading {
    /** A number before a unit is a size: "4 cm. All lymph nodes". */
    private static final String NODES =
            "(?:(?!(?:[cm]ms?|x|gr?a?ms?)\\b)[\\w/-]+[\\s.]{1,2}){0,4}?(?:l[yv]mph[\\s.]{0,2})?nodes?\\b";

    private static final Pattern NODE_WORD =
            Matches.words(
                    "\\b(?:l?ymph|nodes?|lns?|sln|slnb|sentinel|axillary|nodal"
                            + "|(?:neck )?levels?\\s(?:I{1,3}|IV|VI?|[1-7])[ab]?)\\b");
    private static final Pattern LEVELS = Matches.words("\\b(?:levels?|stations?)\\b");
    private static final Pattern OTHER_FRACTION =
            Matches.words(
                    "(?:score|grade|allred|gleason|nottingham|tubules|block|cassettes?|slides?|hpf"
                            + "|bp|date|dob|dated|age|case no|bisected|each|no\\."
                            + "|mm ?hg|page|icd\\S*)[\\s.:(#,-]{0,3}[\\w;,. ]{0,6}$");
    private static final Pattern FRACTION =
            Pattern.compile(
                    "(?<![\\d/.A-Za-z])(?<p>\\d{1,3}|[oO])\\s?/\\s?(?<e>\\d{1,3})"
                            + "(?![\\d/.]{2}|\\d|/|\\s?(?:hpf|HPF|cm\\b|mm\\b|[xX]\\s?\\d|each))");
    private static final Pattern OF =
            Matches.words(
                    "(?<![\\w/.-])(?<p>"
                            + NumberWords.BOTH
                            + ")(?!(?<=\\d)\\.)[\\s.]{1,2}(?:(?:lymph )?nodes?"
                            + " )?(?:out[\\s.]{1,2})?of[\\s.]{1,2}(?:the |a )?(?:total )?(?:of"
                            + " )?(?:the )?(?<e>"
                            + NumberWords.BOTH
                            + ")[\\s.]{1,2}(?:\\(\\d{1,3}/\\d{1,3}\\)\\s)?"
                            + NODES);

    /** "Lymph nodes : 2 of 14 show metastasis". */
    private static final Pattern LABELLED =
            Matches.words(
                    "\\bnodes?\\s{0,2}[:=-]{1,2}\\s{0,2}(?<p>"
                            + NumberWords.BOTH
                            + ")[\\s.]{1,2}(?:out[\\s.]{1,2})?of[\\s.]{1,2}(?<e>"
                            + NumberWords.BOTH
                            + ")\\b(?!\\s?/)(?![\\s.]{1,2}(?:lymph )?nodes?\\b)");

    private static final Pattern OUT_OF =
            Matches.words(
                    "(?:out of|total of|of)\\s(?:the |a |total )*(?<e>"
                            + NumberWords.BOTH
                            + ")[\\s.]{1,2}"
                            + NODES
                            + "[^.;:\\d]{0,50}?,?\\s(?:in |only )?(?<p>"
                            + NumberWords.BOTH
                            + ")\\s(?:(?:lymph )?nodes? |of (?:them|which) |lns? |right |left"
                            + " ){0,2}"
                            + "(?:shows?|are|is|were|was|positive|involved|contains?|with|ha[sd]"
                            + "|have|iliac|axillary|revealed?)\\b");
    private static final Pattern FREE =
            Matches.words(
                    "(?<![\\w/.-])(?:all (?:the )?)?(?<e>"
                            + NumberWords.BOTH
                            + ")(?!(?<=\\d)\\.)[\\s.]{1,2}"
                            + NODES
                            + "(?:\\s?\\(s\\))?(?:[\\s,:.-]{1,4}(?:examined|identified|isolated"
                            + "|dissected|retrieved|are|is|were|was|all|and|show(?:s|ing)?"
                            + "|with)){0,4}[\\s,:.-]{1,4}(?:negative|free|uninvolved|not"
                            + " involved|benign|reactive|unremarkable|no"
                            + " (?:tumou?r|evidence|metasta|malignan|carcinoma)|without)");
    private static final Pattern BENIGN =
            Matches.words(
                    "(?<![\\w/.-])(?<e>"
                            + NumberWords.BOTH
                            + ")\\s(?:benign|reactive|unremarkable|negative|uninvolved)[\\s.]{1,2}"
                            + NODES);
    private static final Pattern NONE_IN =
            Matches.words(
                    "\\bno (?:evidence of )?(?:metasta\\w{0,6} |residual )?(?:tumou?r|malignancy"
                            + "|metasta\\w{0,6}"
                            + "|carcinoma)[^.;:]{0,40}?\\bin[\\s.]{1,2}(?:any[\\s.]{1,2}of"
                            + " |all |any )?(?:the )?(?<e>"
                            + NumberWords.BOTH
                            + ")[\\s.]{1,2}"
                            + NODES);
    private static final Pattern EXAMINED =
            Matches.words(
                    "(?:(?:total )?(?:number|no\\.?) (?:of )?(?:regional |sentinel )?(?:lymph"
                            + " )?(?:nodes?"
                            + " )?(?:examined|retrieved|dissected|identified|isolated|removed)"
                            + "|(?:lymph"
                            + " )?nodes (?:examined|retrieved|dissected|sampled|removed)|total"
                            + " (?:number of )?(?:lymph )?nodes(?: examined)?)"
                            + "(?:\\s?\\([^)]{0,40}\\))?\\s{0,2}[:=|-]{1,2}\\s{0,2}(?<e>"
                            + NumberWords.BOTH
                            + ")\\b(?!\\s?/)");
    private static final Pattern INVOLVED =
            Matches.words(
                    "(?:(?:total )?(?:numbere?d?|no\\.?) (?:of )?(?:regional |sentinel )?(?:lymph"
                            + " )?(?:nodes? )?(?:with (?:metasta\\w{1,4}(?: disease| carcinoma)?"
                            + "|macrometasta\\w{1,4}|tumou?r)|positive(?: for [\\w"
                            + " ]{3,20})?|involved)|(?:lymph )?nodes (?:positive|involved|with"
                            + " metastas[ei]s))"
                            + "(?:\\s?\\([^)]{0,40}\\))?\\s{0,2}[:=|-]{1,2}\\s{0,2}(?<p>"
                            + NumberWords.BOTH
                            + ")\\b(?!\\s?/)");
    private static final Pattern SENTINEL = Matches.words("sentinel|micrometasta|isolated");
    private static final Pattern TOTAL = Matches.words("\\b(?:total|overall|altogether|in all)\\b");

    private final Sheet sheet;
    private final List<NodeCount> counts = new ArrayList<>();

    private NodeReading(Sheet sheet) {
        this.sheet = sheet;
    }

    static List<NodeCount> of(Sheet sheet) {
        var reading = new NodeReading(sheet);
        reading.fractions();
        reading.find(OF, "nodes.2");
        reading.find(LABELLED, "nodes.8");
        reading.find(OUT_OF, "nodes.3");
        reading.find(NONE_IN, "nodes.4");
        reading.find(FREE, "nodes.5");
        reading.find(BENIGN, "nodes.5");
        reading.elements(EXAMINED);
        reading.elements(INVOLVED);
        reading.counts.sort(Comparator.comparingInt(count -> count.mark().from()));
        return List.copyOf(reading.counts);
    }

    private void fractions() {
        var found = FRACTION.matcher(sheet.text());
        while (found.find()) {
            var before = sheet.before(found.start(), 200);
            var after = sheet.after(found.end(), 50);
            var isAboutNodes = Matches.has(NODE_WORD, before) || Matches.has(NODE_WORD, after);
            if (isAboutNodes && !Matches.has(OTHER_FRACTION, before)) {
                var positive = Matches.part(found, "p").replaceFirst("[oO]", "0");
                add(
                        NumberWords.value(positive),
                        NumberWords.value(Matches.part(found, "e")),
                        sheet.mark(found.start(), found.end()),
                        "nodes.1");
            }
        }
    }

    private void find(Pattern pattern, String rule) {
        var found = pattern.matcher(sheet.text());
        while (found.find()) {
            var hasPositive = pattern.pattern().contains("<p>");
            var positive =
                    hasPositive ? NumberWords.value(Matches.part(found, "p")) : OptionalInt.of(0);
            var examined = NumberWords.value(Matches.part(found, "e"));
            if (Matches.has(NODE_WORD, found.group())) {
                add(positive, examined, sheet.mark(found.start(), found.end()), rule);
            }
        }
    }

    /** A part of one clause may say the same twice: "two of thirteen lymph nodes (2/13)". */
    private void add(OptionalInt positive, OptionalInt examined, Mark mark, String rule) {
        var isTotal = Matches.has(TOTAL, sheet.before(mark.to(), 80));
        var count = new NodeCount(positive, examined, isTotal, mark, rule);
        var clause = sheet.clauseStart(mark.from());
        var areLevels =
                rule.equals("nodes.1") && Matches.has(LEVELS, sheet.before(mark.from(), 200));
        var isSaid =
                counts.stream()
                        .filter(other -> isNear(other, mark, clause))
                        .anyMatch(
                                other ->
                                        (other.says(count) && !areLevels)
                                                || (other.examined().equals(examined) && !areLevels)
                                                || overlap(other.mark(), mark));
        if (isSaid && isTotal) {
            counts.replaceAll(other -> other.says(count) ? count : other);
        }
        if (!isSaid && isMeant(mark)) {
            counts.add(count);
        }
    }

    private boolean isNear(NodeCount other, Mark mark, int clause) {
        return sheet.clauseStart(other.mark().from()) == clause
                || overlap(other.mark(), mark)
                || Math.abs(other.mark().from() - mark.to()) < 25;
    }

    private static boolean overlap(Mark one, Mark other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private void elements(Pattern pattern) {
        var found = pattern.matcher(sheet.text());
        while (found.find()) {
            var isPositive = pattern == INVOLVED;
            var number = NumberWords.value(Matches.part(found, isPositive ? "p" : "e"));
            var mark = sheet.mark(found.start(), found.end());
            var isAll = Matches.has(TOTAL, found.group()) || !Matches.has(SENTINEL, found.group());
            if (isMeant(mark) && isAll) {
                var none = OptionalInt.empty();
                counts.add(
                        new NodeCount(
                                isPositive ? number : none,
                                isPositive ? none : number,
                                true,
                                mark,
                                "nodes.6"));
            }
        }
    }

    private boolean isMeant(Mark mark) {
        var section = sheet.section(mark.from());
        return section != Section.GROSS
                && section != Section.FROZEN
                && !Context.isAside(sheet, mark.from(), mark.to());
    }
}
