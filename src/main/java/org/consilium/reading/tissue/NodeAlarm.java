package org.consilium.reading.tissue;

import java.util.regex.Pattern;

/**
 * Finds whatever speaks against nodes that are all free: spread, single cells, doubt, nodes that
 * were not assessed or are not regional. It would rather see too much than too little.
 */
final class NodeAlarm {
    private static final String NODE = "(?:lymph[\\s.]{0,2}nodes?|nodes?|nodal|lns?)\\b";
    private static final Pattern SPREAD =
            Matches.words(
                    "\\b(?:micro-?|macro-?)?metasta\\w{1,5}|\\bmets\\b|\\bcarcinomatosis\\b"
                            + "|\\b(?:isolated|single|individual|scattered)"
                            + " (?:tumou?r|carcinoma|malignant|keratin\\S{0,10}) ?cells?|\\bITCs?\\b"
                            + "|\\b(?:tumou?r|carcinoma(?:tous)?|malignant) deposits?"
                            + "|\\bsatell?it\\w{2,6}|\\bin[- ]transit\\b"
                            + "|\\b(?:extra-?nodal|extra-?capsular) (?:extension|spread|invasion)"
                            + "|\\b(?:positive|involved|replaced|effaced|matted)"
                            + "(?!\\.\\s?(?:total |number))[\\s.]{1,2}"
                            + "(?:[\\w/-]{2,15}\\s){0,2}?"
                            + NODE
                            + "|\\b"
                            + NODE
                            + "(?:(?!\\b(?:er|pr|her-?2|cd\\d+|receptors?|margins?|vessels?)\\b)"
                            + "[^.;(]){0,50}?\\b(?:positive|involved|involvement|replaced|effaced"
                            + "|infiltrat\\w{1,4}|(?:contain\\w{0,3}|with|show\\w{0,3}|has|have|had)"
                            + " (?:\\w{3,12} )?(?:tumou?r|carcinoma|malignan\\w{2,4})\\b"
                            + "(?!-free| free))"
                            + "|\\b(?:tumou?r|carcinoma|malignancy|cancer)[^.;:,]{0,30}?\\b(?:in"
                            + "|involv\\w{2,4}|to|within|replac\\w{2,4})\\s(?:[\\w()-]{1,12}\\s){0,3}?"
                            + NODE);
    private static final int CLAUSE = 160;

    /** Scans break sentences with stray full stops. */
    private static final String STOP_IN_SENTENCE = "\\.(?=\\s(?-i:[a-z]))";

    private static final Pattern DENIED_BEFORE =
            Matches.words(
                    "(?:\\b(?:no|not|without|absence of|absent|negative|free|lack\\w{0,3}|none|nil"
                            + "|zero|nor|un|uninvolved|non|never)\\b|(?<![\\d.])0\\b(?!\\.))"
                            + "(?:(?!\\b(?:but|however|except|whereas|while|and (?:a|one|two|three"
                            + "|\\d+))\\b)(?:[^.;,]|"
                            + STOP_IN_SENTENCE
                            + ")){0,70}$");

    /** Behind these words it is something else that is denied: "with margins not involved". */
    private static final String SAME_MATTER =
            "(?:(?!\\b(?:and|but|with|without|er|pr|her-?2|receptors?|margins?|extension|invasion)"
                    + "\\b)(?:[^.;:=|,]|"
                    + STOP_IN_SENTENCE
                    + ")){0,60}?";

    private static final Pattern DENIED_AFTER =
            Matches.words(
                    "^"
                            + SAME_MATTER
                            + "(?:[:=|]\\s{0,3}(?:-\\s)?(?:0+\\b(?![.,]\\d)|zero|none|nil\\b|no\\b"
                            + "|absent|not |n/?a\\b|negative|unknown|p?m[x0]|cannot)|,?\\s?\\bnot"
                            + " (?:been )?(?:identified|seen|present|found|detected|applicable"
                            + "|specified|involved|evident|noted|received|submitted|appreciated)"
                            + "|(?:is|are|was|were|-|,) (?:absent|negative|none|0\\b(?![.,]\\d)"
                            + "|zero)|\\bnegative\\b|\\babsent\\b|\\bfree of\\b"
                            + "|cannot be (?:assessed|evaluated|determined))");
    private static final Pattern UNSURE =
            Matches.words(
                    "\\b"
                            + NODE
                            + "[^.;]{0,60}?\\b(?:suspicious|atypical|equivocal|indeterminate|cannot"
                            + "|can not|could not|unable|pending|not (?:been )?(?:assess\\w{2,4}"
                            + "|evaluat\\w{2,4}|evaluable|examined)|to follow|unknown|inconclusive)"
                            + "|\\b(?:suspicious|atypical|equivocal|indeterminate|possible)"
                            + " [^.;]{0,25}?"
                            + NODE);
    private static final Pattern OTHER_NODES =
            Matches.words(
                    "\\b(?:remaining|other|rest of the|remainder of the|residual)"
                            + " (?:[\\w()-]{1,15}\\s){0,3}?"
                            + NODE);
    private static final Pattern ELSEWHERE =
            Matches.words(
                    "\\b(?:non|extra)-?\\s?regional\\b|\\bdistant (?:lymph )?nodes?\\b"
                            + "|\\brecurrent (?:\\w{3,15} ){0,2}(?:carcinoma|tumou?r|disease|cancer"
                            + "|melanoma)\\b|\\blocal recurrence\\b|\\brelapsed?\\b");

    private NodeAlarm() {}

    static boolean isOn(Sheet sheet) {
        return hasSpread(sheet)
                || has(UNSURE, sheet)
                || has(OTHER_NODES, sheet)
                || has(ELSEWHERE, sheet);
    }

    /** Also in the history: a node that was positive before an operation is not forgotten. */
    private static boolean hasSpread(Sheet sheet) {
        var found = SPREAD.matcher(sheet.text());
        while (found.find()) {
            var section = sheet.section(found.start());
            var isSupposed =
                    (section == Section.HISTORY || section == Section.GROSS)
                            && Context.isDoubtful(sheet, found.start(), found.end());
            if (section != Section.NOTES
                    && !isSupposed
                    && !isDenied(sheet, found.start(), found.end())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDenied(Sheet sheet, int from, int to) {
        var start = Math.max(sheet.clauseStart(from), from - CLAUSE);
        return Matches.has(DENIED_BEFORE, sheet.text().substring(start, to))
                || Matches.has(DENIED_AFTER, sheet.after(to, 90));
    }

    /** What was meant before the microscope, or is explained in general, is no doubt. */
    private static boolean has(Pattern words, Sheet sheet) {
        var found = words.matcher(sheet.text());
        while (found.find()) {
            var section = sheet.section(found.start());
            if (!section.isAside() && section != Section.GROSS && section != Section.FROZEN) {
                return true;
            }
        }
        return false;
    }
}
