package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ki-67, PD-L1 and the mutational burden. */
final class PercentRule implements TissueRule {
    private static final Pattern KI67 =
            Matches.words(
                    "\\b(?:ki[\\s-]{0,2}67"
                            + "|mib[\\s-]?1)(?:\\s?\\([^)]{0,20}\\))?(?:\\s(?:labell?ing"
                            + "|proliferati(?:on|ve)|index|li|score))*");
    private static final Pattern KI67_VALUE =
            Matches.words(
                    "(?<![\\d.(<>\\u2265\\u2264])(?<![<>\\u2265\\u2264]"
                            + " )(?<value>(?:\\d{1,3}\\s?%?\\s?(?:-"
                            + "|to)\\s?)?\\d{1,3}(?:\\.\\d)?)\\s?(?:%|per"
                            + " ?cent)");
    private static final Pattern KI67_BOUND =
            Matches.words("^[\\s:=|-]{0,4}(?:is |about |of )?(?<value>[<>] ?\\d{1,3})\\s?%");
    private static final Pattern PDL1 = Matches.words("\\bPD[\\s-]{0,2}L[\\s-]?1\\b");
    private static final Pattern PDL1_SCORE =
            Matches.words(
                    "(?<label>\\bTPS\\b|tumou?r proportion score|\\bCPS\\b|combined positive"
                            + " score|\\bIC\\b"
                            + "|\\bTC\\b)(?:\\s?\\([^)\\d]{0,30}\\))?(?:\\s(?:score|is|of))*[\\s:="
                            + "|-]{0,4}(?<value>[<>\\u2265\\u2264]{0,2}"
                            + " ?\\d{1,3}(?:\\s?-\\s?\\d{1,3})?\\s?%?)(?!\\s?(?:is|are)"
                            + " (?:considered|eligible))");
    private static final Pattern PDL1_PERCENT = Matches.words("(?<value>[<>]? ?\\d{1,3}\\s?%)");
    private static final Pattern TMB =
            Matches.words(
                    "\\b(?:TMB|tumou?r mutation(?:al)? burden)(?:\\s?\\(TMB\\))?[\\s:=|-]{1,4}(?:is"
                            + " |status |score ){0,2}"
                            + "(?:(?<level>high|low|intermediate)"
                            + "|(?<value>\\d{1,3}(?:\\.\\d{1,2})?)\\s?(?:mut\\w*|muts"
                            + "|m)\\s?/\\s?mb?)");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        ki67(sheet, hits);
        pdl1(sheet, hits);
        tmb(sheet, hits);
        return hits;
    }

    private static boolean isMeant(Sheet sheet, int from, int to) {
        return !Context.isAside(sheet, from, to) && !Context.isDefinition(sheet, from, to);
    }

    private static void ki67(Sheet sheet, List<Hit> hits) {
        var found = KI67.matcher(sheet.text());
        while (found.find()) {
            var answer = Stains.answer(sheet, found.end());
            var value = KI67_VALUE.matcher(answer);
            var bound = KI67_BOUND.matcher(answer);
            var isUnsaid = Stains.isUnsaid(answer.substring(0, Math.min(40, answer.length())));
            if (isUnsaid || !isMeant(sheet, found.start(), found.end())) {
                continue;
            }
            var match = bound.find() ? bound : value.find() ? value : null;
            if (match != null) {
                var mark = sheet.mark(found.start(), found.end() + match.end());
                var number =
                        Matches.part(match, "value")
                                .replace(" ", "")
                                .replace("%", "")
                                .replace("to", "-");
                hits.add(mark.says("Ki-67", found.group(), number, "ki67.1").in("%"));
            }
        }
    }

    private static void pdl1(Sheet sheet, List<Hit> hits) {
        var found = PDL1.matcher(sheet.text());
        while (found.find()) {
            var answer = sheet.longAnswer(found.end(), 150);
            if (isMeant(sheet, found.start(), found.end()) && !Stains.isUnsaid(answer)) {
                pdl1(sheet, found.start(), found.end(), answer).ifPresent(hits::add);
            }
        }
    }

    private static Optional<Hit> pdl1(Sheet sheet, int from, int end, String answer) {
        var score = PDL1_SCORE.matcher(answer);
        if (score.find()) {
            var label = "PD-L1 " + Matches.part(score, "label").toUpperCase(Locale.ROOT);
            var value = Matches.part(score, "value").replace(" ", "");
            return Optional.of(
                    sheet.mark(from, end + score.end()).says("PD-L1", label, value, "pdl1.1"));
        }
        var percent = PDL1_PERCENT.matcher(answer);
        if (percent.find()) {
            var value = Matches.part(percent, "value").replace(" ", "");
            return Optional.of(
                    sheet.mark(from, end + percent.end()).says("PD-L1", "PD-L1", value, "pdl1.2"));
        }
        return Stains.category(sheet.before(from, 40), answer)
                .map(
                        value ->
                                sheet.mark(from, end + Stains.end(answer))
                                        .says("PD-L1", "PD-L1", value, "pdl1.3"));
    }

    private static void tmb(Sheet sheet, List<Hit> hits) {
        var found = TMB.matcher(sheet.text());
        while (found.find()) {
            if (isMeant(sheet, found.start(), found.end())) {
                var level = Matches.part(found, "level").toLowerCase(Locale.ROOT);
                var mark = sheet.mark(found.start(), found.end());
                hits.add(
                        level.isEmpty()
                                ? mark.says("TMB", "TMB", Matches.part(found, "value"), "tmb.1")
                                        .in("mut/Mb")
                                : mark.says("TMB", "TMB", level, "tmb.1"));
            }
        }
    }
}
