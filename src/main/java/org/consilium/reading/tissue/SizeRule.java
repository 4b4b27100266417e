package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of the tumour, never of the specimen, a node or a metastasis. */
final class SizeRule implements TissueRule {
    private static final Pattern ELEMENT =
            Matches.words(
                    "\\b(?:(?:(?:maximum|greatest|largest|overall)"
                            + " )?(?:tumou?r|lesion|growth|mass)(?: \\([^)]{0,20}\\))?"
                            + " ?(?:size|dimensions?|diameter)|tumar size|size of (?:the )?(?:\\w+"
                            + " ){0,2}(?:tumou?r|lesion|growth|mass|carcinoma)|size"
                            + " \\(invasive\\)|invasive (?:tumou?r|carcinoma) size|microscopic"
                            + " measurement)(?:\\s?\\([^)]{0,40}\\))?\\s{0,2}[:=|-]{0,2}\\s?");
    private static final Pattern TUMOUR =
            Matches.words(
                    "\\b(?:tumou?r|carcinoma|mass|growth|lesion|neoplasm|melanoma|sarcoma"
                            + "|nodule)\\b");
    private static final Pattern DIRECT =
            Matches.words("\\b(?:tumou?r|mass|growth|lesion)(?: of)?,?\\s$");
    private static final Pattern MEASURES =
            Matches.words(
                    "\\b(?:measur(?:es?|ing)|size[ds]?|of size)(?: (?:of|is|about|approximately"
                            + "|approx\\.?|up ?to|around|grossly))*[\\s:.-]{1,3}(?:~ ?)?$");
    private static final Pattern OTHER =
            Matches.words(
                    "\\b(?:nodes?|metasta\\w*|deposits?|specimen|skin|ellipse|cavity|cyst"
                            + "|margins?|distance|from|away|depth|thickness|within|in"
                            + " situ|dcis|lcis|biops(?:y|ied)"
                            + "|core|fragments?|tissue|segment|bowel|colon|stomach|kidney|lobe"
                            + "|breast"
                            + "|uterus|cervix|ovary|gland|spleen|weigh\\w*|length|portion|resection"
                            + "|foci|focus|thyroid|prostate|bladder|esophagus|larynx|mastectomy"
                            + "|hysterectomy|polyp|leiomyoma|fibroid|clip|additional)\\b");
    private static final Pattern NOT_ITS_SIZE =
            Matches.words(
                    "\\b(?:nodes?|metasta\\w*|specimen|margins?|distance|within|away|dcis|in"
                            + " situ)\\b");
    private static final Pattern BOUND =
            Matches.words("(?:[<>\\u2264\\u2265]|\\bthan|exceeding|at least|\\bbut)\\s?$");
    private static final Pattern BOUND_AFTER =
            Matches.words("^\\s?(?:or (?:less|more)|but|from|between|away)\\b");
    private static final Pattern OWN =
            Matches.words("^\\s?(?:[\\w-]+,? ){0,6}?(?:tumou?r|mass|growth|lesion|neoplasm)\\b");
    private static final Pattern DIMENSION =
            Matches.words("^[^.;\\d]{0,5}in (?:greatest|largest|maximum|its)");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        var elements = ELEMENT.matcher(sheet.text());
        while (elements.find()) {
            element(sheet, elements).ifPresent(hits::add);
        }
        var lengths = Length.PATTERN.matcher(sheet.text());
        while (lengths.find()) {
            if (Length.hasUnit(lengths)) {
                told(sheet, lengths).ifPresent(hits::add);
            }
        }
        return firstOfEachWeight(hits);
    }

    /** Reports repeat their sizes, gross and microscopic, of first and further tumours. */
    private static List<Hit> firstOfEachWeight(List<Hit> hits) {
        var heaviest = hits.stream().mapToInt(Hit::weight).max().orElse(0);
        return hits.stream().filter(hit -> hit.weight() == heaviest).limit(1).toList();
    }

    private static Optional<Hit> element(Sheet sheet, Matcher name) {
        var answer = sheet.longAnswer(name.end(), 90);
        var length = Length.PATTERN.matcher(answer);
        if (Context.isAside(sheet, name.start(), name.end())
                || Matches.has(OTHER, sheet.before(name.start(), 25))
                || !length.find()
                || !Length.hasUnit(length)) {
            return Optional.empty();
        }
        var between = answer.substring(0, length.start());
        if (between.length() > 60
                || Matches.has(NOT_ITS_SIZE, between)
                || Matches.has(BOUND, between)) {
            return Optional.empty();
        }
        var mark = sheet.mark(name.start(), name.end() + length.end());
        return Optional.of(
                mark.says("size", name.group(), Length.millimetres(length), "size.1")
                        .in("mm")
                        .weighing(5));
    }

    private static Optional<Hit> told(Sheet sheet, Matcher length) {
        var before = sheet.before(length.start(), 90);
        var after = sheet.after(length.end(), 60);
        var subject = TUMOUR.matcher(before);
        var from = -1;
        while (subject.find()) {
            from = subject.start();
        }
        var isMeasured =
                from >= 0
                        && (Matches.has(MEASURES, before)
                                || Matches.has(DIRECT, before)
                                || Matches.has(DIMENSION, after)
                                || isBraced(before, after))
                        && !Matches.has(OTHER, before.substring(from));
        var isOwn = Matches.has(OWN, after) && !Matches.has(OTHER, own(after));
        if ((!isMeasured && !isOwn)
                || Matches.has(BOUND, before)
                || Matches.has(BOUND_AFTER, after)
                || Context.isAside(sheet, length.start(), length.end())
                || (isMeasured && Matches.has(OTHER, nearSubject(before, from)))) {
            return Optional.empty();
        }
        var start = isMeasured ? length.start() - before.length() + from : length.start();
        var mark = sheet.mark(start, length.end());
        return Optional.of(
                mark.says("size", "tumour size", Length.millimetres(length), "size.2").in("mm"));
    }

    private static boolean isBraced(String before, String after) {
        return before.endsWith("(") && after.startsWith(")");
    }

    private static String nearSubject(String before, int from) {
        return before.substring(Math.max(0, from - 12), from);
    }

    private static String own(String after) {
        var found = OWN.matcher(after);
        return found.find() ? found.group() : "";
    }
}
