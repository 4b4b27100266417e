package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breslow's thickness and the count of mitoses. */
final class SkinRule implements TissueRule {
    private static final Pattern BRESLOW =
            Matches.words(
                    "\\bbreslow'?s?(?:"
                            + " (?:thickness|depth|level|tumou?r))*(?:\\s?\\([^)]{0,30}\\))?[\\s:="
                            + "|-]{0,4}(?:is"
                            + " |of |at least )?"
                            + Length.REGEX);
    private static final Pattern MITOSES =
            Matches.words(
                    "\\bmito(?:tic (?:rate|count|index|activity|figures)"
                            + "|ses)(?:\\s?\\([^)\\d]{0,30}\\))?[\\s:=|-]{0,4}(?:is |of"
                            + " )?(?<value>[<>]?"
                            + " ?\\d{1,3}(?:\\s?-\\s?\\d{1,3})?)\\s?(?:mitos[ei]s)?\\s?(?:/|per"
                            + "|in)\\s?(?<unit>10\\s?hpfs?|mm ?2|mm\\u00b2|square"
                            + " (?:mm|millimet(?:er|re))|sq\\.? ?mm|50\\s?hpfs?|2 ?mm ?2)");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        var breslow = BRESLOW.matcher(sheet.text());
        while (breslow.find()) {
            if (Length.hasUnit(breslow) && isMeant(sheet, breslow)) {
                var depth = Length.millimetres(breslow);
                hits.add(
                        mark(sheet, breslow)
                                .says("Breslow", "Breslow", depth, "breslow.1")
                                .in("mm"));
            }
        }
        var mitoses = MITOSES.matcher(sheet.text());
        while (mitoses.find()) {
            if (isMeant(sheet, mitoses)) {
                var count = Matches.part(mitoses, "value").replace(" ", "");
                hits.add(
                        mark(sheet, mitoses)
                                .says("mitoses", "mitoses", count, "mitoses.1")
                                .in(area(Matches.part(mitoses, "unit"))));
            }
        }
        return hits;
    }

    private static boolean isMeant(Sheet sheet, Matcher found) {
        return !Context.isAside(sheet, found.start(), found.end());
    }

    private static Mark mark(Sheet sheet, Matcher found) {
        return sheet.mark(found.start(), found.end());
    }

    private static String area(String printed) {
        var unit = printed.toLowerCase(Locale.ROOT);
        if (unit.contains("hpf")) {
            return unit.contains("50") ? "/50 HPF" : "/10 HPF";
        }
        return unit.startsWith("2") ? "/2 mm2" : "/mm2";
    }
}
