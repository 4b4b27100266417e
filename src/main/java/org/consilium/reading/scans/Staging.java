package org.consilium.reading.scans;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads T, N and M where the radiologist writes them; T1 and T2 images and T4 vertebrae are none.
 */
final class Staging {
    private static final Pattern LETTER_O = Pattern.compile("[Oo]");
    private static final String T = "T\\s?(?<t>[0-4][a-d]?|[xX]|is)";
    private static final String N = "N\\s?(?<n>[0-3Oo][a-c]?|[xX])";
    private static final String M = "M\\s?(?<m>[01Oo][a-d]?|[xX])";
    private static final String PREFIX = "(?<prefix>(?:ymr|yc|mr|ct|us|c|u|y|r|p|yp))?\\s?";
    private static final String GAP = "[\\s,/;-]{0,3}(?:mr|c|u|y|yc)?\\s?";
    private static final Pattern TOGETHER =
            Pattern.compile(
                    "(?<![A-Za-z\\d])"
                            + PREFIX
                            + T
                            + GAP
                            + N
                            + "(?:"
                            + GAP
                            + M
                            + ")?(?![A-Za-z\\d])");
    private static final Pattern ALONE =
            Pattern.compile(
                    "(?<![A-Za-z\\d])(?:(?:(?i:tumou?r |clinical |"
                            + "radiological |T[- ]?)?(?i:stage|staging)[\\s:=-]{1,4})"
                            + PREFIX
                            + "|(?<strict>ymr|mr|yc|c|u))"
                            + T
                            + "(?![A-Za-z\\d])(?!\\s?(?i:W|weight|hyper|hypo|"
                            + "iso|signal|image|vertebra|level|/))");
    private static final Pattern NODAL =
            Pattern.compile(
                    "(?<![A-Za-z\\d])(?:(?:(?i:nodal |N[- ]?)(?i:stage|"
                            + "staging|status)[\\s:=-]{1,4})"
                            + PREFIX
                            + "|(?<strict>ymr|mr|yc|c|u))"
                            + N
                            + "(?![A-Za-z\\d])");

    private Staging() {}

    static void read(Report report, Proposals proposals) {
        for (var sentence : report.statements()) {
            read(sentence, proposals);
        }
    }

    private static void read(Sentence sentence, Proposals proposals) {
        var together = TOGETHER.matcher(sentence.text());
        while (together.find()) {
            var spot = sentence.spot(together.start(), together.end());
            add(together, "t", spot, proposals);
            add(together, "n", spot, proposals);
            add(together, "m", spot, proposals);
        }
        if (!proposals.has("T")) {
            alone(ALONE.matcher(sentence.text()), "t", sentence, proposals);
        }
        if (!proposals.has("N")) {
            alone(NODAL.matcher(sentence.text()), "n", sentence, proposals);
        }
    }

    private static void alone(Matcher found, String group, Sentence sentence, Proposals proposals) {
        if (found.find()) {
            add(found, group, sentence.spot(found.start(), found.end()), proposals);
        }
    }

    private static void add(Matcher found, String group, Spot spot, Proposals proposals) {
        var printed = found.group(group);
        var prefix = prefix(found);
        var isOurs = spot.stance().isFirm() && !prefix.contains("p");
        if (printed == null || !isOurs || ("m".equals(group) && "x".equalsIgnoreCase(printed))) {
            return;
        }
        var letter = group.toUpperCase(Locale.ROOT);
        var category = letter + LETTER_O.matcher(printed).replaceAll("0").replace('x', 'X');
        proposals.add(Proposal.of(letter, spot.words(), category, spot));
        if (!prefix.isEmpty()) {
            proposals.add(Proposal.of("stage-prefix", spot.words(), meaning(prefix), spot));
        }
    }

    private static String prefix(Matcher found) {
        var loose = found.group("prefix");
        if (loose != null) {
            return loose;
        }
        var strict =
                found.pattern().namedGroups().containsKey("strict") ? found.group("strict") : "";
        return strict == null ? "" : strict;
    }

    /** MRI ("mr") and ultrasound ("u") stage clinically. */
    private static String meaning(String prefix) {
        return switch (prefix) {
            case "y", "yc", "ymr" -> "yc";
            case "r" -> "r";
            default -> "c";
        };
    }
}
