package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gleason's patterns and the grade group that goes with them. */
final class GleasonRule implements TissueRule {
    private static final Pattern SUM =
            Matches.words(
                    "\\bgleason'?s?[^.;\\d]{0,40}(?:(?<total>\\d{1,2})\\s?"
                            + "(?:/\\s?10)?[^.;\\d]{0,15})?"
                            + "\\(?(?<![\\d])(?<a>[1-5])\\s?\\+\\s?(?<b>[1-5])"
                            + "(?:\\s?=\\s?(?<sum>\\d{1,2}))?");
    private static final Pattern PRIMARY =
            Matches.words(
                    "\\bprimary (?:gleason )?(?:pattern|grade)[\\s.:=|-]{1,3}(?:grade |pattern"
                            + " )?(?<a>[3-5])\\b[^\\d]{0,40}secondary (?:gleason"
                            + " )?(?:pattern|grade)[\\s.:=|-]{1,3}(?:grade |pattern"
                            + " )?(?<b>[3-5])\\b");
    private static final Pattern GROUP =
            Matches.words(
                    "\\b(?:(?:isup |who |prognostic |gleason )*grade[\\s-]group|isup"
                            + " grade)(?:\\s?\\([^)\\d]{0,25}\\))?"
                            + "[\\s:=|-]{0,4}(?<group>[1-5]|I{1,3}|IV|V)\\b(?!\\s?[+%])");
    private static final Pattern PROSTATE = Matches.words("prostat|gleason");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        if (Matches.has(PROSTATE, sheet.text())) {
            collect(sheet, SUM, hits);
            collect(sheet, PRIMARY, hits);
            groups(sheet, hits);
        }
        return hits;
    }

    private static void collect(Sheet sheet, Pattern pattern, List<Hit> hits) {
        var found = pattern.matcher(sheet.text());
        while (found.find()) {
            if (isMeant(sheet, found)) {
                var first = Integer.parseInt(Matches.part(found, "a"));
                var second = Integer.parseInt(Matches.part(found, "b"));
                var sum = pattern == SUM ? Matches.part(found, "sum") : "";
                var isOdd = !sum.isEmpty() && Integer.parseInt(sum) != first + second;
                var value = first + "+" + second + "=" + (first + second);
                hits.add(
                        sheet.mark(found.start(), found.end())
                                .says("Gleason", "Gleason score", value, "gleason.1")
                                .weighing(3)
                                .unclearIf(isOdd));
            }
        }
    }

    private static boolean isMeant(Sheet sheet, Matcher found) {
        return !Context.isAside(sheet, found.start(), found.end())
                && !Context.isDefinition(sheet, found.start(), found.end());
    }

    private static void groups(Sheet sheet, List<Hit> hits) {
        var found = GROUP.matcher(sheet.text());
        while (found.find()) {
            if (isMeant(sheet, found)) {
                var mark = sheet.mark(found.start(), found.end());
                hits.add(
                        mark.says(
                                        "grade-group",
                                        "grade group",
                                        number(Matches.part(found, "group")),
                                        "gleason.2")
                                .weighing(3));
            }
        }
    }

    private static String number(String printed) {
        return switch (printed) {
            case "I", "i" -> "1";
            case "II", "ii" -> "2";
            case "III", "iii" -> "3";
            case "IV", "iv" -> "4";
            case "V", "v" -> "5";
            default -> printed;
        };
    }

    /** The group follows from the score; one that says otherwise is unclear. */
    static List<Hit> overall(List<Hit> settled) {
        var worst =
                settled.stream()
                        .filter(hit -> hit.code().equals("Gleason"))
                        .max((a, b) -> Integer.compare(group(a.value()), group(b.value())));
        if (worst.isEmpty()) {
            return settled;
        }
        var group = "" + group(worst.get().value());
        var stated = settled.stream().filter(hit -> hit.code().equals("grade-group")).toList();
        var hits = new ArrayList<>(settled);
        hits.remove(worst.get());
        hits.addFirst(worst.get());
        if (stated.isEmpty()) {
            hits.add(
                    worst.get()
                            .mark()
                            .says("grade-group", "from the Gleason score", group, "gleason.3"));
        } else if (stated.stream().noneMatch(hit -> hit.value().equals(group))) {
            hits.replaceAll(hit -> hit.unclearIf(stated.contains(hit) || hit.equals(worst.get())));
        }
        return hits;
    }

    private static int group(String score) {
        var first = score.charAt(0) - '0';
        var sum = first + score.charAt(2) - '0';
        return switch (sum) {
            case 7 -> first == 3 ? 2 : 3;
            case 8 -> 4;
            case 9, 10 -> 5;
            default -> 1;
        };
    }
}
