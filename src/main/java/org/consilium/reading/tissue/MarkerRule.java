package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stains that only help to name a tumour; p16 stands for itself. */
final class MarkerRule implements TissueRule {
    private static final String MARKER =
            "(?:p16|p40|p53|p63|p57|CK"
                    + " ?-?(?:5/6|7|8/18|19|20|14)|CKAE1(?:/AE3)?|AE1/(?:AE)?3|pan-?CK"
                    + "|pan-?cytokeratin|CD"
                    + " ?-?(?:1a|3|4|5|7|8|10|15|19|20|21|23|30|31|34|38|43|45|56|57|68|79a|99|117"
                    + "|138|163)|LCA|TTF-?1|napsin[-"
                    + " ]?A|CDX-?2|SATB2|GATA-?3|PAX-?[258]|SOX-?(?:10|11)|S-?100|HMB-?45|melan[-"
                    + " ]?A|MART-?1|synaptophysin|chromogranin(?:[-"
                    + " ]?A)?|INSM1|calretinin|WT-?1|D2-40|EMA|vimentin|desmin"
                    + "|SMA|MyoD1|myogenin|caldesmon|DOG-?1|c-?kit|inhibin|OCT-?3/4|SALL-?4|PLAP"
                    + "|glypican-?3|hep-?par-?1"
                    + "|arginase-?1|AMACR|P504S|PSA|NKX3\\.1|ERG|uroplakin|thyroglobulin|calcitonin"
                    + "|GFAP|IDH-?1|ATRX|olig-?2|BCL-?[126]|cyclin[-"
                    + " ]?D1|MUM-?1|PD-1|EBER|E-cadherin|mammaglobin|GCDFP-?15|beta-?catenin|CEA"
                    + "|STAT-?6|MDM-?2|INI-?1|BAP-?1|NUT|HPV)";
    private static final Pattern NAME = Matches.words("(?<![\\w/-])" + MARKER + "(?![\\w/])");
    private static final Pattern LIST =
            Matches.words(
                    "^(?:\\s?,\\s?(?:and )?|\\s?/\\s?| and |\\s?& ?|,? but )"
                            + MARKER
                            + "(?![\\w/])");
    private static final Pattern SIGN =
            Pattern.compile(
                    "^\\s?[:=|]?\\s?\\(?(?:(?<plus>\\+{1,3})|(?<minus>-(?:ve)?(?=\\s?[,;.)\\n"
                            + "/]|\\s?$)))");
    private static final Pattern WORD =
            Matches.words(
                    "^[^.;,]{0,40}?\\b(?:(?<negative>negative|not expressed|non-?reactive|absent|no"
                            + " expression)|(?<positive>positive|immunoreactive|reactive|expressed"
                            + "|block[-"
                            + " ]positive|diffuse(?:ly)? positive|overexpress\\w+|strong))");
    private static final Pattern FOR =
            Matches.words(
                    "\\b(?:(?<negative>negative|non-?reactive|no"
                            + " immunoreactivity)|(?<positive>positive|positivity|immunoreactive"
                            + "|reactive|express(?:es)?))\\b(?:"
                            + " (?:for|with))?[\\s:]{1,2}(?:[\\w/.+-]+(?:[\\s,&]{1,3}(?:and"
                            + " )?)){0,12}$");
    private static final Pattern SERUM =
            Matches.words("^[\\s:]{0,3}\\d|\\b(?:serum|level|ng/ml|u/ml)\\b");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        var found = NAME.matcher(sheet.text());
        while (found.find()) {
            var from = found.start();
            var end = found.end();
            var isOther =
                    Context.isAside(sheet, from, end)
                            || Context.isDefinition(sheet, from, end)
                            || sheet.section(from) == Section.GROSS
                            || Matches.has(SERUM, sheet.after(end, 20));
            if (!isOther) {
                var name = found.group();
                var code = name.equalsIgnoreCase("p16") ? "p16" : "IHC";
                value(sheet, from, end)
                        .ifPresent(
                                value ->
                                        hits.add(
                                                sheet.mark(from, end)
                                                        .says(code, name, value, "ihc.1")));
            }
        }
        return hits;
    }

    private static Optional<String> value(Sheet sheet, int from, int end) {
        var behind = Matches.endOfList(LIST, sheet.text(), end);
        var answer = sheet.answer(behind, 80);
        var sign = SIGN.matcher(sheet.after(end, 12));
        if (sign.find()) {
            return Optional.of(sign.group("plus") != null ? "positive" : "negative");
        }
        var before = sheet.before(from, 110);
        var listed = FOR.matcher(before);
        if (listed.find()) {
            return Optional.of(listed.group("positive") != null ? "positive" : "negative");
        }
        var next = NAME.matcher(answer);
        var own = next.find() ? answer.substring(0, next.start()) : answer;
        var said = WORD.matcher(own);
        return said.find()
                        && !own.substring(said.end()).matches("(?s)^ for .*")
                        && !Stains.isUnsaid(own)
                ? Optional.of(said.group("positive") != null ? "positive" : "negative")
                : Optional.empty();
    }
}
