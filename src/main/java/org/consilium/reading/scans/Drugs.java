package org.consilium.reading.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds cancer drugs, regimens, and how many cycles of them. */
final class Drugs {
    private static final Pattern SHORT = Pattern.compile("[A-Za-z-]{1,4}");
    private static final Map<String, String> KNOWN = Words.list("scans-drugs");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![A-Za-z\\d])(?:(?<drug>(?i:"
                            + named("drug")
                            + "))|(?<kind>(?i:"
                            + named("kind")
                            + "))|(?<regimen>"
                            + named("regimen")
                            + "))(?![A-Za-z\\d]|-[A-Z])");
    private static final Pattern CHEMO =
            Pattern.compile(
                    "(?i)\\b(?:cycles?|chemo\\w{0,8}|regimen|NACT|adjuvant|"
                            + "neo-?adjuvant|dose[- ]dense|f/b|followed by|protocol)\\b|\\d"
                            + "\\s?#|#\\s?\\d|\\bx\\s?\\d");
    private static final String NUMBER =
            "(?<n>\\d{1,2}|one|two|three|four|five|six|eight|twelve|"
                    + "single)(?:\\s?/\\s?\\d{1,2}|\\sout of \\d{1,2})?";
    private static final String CYCLES =
            "(?:(?:weekly|3[- ]weekly|three[- ]weekly|more|q3w|completed)"
                    + "\\s)?(?:cycles?|#|courses?|doses)";
    private static final Pattern COUNT_BEFORE =
            Pattern.compile(
                    "(?i)(?<![\\d.,/])(?:"
                            + NUMBER
                            + "\\s?(?<th>st|nd|rd|th)?\\s?"
                            + CYCLES
                            + "|#\\s?(?<m>\\d{1,2})|\\bcycles?\\s?(?:no\\.?|number)?["
                            + "\\s:-]{0,3}(?<c>\\d{1,2})[\\s:,-]{0,4})\\s?(?:of\\s|with\\s|"
                            + "-\\s)?"
                            + "(?:(?:adjuvant|neo-?\\s?adjuvant|palliative|"
                            + "induction|inj\\.?|tab\\.?|weekly|three[- ]weekly|3[-"
                            + " ]weekly|dose[- ]dense|single agent|iv|concurrent|"
                            + "maintenance|salvage|first[- ]line|1st[- ]line|"
                            + "second[- ]line|chemotherapy|with|of|the)\\s?){0,5}$");
    private static final Pattern COUNT_AFTER =
            Pattern.compile(
                    "(?i)^(?:\\s?\\([^)]{1,40}\\))?\\s?(?:(?:regimen|"
                            + "chemotherapy|chemo|based|protocol|inj|weekly|3[- ]weekly|for"
                            + "|\\d{2,4}\\s?mg(?:/m2)?|AUC\\s?\\d|completed|received|given)"
                            + "\\s?){0,4}[\\s,:(-]{0,3}"
                            + "(?:[x\\u00d7*]\\s?(?<m>\\d{1,2})(?!\\s?(?:mg|"
                            + "week|day|month|hr|h\\b|Gy)|\\d)|"
                            + NUMBER
                            + "\\s?(?<th>st|nd|rd|th)?\\s?"
                            + CYCLES
                            + "|cycles?\\s?(?:no\\.?|number)?[\\s:-]{0,3}(?<c>"
                            + "\\d{1,2})|(?-i:C)(?<d>\\d{1,2})(?:\\s?D\\d{1,2})?\\b"
                            + ")");
    private static final Pattern TOGETHER =
            Pattern.compile(
                    "(?i)(?:[\\s,+/&()-]|and|with|inj\\.?|tab\\.?|iv|plus|"
                            + "mg(?:/m2)?|AUC|weekly|\\d){1,14}");
    private static final Pattern NAMED_NEXT =
            Pattern.compile(
                    "(?i)[\\s:(,-]{0,3}(?:(?:with|of|using|as per|regimen|"
                            + "chemotherapy|protocol|i\\.?e\\.?|inj\\.?|weekly|based on)[\\s"
                            + ":(.-]{0,3}){0,3}");

    private Drugs() {}

    private static String named(String what) {
        return Words.anyOf(
                KNOWN.entrySet().stream()
                        .filter(word -> word.getValue().equals(what))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toList()));
    }

    /** A drug, a regimen, or only a word for chemotherapy. */
    record Drug(Spot spot, boolean named) {}

    /** How many cycles, unclear where only the number of the last one is said. */
    record Cycles(String count, Spot spot, boolean clear) {}

    static List<Drug> in(Sentence sentence) {
        var found = NAME.matcher(sentence.text());
        var drugs = new ArrayList<Drug>();
        while (found.find() && drugs.size() < 60) {
            var regimen = found.group("regimen");
            var isVague = regimen != null && SHORT.matcher(regimen).matches();
            if (!isVague || CHEMO.matcher(sentence.text()).find()) {
                var isNamed = found.group("kind") == null && !"NACT".equals(regimen);
                drugs.add(new Drug(sentence.spot(found.start(), found.end()), isNamed));
            }
        }
        return drugs;
    }

    /** The drugs that are given together with this one, as printed: "carboplatin + paclitaxel". */
    static Spot together(Drug drug, List<Drug> all) {
        var text = drug.spot().sentence().text();
        var at = all.indexOf(drug);
        var last = drug;
        for (var n = at + 1; n < all.size(); n++) {
            var gap = text.substring(last.spot().to(), all.get(n).spot().from());
            var isCounted = COUNT_BEFORE.matcher(gap).find() || COUNT_AFTER.matcher(gap).find();
            if (!all.get(n).named() || isCounted || !TOGETHER.matcher(gap).matches()) {
                break;
            }
            last = all.get(n);
        }
        return drug.spot().sentence().spot(drug.spot().from(), last.spot().to());
    }

    /** "NACT (AC-T)" is about AC-T. */
    static Optional<Drug> nameOf(Drug vague, List<Drug> all) {
        var text = vague.spot().sentence().text();
        return all.stream()
                .filter(other -> other.named() && other.spot().from() >= vague.spot().to())
                .findFirst()
                .filter(
                        other ->
                                NAMED_NEXT
                                        .matcher(
                                                text.substring(
                                                        vague.spot().to(), other.spot().from()))
                                        .matches());
    }

    static Optional<Cycles> cycles(Spot drugs) {
        var text = drugs.sentence().text();
        var start = Math.max(0, drugs.from() - 80);
        var before = COUNT_BEFORE.matcher(text.substring(start, drugs.from()));
        if (before.find()) {
            var spot = drugs.sentence().spot(start + before.start(), drugs.to());
            var isLast = before.group("th") != null || before.group("c") != null;
            return Stream.of("n", "m", "c")
                    .flatMap(group -> Optional.ofNullable(before.group(group)).stream())
                    .findFirst()
                    .map(count -> new Cycles(number(count), spot, !isLast));
        }
        var end = Math.min(text.length(), drugs.to() + 110);
        var after = COUNT_AFTER.matcher(text.substring(drugs.to(), end));
        if (!after.find()) {
            return Optional.empty();
        }
        for (var group : List.of("m", "n", "c", "d")) {
            if (after.group(group) != null) {
                var spot = drugs.sentence().spot(drugs.from(), drugs.to() + after.end());
                var clear = !"cd".contains(group) && after.group("th") == null;
                return Optional.of(new Cycles(number(after.group(group)), spot, clear));
            }
        }
        return Optional.empty();
    }

    static String number(String printed) {
        return switch (printed.toLowerCase(Locale.ROOT)) {
            case "one", "single" -> "1";
            case "two" -> "2";
            case "three" -> "3";
            case "four" -> "4";
            case "five" -> "5";
            case "six" -> "6";
            case "eight" -> "8";
            case "twelve" -> "12";
            default -> printed;
        };
    }
}
