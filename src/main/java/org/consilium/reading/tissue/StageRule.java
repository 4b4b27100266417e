package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The stage group, of TNM or FIGO. */
final class StageRule implements TissueRule {
    private static final Pattern STAGE =
            Pattern.compile(
                    "(?<![A-Za-z])(?<kind>(?i:FIGO|AJCC|UICC|pathologic(?:al)?|clinical|tnm"
                            + "|overall|prognostic|anatomic|figo"
                            + " \\(?(?:19|20)\\d\\d\\)?)\\s)?(?<name>(?i:stag(?:e|ing)(?:"
                            + " group(?:ing)?)?|figo))"
                            + "(?:\\s?\\((?:AJCC|FIGO|pTNM|TNM|(?:19"
                            + "|20)\\d\\d)[^)]{0,25}\\))?\\s{0,2}[:=|-]?\\s{0,2}"
                            + "(?:(?i:stage)\\s)?(?<value>(?:I[lI]{0,2}V?|I?V|[0-4]|1V)"
                            + "(?:\\s?[ABCabc][1-3]?(?![a-z])(?:\\s?\\((?:i|ii)\\))?)?)"
                            + "(?=[^A-Za-z0-9/+-]|$)");
    private static final Pattern OTHER_DISEASE =
            Matches.words(
                    "kidney|renal"
                            + " disease|ckd|diastolic|dysfunction|retinopathy|lymph(?:o)?edema"
                            + "|hypertens|pressure|decubit|ulcer|sarcoid|fibrosis|cirrhosis"
                            + "|hodgkin's"
                            + " staging|dukes|sleep|parkinson|of"
                            + " labou?r|procedure|surgery|rai\\b|\\b[tnm][ -]$|sjogren");
    private static final Pattern EXPLAINED = Pattern.compile("^\\s?[:=-]\\s?[A-Za-z]");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        var explained = new ArrayList<String>();
        var found = STAGE.matcher(sheet.text());
        while (found.find()) {
            var value = value(Matches.part(found, "value"));
            if (Matches.has(EXPLAINED, sheet.after(found.end(), 6))) {
                explained.add(value);
            }
            if (isMeant(sheet, found.start(), found.end())) {
                var isFigo = found.group().toLowerCase(Locale.ROOT).contains("figo");
                var isClinical =
                        Matches.part(found, "kind").toLowerCase(Locale.ROOT).contains("clin");
                var mark = sheet.mark(found.start(), found.end());
                var label = isFigo ? "FIGO stage" : mark.text();
                hits.add(mark.says("stage", label, value, "stage.1").weighing(isClinical ? 2 : 5));
            }
        }
        return explained.stream().distinct().count() > 2 ? List.of() : List.copyOf(hits);
    }

    private static boolean isMeant(Sheet sheet, int from, int to) {
        return !Context.isAside(sheet, from, to)
                && !Context.isDoubtful(sheet, from, to)
                && !Matches.has(OTHER_DISEASE, sheet.before(from, 40))
                && !Matches.has(OTHER_DISEASE, sheet.after(to, 25));
    }

    private static String value(String printed) {
        var even = printed.replace(" ", "").replace('l', 'I').replace("1V", "IV");
        return switch (even) {
            case "1" -> "I";
            case "2" -> "II";
            case "3" -> "III";
            case "4" -> "IV";
            default -> upper(even);
        };
    }

    private static String upper(String value) {
        var roman = value.replaceFirst("^1", "I").replaceFirst("^2", "II");
        var full = roman.replaceFirst("^3", "III").replaceFirst("^4", "IV");
        var brace = full.indexOf('(');
        return brace < 0
                ? full.toUpperCase(Locale.ROOT)
                : full.substring(0, brace).toUpperCase(Locale.ROOT) + full.substring(brace);
    }
}
