package org.consilium.reading.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.consilium.reading.Line;

/** Words that end a report or carry it on. */
record Marks(boolean ended, boolean signed, boolean carriedOn, boolean carriesOn) {
    private static final Pattern END =
            Pattern.compile(
                    "(?i)end\\s{0,2}[o0]f\\s{0,2}(?:the\\s)?(?:rep[o0]rt|summary|document|bill"
                            + "|results?)|रिपोर्ट समाप्त|समाप्त\\s*\\**$|\\*{3}\\s*end\\s*\\*{3}");
    private static final Pattern SIGNED =
            Pattern.compile(
                    "(?i)(?<!\\p{L})(?:consultant (?:pathologist|radiologist|surgeon|oncologist"
                            + "|biochemist|physician|gastroenterologist|microbiologist|h.?ematologist)|(?:chief"
                            + " |senior |sr\\.?"
                            + " )?(?:pathologist|radiologist|biochemist)$|(?:md|dnb|mch|dmrd|mbbs|dcp)\\b|reg(?:n|d)?\\.?"
                            + " ?no|signature|electronically signed|digitally signed|authori[sz]ed"
                            + " by|verified by|reported by|signed by|हस्ताक्षर|auth(?:ori[sz]ed)?"
                            + " signatory|cashier)");
    private static final Pattern ON =
            Pattern.compile(
                    "(?i)(?<!\\p{L})(?:c[o0]nt(?:inue[ds]?|d|\\.|inuation)(?!\\p{L})(?! on\\b|"
                            + " with| the\\b)|p\\.?\\s?t\\.?\\s?[o0]\\.?(?:$|\\s)|please turn"
                            + " over|क्रमशः)");
    private static final Pattern REPORT_FOLLOWS = Pattern.compile("(?i)see next page|next page");
    private static final int TOP = 4;
    private static final int BOTTOM = 6;
    private static final int SHORT = 6;

    static Marks of(Zones zones) {
        var top = zones.head().subList(0, Math.min(TOP, zones.head().size()));
        var bottom = zones.last(BOTTOM);
        var all = new ArrayList<>(zones.edges());
        all.addAll(zones.body());
        return new Marks(
                has(END, all),
                has(SIGNED, bottom),
                has(ON, shortOf(top)),
                has(ON, shortOf(zones.last(2))) || has(REPORT_FOLLOWS, shortOf(zones.last(2))));
    }

    private static boolean has(Pattern what, List<Line> lines) {
        return lines.stream().anyMatch(line -> what.matcher(line.text().strip()).find());
    }

    private static List<Line> shortOf(List<Line> lines) {
        return lines.stream().filter(line -> line.words().size() <= SHORT).toList();
    }
}
