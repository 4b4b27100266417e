package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Oestrogen and progesterone receptors. */
final class ReceptorRule implements TissueRule {
    private static final Pattern ER = Matches.words(Stains.ER);
    private static final Pattern PR = Matches.words(Stains.PR);
    private static final Pattern ALLRED =
            Matches.words(
                    "(?:allred|total|quick)[\\w\\s]{0,12}(?:score)?\\s?[:="
                            + "|-]?\\s?(?<score>[0-8])\\b(?!\\s?%)"
                            + "|\\b(?<of>[0-8])\\s?/\\s?8\\b");
    private static final Pattern DEFINED =
            Matches.words(
                    "^[\\s:|-]{0,3}positive[\\s:|-]{0,3}(?:is |if )?(?:>=?|\\u2265|more than|at"
                            + " least)\\s?=?\\s?10?\\s?%");
    private static final Pattern TRIPLE =
            Matches.words("\\btriple[- ]negative\\b(?! (?:is|means|defined))");
    private static final Pattern EMERGENCY =
            Matches.words("^\\s?(?:visit|department|admission|room|doctor|physician|care)");
    private static final Pattern QUOTED =
            Matches.words("previous|prior|another specimen|core biopsy|outside|earlier");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        read(sheet, "ER", ER, hits);
        read(sheet, "PR", PR, hits);
        var triple = TRIPLE.matcher(sheet.text());
        while (triple.find()) {
            if (!Context.isAside(sheet, triple.start(), triple.end())
                    && !Context.isDoubtful(sheet, triple.start(), triple.end())) {
                var mark = sheet.mark(triple.start(), triple.end());
                for (var code : List.of("ER", "PR", "HER2-word")) {
                    hits.add(
                            mark.says(code, "triple negative", "negative", "receptor.3")
                                    .weighing(2));
                }
            }
        }
        return hits;
    }

    private static void read(Sheet sheet, String code, Pattern name, List<Hit> hits) {
        var found = name.matcher(sheet.text());
        while (found.find()) {
            var end = Stains.endOfChain(sheet.text(), found.end());
            var answer = Stains.answer(sheet, end);
            if (isMeant(sheet, found.start(), end, answer)) {
                add(sheet, code, found.start(), end, answer, hits);
            }
        }
    }

    private static boolean isMeant(Sheet sheet, int from, int end, String answer) {
        var section = sheet.section(from);
        return section != Section.HISTORY
                && section != Section.NOTES
                && !Context.isFamily(sheet, from)
                && !Context.isDated(sheet, end)
                && !Matches.has(DEFINED, answer)
                && !Context.isDefinition(sheet, from, end)
                && !Stains.isUnsaid(answer.substring(0, Math.min(60, answer.length())))
                && !Stains.isControl(sheet.before(from, 40))
                && !Matches.has(EMERGENCY, answer);
    }

    private static void add(
            Sheet sheet, String code, int from, int end, String answer, List<Hit> hits) {
        var before = sheet.before(from, 60);
        var label = sheet.text().substring(from, end);
        var mark = sheet.mark(from - Stains.lead(before), end + Stains.end(answer));
        var isQuoted = isQuoted(sheet, from, answer);
        var category = Stains.nuclear(before, answer);
        var isOdd = category.filter(value -> isOdd(value, answer)).isPresent();
        category.ifPresent(
                value ->
                        hits.add(
                                mark.says(code, label, value, "receptor.1")
                                        .weighing(isQuoted ? 1 : 3)
                                        .unclearIf(isQuoted || isOdd)));
        if (category.isPresent()) {
            numbers(sheet, code, from, end, answer, hits);
        }
    }

    /** Is this the result of another specimen, repeated here? */
    static boolean isQuoted(Sheet sheet, int from, String answer) {
        var near = sheet.before(from, 60) + answer.substring(0, Math.min(50, answer.length()));
        return sheet.section(from) == Section.PREVIOUS || Matches.has(QUOTED, near);
    }

    /** Negative in a tenth or more of the cells. */
    private static boolean isOdd(String category, String answer) {
        return category.equals("negative")
                && Stains.percent(answer)
                        .filter(p -> p.length() > 1 && !p.contains("-"))
                        .isPresent();
    }

    private static void numbers(
            Sheet sheet, String code, int from, int end, String answer, List<Hit> hits) {
        var label = sheet.text().substring(from, end);
        var mark = sheet.mark(from, end + Stains.endOfNumbers(answer));
        Stains.percent(answer)
                .ifPresent(
                        value ->
                                hits.add(
                                        mark.says(code + "-percent", label, value, "receptor.2")
                                                .in("%")));
        var allred = ALLRED.matcher(answer);
        if (allred.find()) {
            var score = Matches.part(allred, "score") + Matches.part(allred, "of");
            var whole = sheet.mark(from, end + allred.end());
            hits.add(whole.says(code + "-allred", label, score, "receptor.4"));
        }
    }
}
