package org.consilium.reading.tissue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the words that say of nodes, without counting them, that they are free of tumour. */
final class FreeNodes {
    private static final String NODE = "(?:lymph[\\s.]{0,2}nodes?|nodes?|lns?)\\b";
    private static final String TUMOUR =
            "(?:metasta\\w{1,5}|tumou?r|malignan\\w{1,5}|(?:\\w{3,12} )?carcinoma|neoplas\\w{1,4}"
                    + "|cancer)";

    /** Between the nodes and the word "negative" nothing else may be what is negative. */
    private static final String NOTHING_ELSE =
            "(?:(?!\\b(?:margins?|er|pr|her-?2|receptors?|stains?|invasion|not|un|non)\\b)"
                    + "[^.;]){0,60}?";

    private static final List<Pattern> WORDS =
            List.of(
                    Matches.words(
                            "\\b"
                                    + NODE
                                    + NOTHING_ELSE
                                    + "(?<![\\w-])(?:(?:negative|free|uninvolved|unremarkable|clear"
                                    + "|tumou?r[- ]free|benign|not involved|reactive)\\b"
                                    + "|(?:no|without|lack(?:ing)?) (?:any )?(?:definite )?"
                                    + "(?:evidence of )?(?:any )?"
                                    + TUMOUR
                                    + ")"),
                    Matches.words(
                            "\\b"
                                    + NODE
                                    + "(?: metasta\\w{1,4}| involvement)\\s?(?:[:=|-]\\s?|is |are"
                                    + " |was )?(?:absent|none|nil|not (?:identified|seen|present"
                                    + "|detected|found)|negative|no\\b)"),
                    Matches.words(
                            "\\b"
                                    + NODE
                                    + ",? and (?:[\\w.]{2,15}\\s){0,5}margins?\\s(?:are|is)\\s"
                                    + "(?:all )?(?:negative|free)\\b"),
                    Matches.words(
                            "\\b(?:negative|benign|reactive|uninvolved|unremarkable|tumou?r[- ]free)"
                                    + "\\s(?:[\\w/-]{2,20}\\s){0,3}?"
                                    + NODE),
                    Matches.words(
                            "\\b(?:no|without|absence of|negative for|free (?:of|from))\\s"
                                    + "(?:definite\\s|any\\s)?(?:evidence of\\s)?(?:regional\\s)?"
                                    + "(?:lymph[\\s-]?)?(?:nodal|nodes?)\\s"
                                    + "(?:metasta\\w{1,4}|involvement|disease|spread|deposits?)"),
                    Matches.words(
                            "\\b(?:no|without|negative for|free of)\\s(?:definite\\s|any\\s)?"
                                    + "(?:evidence of\\s)?"
                                    + TUMOUR
                                    + "[^.;:]{0,40}?\\b(?:in|to|of|within)[\\s.]{1,2}"
                                    + "(?:[\\w()-]{1,15}[\\s.]{1,2}){0,5}?"
                                    + NODE),
                    Matches.words(
                            "\\breactive (?:lymphadenitis|(?:\\w{4,12} )?hyperplasia)[^.;]{0,40}?\\b"
                                    + NODE));

    private FreeNodes() {}

    /** The first of them that speaks plainly of this specimen. */
    static Optional<Mark> on(Sheet sheet) {
        for (var words : WORDS) {
            var found = words.matcher(sheet.text());
            while (found.find()) {
                if (isMeant(sheet, found.start(), found.end())) {
                    return Optional.of(sheet.mark(found.start(), found.end()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMeant(Sheet sheet, int from, int to) {
        var section = sheet.section(from);
        return section != Section.GROSS
                && section != Section.FROZEN
                && section != Section.SPECIMEN
                && !Context.isAside(sheet, from, to)
                && !Context.isDoubtful(sheet, from, to)
                && !Context.isDoubtful(sheet, to, to)
                && !Context.isDefinition(sheet, from, to);
    }
}
