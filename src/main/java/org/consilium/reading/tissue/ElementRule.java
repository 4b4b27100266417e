package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Elements whose answer is taken as it is printed: site, procedure, side, treatment effect. */
final class ElementRule implements TissueRule {
    private record Element(String code, Pattern name, String rule) {}

    private static final List<Element> ELEMENTS =
            List.of(
                    new Element(
                            "site",
                            Matches.words(
                                    "\\b(?:(?:primary )?tumou?r (?:site|location)|anatomic(?:al)?"
                                            + " site|lesional site|site of"
                                            + " (?:tumou?r|lesion|biopsy)|site)\\s?[:|]\\s?"),
                            "site.1"),
                    new Element(
                            "procedure",
                            Matches.words(
                                    "\\b(?:procedure|type of"
                                            + " (?:procedure|surgery|specimen)|specimen type"
                                            + "|operative"
                                            + " procedure|type of procurement|surgery)\\s?[:"
                                            + "|]\\s?"),
                            "procedure.1"),
                    new Element(
                            "treatment-effect",
                            Matches.words(
                                    "\\b(?:treatment effect|(?:tumou?r )?regression"
                                            + " (?:grade|score)|response to (?:neoadjuvant"
                                            + " )?(?:chemo)?(?:radio)?therapy|TRG|residual cancer"
                                            + " burden|RCB(?: class)?|mandard(?: grade)?|miller[-"
                                            + " ]payne(?: grade)?)"
                                            + "(?:\\s?\\([^)]{0,30}\\))?\\s?[:|-]\\s?"),
                            "effect.1"));
    private static final Pattern NOTHING =
            Matches.words(
                    "^(?:\\W*$|not |n/?a\\b|none|no known|no prior|cannot|unknown|see"
                            + " |-|date|received|no neoadj|no"
                            + " presurg|primary$|blood|diagnosis|comments?|[\\w ]{0,20}:)");
    private static final Pattern SIDE =
            Matches.words(
                    "\\blaterality\\s?[:|-]\\s?(?:(?<left>left)|(?<right>right)"
                            + "|(?<both>bilateral))");
    private static final Pattern SIDED =
            Matches.words(
                    "\\b(?:(?<left>left|lt\\.?)|(?<right>right|rt\\.?)"
                            + "|(?<both>bilateral))[\\s,-]{1,3}(?:(?:upper|lower|middle|radical"
                            + "|modified|simple|total|partial|inner|outer|lateral|border"
                            + " of|main) ){0,3}(?:breast|lung|(?<=upper )lobe|(?<=lower"
                            + " )lobe|(?<=middle )lobe|kidney"
                            + "|nephrectomy|mastectomy|lumpectomy|ovary|testis|testicle|orchi\\w+"
                            + "|tongue|buccal|hemi-?thyroidectomy"
                            + "|hemicolectomy|adrenal|parotid|hemimandib\\w+|maxill\\w+"
                            + "|hemiglossectomy|lobectomy|pneumonectomy"
                            + "|tonsil|mandible|alveolus|eye|thigh|arm|leg|foot|pleura|glossectomy)"
                            + "|\\b(?:breast|lung|kidney|ovary|testis|maxilla|tongue|parotid|buccal"
                            + " mucosa),? (?:\\([^)]{0,8})?"
                            + "(?:(?<left2>left)|(?<right2>right)|(?<both2>bilateral))\\b");
    private static final Pattern LEFT = Matches.words("\\b(?:left|lt)\\b");
    private static final Pattern OPERATION =
            Matches.words(
                    "\\b(?:(?:modified radical|simple|total|radical|partial|segmental|skin[-"
                            + " ]sparing|nipple[-"
                            + " ]sparing|completion|extended|right|left|sub-?total|near[-"
                            + " ]total|distal|proximal|low|anterior|abdomino-?perineal|laparoscopic"
                            + "|robotic|bilateral|wide"
                            + " local|wide|local|trans-?hiatal|composite|selective|core|needle"
                            + "|tru-?cut|excision(?:al)?|incision(?:al)?|endoscopic|punch|wedge"
                            + "|sleeve|hemi|upper|lower|sigmoid)"
                            + " ){0,4}(?:mastectomy|lumpectomy|quadrantectomy|hemi-?colectomy"
                            + "|colectomy|sigmoidectomy|anterior"
                            + " resection|perineal resection|whipple'?s?(?: procedure|"
                            + " resection)?|pancreatico-?duodenectomy|pancreatectomy|gastrectomy"
                            + "|o?esophagectomy|lobectomy|pneumonectomy|segmentectomy|wedge"
                            + " resection|nephrectomy"
                            + "|prostatectomy|cystectomy|orchi(?:d)?ectomy|thyroidectomy"
                            + "|glossectomy"
                            + "|laryngectomy|maxillectomy"
                            + "|mandibulectomy|hysterectomy|salpingo-?oophorectomy|oophorectomy"
                            + "|cystoprostatectomy|hepatectomy|neck"
                            + " dissection|cholecystectomy|wide (?:local"
                            + " )?excision|turbt?|mrm|bcs|lar|apr|trus(?:[- ]guided)?"
                            + " biops(?:y|ies)|(?:core|needle|tru-?cut|excision|punch|endoscopic"
                            + "|incision(?:al)?)[\\s-](?:needle"
                            + " )?biops(?:y|ies)|fnac?)\\b");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        for (var element : ELEMENTS) {
            var found = element.name().matcher(sheet.text());
            while (found.find()) {
                answer(sheet, element, found.start(), found.end()).ifPresent(hits::add);
            }
        }
        operation(sheet).ifPresent(hits::add);
        sides(sheet, hits);
        return hits;
    }

    private static Optional<Hit> answer(Sheet sheet, Element element, int from, int end) {
        var answer = sheet.answer(end, 90);
        var value = answer.replaceAll("\\s+", " ").strip().replaceAll("[\\s.,;:|-]+$", "");
        if (value.length() < 2
                || value.length() > 80
                || !Character.isLetterOrDigit(value.charAt(0))
                || Matches.has(NOTHING, value)
                || Context.isAside(sheet, from, end)) {
            return Optional.empty();
        }
        var label = sheet.text().substring(from, end).replaceAll("[\\s:|-]+$", "");
        return Optional.of(
                sheet.mark(from, end + answer.length())
                        .says(element.code(), label, value, element.rule())
                        .weighing(5));
    }

    /** Where no element names it, the first operation in the diagnosis or the specimen. */
    private static Optional<Hit> operation(Sheet sheet) {
        var found = OPERATION.matcher(sheet.text());
        while (found.find()) {
            var section = sheet.section(found.start());
            var isOther =
                    section == Section.GROSS
                            || section == Section.FROZEN
                            || Context.isAside(sheet, found.start(), found.end())
                            || Context.isDefinition(sheet, found.start(), found.end());
            if (!isOther) {
                var mark = sheet.mark(found.start(), found.end());
                return Optional.of(
                        mark.says(
                                        "procedure",
                                        "procedure",
                                        mark.text().replaceAll("\\s+", " "),
                                        "procedure.2")
                                .weighing(2));
            }
        }
        return Optional.empty();
    }

    private static void sides(Sheet sheet, List<Hit> hits) {
        var named = SIDE.matcher(sheet.text());
        while (named.find()) {
            if (!Context.isAside(sheet, named.start(), named.end())) {
                var mark = sheet.mark(named.start(), named.end());
                hits.add(
                        mark.says("laterality", "laterality", side(mark.text()), "side.1")
                                .weighing(5));
            }
        }
        var found = SIDED.matcher(sheet.text());
        while (found.find()) {
            var section = sheet.section(found.start());
            if (section.weight() > 1 && !Context.isAside(sheet, found.start(), found.end())) {
                var mark = sheet.mark(found.start(), found.end());
                hits.add(
                        mark.says("laterality", mark.text(), side(mark.text()), "side.2")
                                .weighing(2));
            }
        }
    }

    private static String side(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("bilateral")) {
            return "bilateral";
        }
        return Matches.has(LEFT, lower) ? "left" : "right";
    }
}
