package org.consilium.reading.tissue;

import java.util.regex.Pattern;

/** Whether words speak of this specimen, plainly, or of something else. */
final class Context {
    private static final Pattern PAST =
            Matches.words(
                    "\\b(?:h/o|(?:past |prior |previous )?history of|known case"
                            + " of|k/c/o|previous(?:ly)?(?! frozen| section)|prior(?!"
                            + " to)|earlier|in (?:19|20)\\d\\d|old case of|outside"
                            + " report|diagnosed (?:in|on|as))\\b");
    private static final Pattern PAST_YEAR =
            Matches.words("^[^.;\\n]{0,45}\\bin (?:19|20)\\d\\d\\b");
    private static final Pattern FAMILY =
            Matches.words(
                    "\\b(?:family history|mother|father|sister|brother|aunt|uncle|grand(?:mother"
                            + "|father)|daughter|sibling|maternal|paternal|first[- ]degree)\\b");
    private static final Pattern DOUBT =
            Matches.words(
                    "(?:\\b(?:suspicious (?:for|of)|suspicion of|suggest(?:s|ive)(?:"
                            + " of)?|suspected|possib(?:le|ly)|probabl[ey]|likely|(?:to )?rule"
                            + " out|r/o|ruled out|to"
                            + " exclude|differential(?:s)?|d/d|favou?r(?:s|ing|ed)?|query"
                            + "|raises? the"
                            + " possibility|vs\\.?|versus|worrisome for)\\b|\\?)");
    private static final Pattern DOUBT_AFTER =
            Matches.words(
                    "^[^.;\\n"
                            + "]{0,40}(?:cannot be (?:excluded|ruled out)|(?:is|are)"
                            + " (?:suspected|to be"
                            + " (?:excluded|ruled out))|to be ruled out|\\bvs\\.?\\b"
                            + "|\\bversus\\b)");
    private static final Pattern NEGATION =
            Matches.words(
                    "\\b(?:no|not|without|absence of|negative for|free"
                            + " (?:of|from)|lacks?|lacking|devoid of|nor|neither|never|rather"
                            + " than|uninvolved by|excludes?)\\b");
    private static final Pattern NEGATION_ENDS =
            Matches.words(
                    "\\b(?:but|however|except|although|with|present|identified|positive|seen"
                            + "|shows?|showing|consistent with|are|is|was|were)\\b");
    private static final Pattern DEFINED =
            Matches.words(
                    "\\b(?:(?:is|are|as|be)"
                            + " (?:defined|considered|interpreted|scored|classified|regarded"
                            + "|reported"
                            + " as|calculated)|defined as|considered (?:as"
                            + " )?(?:positive|negative)|cut-?off|criteria|guidelines?|should be"
                            + "|refers?"
                            + " to|associated with|predict(?:s|ive|or)?|per cent of all|such"
                            + " as|patients with|is used (?:to|for)|are used|is indicated|indicates"
                            + " that|(?:if|when) (?:at least|more than|less"
                            + " than|there|>|<|\\u2265|\\u2264))\\b|(?:if|when)"
                            + " ?[<>=\\u2265\\u2264]|recommended for");

    private Context() {}

    /** History, family, an earlier report, or how the laboratory works. */
    static boolean isAside(Sheet sheet, int from, int to) {
        var before = sheet.before(from, 160);
        return sheet.section(from).isAside()
                || Matches.has(PAST, before)
                || Matches.has(FAMILY, before)
                || Matches.has(PAST_YEAR, sheet.after(to, 60));
    }

    /** "… in 2019" behind it. */
    static boolean isDated(Sheet sheet, int to) {
        return Matches.has(PAST_YEAR, sheet.after(to, 60));
    }

    static boolean isFamily(Sheet sheet, int from) {
        return Matches.has(FAMILY, sheet.before(from, 160));
    }

    static boolean isDoubtful(Sheet sheet, int from, int to) {
        return Matches.has(DOUBT, sheet.before(from, 70))
                || Matches.has(DOUBT_AFTER, sheet.after(to, 90));
    }

    static boolean isNegated(Sheet sheet, int from) {
        return isNegation(sheet.before(from, 90));
    }

    /** Do these words negate what follows them? */
    static boolean isNegation(String before) {
        var found = NEGATION.matcher(before);
        var end = -1;
        while (found.find()) {
            end = found.end();
        }
        return end >= 0 && !Matches.has(NEGATION_ENDS, before.substring(end));
    }

    /** How a category is meant in general, not what this specimen is. */
    static boolean isDefinition(Sheet sheet, int from, int to) {
        return Matches.has(DEFINED, sheet.before(from, 120))
                || Matches.has(DEFINED, sheet.after(to, 80));
    }
}
