package org.consilium.reading.tissue;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of T, N or M as it stands on a page.
 *
 * @param letter T, N or M
 * @param prefix c, p, yc, yp, r or a; empty where none is printed
 * @param value with its letter, without prefix: "T2", "N1a", "M0"
 * @param sure whether the writing alone shows that it is a category, without neighbours
 */
record TnmToken(char letter, String prefix, String value, int from, int to, boolean sure) {
    private static final String PREFIX =
            "(?:(?<pre>y[pc]|r[pc]?|[pca]|y(?=[TNM])|Y[PC]|[PC])\\s?)?";
    private static final String GAP = "(?<gap>\\s{0,2}[:=-]?\\s{0,2})";
    private static final String ENDS =
            "(?=\\s?[ycp]{0,2}[NM][0-3xXoOlI](?![a-zA-Z]{3})|[^A-Za-z0-9]|$)";
    private static final String T_BODY =
            "T"
                    + GAP
                    + "(?<main>[0-4]|[iI][sS]|[xX]|[aA]|[lI|])"
                    + "(?<sub>\\s?mi|[a-eA-E][1-3]?)?"
                    + "(?<tail>\\s?\\((?:DCIS|LAMN|LCIS|Paget'?s?)\\))?";
    private static final String N_BODY =
            "N"
                    + GAP
                    + "(?<main>[0-3]|[xX]|[oO]|[lI|])"
                    + "(?<sub>\\s?mic?|[a-cA-C])?(?<tail>(?:\\s?\\((?:i ?[+-]|mol"
                    + " ?[+-]|sn|SN|Sn|f|i[+-],? ?sn|sn,? ?i[+-])\\)){0,2})";
    private static final String M_BODY =
            "M" + GAP + "(?<main>[01]|[xX]|[oO]|[lI|])(?<sub>[a-dA-D][1-3]?)?(?<tail>\\(i\\+\\))?";

    private static final String ALONE = "(?<![A-Za-z0-9/+])";
    static final Pattern T = Pattern.compile(ALONE + PREFIX + T_BODY + ENDS);
    static final Pattern N = Pattern.compile(ALONE + PREFIX + N_BODY + ENDS);
    static final Pattern M = Pattern.compile(ALONE + PREFIX + M_BODY + ENDS);
    private static final String BETWEEN =
            "[\\s,;:/.()|+_&-]{0,6}(?:(?:[GLVR][0-4X]|P[nN][01X])[\\s,;/]{1,3}){0,4}(?:and )?\\(?";
    static final Pattern NEXT_N = Pattern.compile(BETWEEN + PREFIX + N_BODY + ENDS);
    static final Pattern NEXT_M = Pattern.compile(BETWEEN + PREFIX + M_BODY + ENDS);

    private static final Pattern NUMBER_OF =
            Matches.words(
                    "^NO(?:\\.?\\s?(?:of|:|\\d|nodes?\\b|lymph|positive|examined)"
                            + "|\\s+(?!M[0X])[a-z]{2}|\\s?-\\s?[a-z])");

    /** The token that the pattern found. */
    static TnmToken of(char letter, Matcher found) {
        var prefix = Matches.part(found, "pre").toLowerCase(Locale.ROOT);
        var main = Matches.part(found, "main");
        var start = found.start("main");
        while (found.group().charAt(start - found.start()) != letter) {
            start--;
        }
        var from = prefix.isEmpty() ? start : found.start("pre");
        var printed = Matches.part(found, "pre");
        var sure =
                !prefix.isEmpty()
                        && printed.equals(prefix)
                        && (Character.isDigit(main.charAt(0)) || !main.equals("|"));
        return new TnmToken(letter, prefix, value(letter, found), from, found.end(), sure);
    }

    private static String value(char letter, Matcher found) {
        var main = Matches.part(found, "main");
        var category =
                switch (main) {
                    case "o", "O" -> "0";
                    case "l", "I", "|" -> "1";
                    case "x", "X" -> "X";
                    case "a", "A" -> "a";
                    default -> main.length() == 2 ? "is" : main;
                };
        var sub = Matches.part(found, "sub").strip().toLowerCase(Locale.ROOT);
        var tail = Matches.part(found, "tail").replace(" ", "");
        var kept = letter == 'N' ? isolated(tail) : tail;
        return letter + category + (sub.equals("mic") ? "mi" : sub) + kept;
    }

    /** Of what stands behind N, (i+) and (mol+) belong to the value, (sn) tells how. */
    private static String isolated(String tail) {
        return tail.contains("i+") ? "(i+)" : tail.contains("mol+") ? "(mol+)" : "";
    }

    boolean isClinical() {
        return prefix.contains("c");
    }

    boolean isAssessed() {
        return !(letter == 'M' && value.endsWith("X"));
    }

    /** "NO" may be N0 and may be the word. */
    boolean isWord(String text) {
        var printed = text.substring(from, to);
        return prefix.isEmpty()
                && printed.equals("NO")
                && Matches.has(NUMBER_OF, text.substring(from, Math.min(text.length(), from + 12)));
    }

    TnmToken prefixed(String other) {
        return prefix.isEmpty() ? new TnmToken(letter, other, value, from, to, sure) : this;
    }

    TnmToken made() {
        return new TnmToken(letter, prefix, value, from, to, true);
    }
}
