package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type of the tumour, from its element or from the words of the diagnosis. */
final class HistologyRule implements TissueRule {
    private static final Pattern ELEMENT =
            Matches.words(
                    "\\b(?:histolog(?:ic|ical)|histo-?patholog(?:ic|ical)|tumou?r"
                            + "|who)[\\s-]?(?:tumou?r"
                            + " )?(?:sub-?)?type(?:/subtype)?(?:"
                            + " \\(who[^)]{0,20}\\))?\\s?[:=|-]\\s{0,2}|\\bhistological"
                            + " description\\s?:\\s?");
    private static final String PLACE =
            "(?:breast|lung|colon|colonic|rectal|gastric|endocervical|endometrial|ovarian"
                    + "|pancreatic|prostatic"
                    + "|prostate|thyroid|renal|hepatocellular|nasopharyngeal|esophageal|intestinal"
                    + "|mammary)";
    private static final String WORD =
            "(?:invasive|infiltrating|infiltrative|microinvasive|metastatic|primary|residual|well"
                    + "|moderately|poorly"
                    + "|un|differentiated|to|high|low|grade|keratini[sz]ing|keratizing"
                    + "|non-?keratini[sz]ing|non|duct|ductal"
                    + "|lobular|mucinous|medullary|tubular|papillary|micropapillary|cribriform"
                    + "|apocrine|metaplastic"
                    + "|squamous|basaloid|verrucous|spindle|cells?|transitional|urothelial|small"
                    + "|large|clear|chromophobe"
                    + "|neuroendocrine|endometrioid|serous|undifferentiated|anaplastic|follicular"
                    + "|hurthle|oncocytic"
                    + "|adenoid|cystic|adenosquamous|muco-?epidermoid|acinic|acinar|salivary"
                    + "|sarcomatoid|signet|ring"
                    + "|signet-ring|diffuse|lepidic|solid|mixed|pleomorphic|classic(?:al)?|variant"
                    + "|conventional|nasal"
                    + "|basal|embryonal|yolk|sac|bronchiolo-?alveolar|bronchioalveolar|hilar"
                    + "|extrahepatic|intraductal|merkel|of"
                    + " no special"
                    + " type|nos|minimally|widely|encapsulated|type|and|with|malignant|epithelial"
                    + "|poorly"
                    + " cohesive|discohesive|tall|columnar|insular|nodular|superficial|spreading"
                    + "|acral"
                    + "|lentiginous|"
                    + PLACE
                    + ")";
    private static final String HEAD =
            "(?:adeno-?carcinoma|cyst-?adenocarcinoma|carcinoma(?: in["
                    + " -]situ)?|carcinosarcoma|carcinoid(?: tumou?r)?"
                    + "|choriocarcinoma|cholangiocarcinoma|melanoma|(?:lipo|leiomyo|rhabdomyo|angio"
                    + "|osteo|chondro|fibro|myxofibro|ewing'?s?"
                    + " )?sarcoma|seminoma|dysgerminoma|germ cell tumou?r|glioblastoma"
                    + "|astrocytoma|oligodendroglioma|meningioma|mesothelioma|thymoma|lymphoma"
                    + "|myeloma|plasmacytoma|gastrointestinal"
                    + " stromal tumou?r|neuroendocrine tumou?r|phyllodes"
                    + " tumou?r|neuroblastoma|retinoblastoma|wilms'? tumou?r|granulosa cell"
                    + " tumou?r|paraganglioma|teratoma"
                    + "|pheochromocytoma|hepatoblastoma|medulloblastoma|ependymoma)";
    private static final Pattern TYPE =
            Matches.words(
                    "\\b(?:(?:"
                            + WORD
                            + ")[\\s,./-]{1,3}){0,9}+"
                            + HEAD
                            + "\\b(?:,? (?:nos|nst|no special type|of no special type|(?:not"
                            + " otherwise specified)|(?:[\\w-]+"
                            + " )(?:variant|type|subtype|pattern)))?(?: \\((?:nst|nos|no special"
                            + " type)\\))?");
    private static final Pattern CARCINOMA = Matches.words("\\b" + HEAD + "\\b");
    private static final Pattern TRIM =
            Matches.words(
                    "^(?:(?:metastatic|primary|residual|well|moderately|poorly|un|to|and|with"
                            + "|differentiated|high|low"
                            + "|grade|type|of|variant)[\\s,./-]{1,3})+");
    private static final Pattern INNER_GRADE =
            Matches.words(
                    "\\b(?:(?:well|moderate(?:ly)?|poor(?:ly)?)(?:[\\s-]to[\\s-](?:moderately"
                            + "|poorly))?[\\s.-]{0,2}differentiated"
                            + ",?[\\s.]{1,2})");
    private static final Pattern NOT_A_TYPE =
            Matches.words(
                    "^(?:\\s*|not .*|n/?a.*|see .*|cannot.*|unknown.*|none.*|cells?"
                            + " .*|poorly|moderately|well|\\d.*)$");
    private static final Pattern END_OF_TYPE =
            Matches.words(
                    "[;\\n"
                            + "|](?:\\s|$)|\\.(?:\\s+(?-i:[A-Z0-9-])|\\s*$)|\\s(?:histologic(?:al)?"
                            + " grade|grade|tumou?r|size|site|anatomic|nottingham)\\b|,?"
                            + " (?:nottingham|grade)|\\d{4}/\\d");
    private static final Pattern GENERAL =
            Matches.words(
                    "(?:(?:invasive|infiltrating|malignant|epithelial|nodular)"
                            + " )*(?:carcinoma|neoplasm)");
    private static final Pattern METASTATIC = Matches.words("^metastatic\\b");
    private static final Pattern IN_SITU = Matches.words("in[ -]situ|intraductal");
    private static final Pattern NOT_MEANT =
            Matches.words(
                    "\\b(?:margins?|extension|involved by|uninvolved by|positive for|negative"
                            + " for|free of|subtype|associated with|marker|common in|seen"
                            + " in|exclude|component:?)[^.;]{0,20}$");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        var elements = ELEMENT.matcher(sheet.text());
        while (elements.find()) {
            element(sheet, elements).ifPresent(hits::add);
        }
        if (hits.isEmpty()) {
            told(sheet, hits);
        }
        return hits;
    }

    private static Optional<Hit> element(Sheet sheet, Matcher name) {
        var same = sheet.answer(name.end(), 110);
        var answer = same.isBlank() ? sheet.longAnswer(name.end(), 110) : same;
        var end = END_OF_TYPE.matcher(answer);
        var printed = end.find() ? answer.substring(0, end.start()) : answer;
        var value = trimmed(printed);
        if (Context.isAside(sheet, name.start(), name.end())
                || NOT_A_TYPE.matcher(value).matches()
                || value.length() < 5) {
            return Optional.empty();
        }
        var mark = sheet.mark(name.start(), name.end() + printed.length());
        return Optional.of(mark.says("histology", name.group(), value, "histology.1").weighing(5));
    }

    private static void told(Sheet sheet, List<Hit> hits) {
        var found = TYPE.matcher(sheet.text());
        while (found.find()) {
            var value = trimmed(found.group());
            var section = sheet.section(found.start());
            var isOther =
                    section == Section.GROSS
                            || section == Section.FROZEN
                            || Context.isAside(sheet, found.start(), found.end())
                            || Context.isNegated(sheet, found.start())
                            || Context.isDoubtful(sheet, found.start(), found.end())
                            || Context.isDefinition(sheet, found.start(), found.end())
                            || Matches.has(NOT_MEANT, sheet.before(found.start(), 45));
            if (!isOther && !NOT_A_TYPE.matcher(value).matches() && isWhole(value)) {
                var mark = sheet.mark(found.start(), found.end());
                var hit = mark.says("histology", found.group(), value, "histology.2");
                hits.add(hit.weighing(hit.weight() - (isLesser(found.group()) ? 2 : 0)));
            }
        }
        var heaviest = hits.stream().mapToInt(Hit::weight).max().orElse(0);
        hits.removeIf(hit -> hit.weight() < heaviest);
        var first = hits.stream().max(HistologyRule::fuller).stream().toList();
        hits.retainAll(first);
    }

    /** One word says a type alone where it is more than "carcinoma". */
    private static boolean isWhole(String value) {
        return value.indexOf(' ') > 0 || !(value.equals("carcinoma") || value.equals("sarcoma"));
    }

    private static boolean isLesser(String printed) {
        return Matches.has(IN_SITU, printed) || Matches.has(METASTATIC, printed);
    }

    /** The invasive one, then the earlier. */
    private static int fuller(Hit one, Hit other) {
        var byWords = Boolean.compare(!isGeneral(one), !isGeneral(other));
        if (byWords != 0) {
            return byWords;
        }
        var byInvasion = Boolean.compare(isInvasive(one), isInvasive(other));
        return byInvasion != 0
                ? byInvasion
                : Integer.compare(other.mark().from(), one.mark().from());
    }

    private static boolean isGeneral(Hit hit) {
        return GENERAL.matcher(hit.value()).matches();
    }

    private static boolean isInvasive(Hit hit) {
        return hit.value().startsWith("in") && Matches.has(CARCINOMA, hit.value());
    }

    private static String trimmed(String printed) {
        var even = printed.replaceAll("[\\s.]+(?=\\s|$)|\\s+", " ").replaceAll("\\s+", " ").strip();
        var type = INNER_GRADE.matcher(even).replaceAll("");
        var start = TRIM.matcher(type);
        var trimmed = start.find() ? type.substring(start.end()) : type;
        return trimmed.replaceAll("\\s?\\(see[^)]{0,20}\\)?|[\\s,.:;-]+$", "")
                .replaceFirst("(?i)^(infiltrating|invasive), ", "$1 ")
                .toLowerCase(Locale.ROOT);
    }
}
