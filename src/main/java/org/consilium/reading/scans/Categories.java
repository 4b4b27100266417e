package org.consilium.reading.scans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads BI-RADS and its relatives, but not their printed legends. */
final class Categories {
    private static final Pattern NO_NUMERAL = Pattern.compile("[^IVX]");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final String FILLER =
            "(?:[\\s:=(\\u2013\\u2014-]|\\bACR\\b|\\bcategory\\b|\\bcat"
                    + "\\b\\.?|\\bscore\\b|\\bassessment\\b|\\bfinal\\b"
                    + "|\\bclass\\b|\\bgrade\\b|\\bis\\b|\\bof\\b|\\bversion\\s"
                    + "?\\d(?:\\.\\d)?|\\bv\\s?\\d(?:\\.\\d)?"
                    + "|\\b20\\d\\d\\b|\\bcode\\b|\\bTR(?=\\s?[1-5])|\\bLR-?|"
                    + "\\boverall\\b|\\bcriteria\\b|\\bas\\b"
                    + "|\\b(?:5|five)[- ]point\\b|\\bscale\\b|\\bscoring\\b|\\b"
                    + "system\\b|\\u00ae){0,8}";
    private static final String END =
            "(?![A-Za-z\\d])(?!\\s?(?:th|rd)\\b|[.,]\\d|\\s?(?:-|\\s)\\s"
                    + "?point|\\s?mm|\\s?cm|\\s?%)";
    private static final String ROMAN = "(?:IV|V|VI|III|II|I)\\s?[a-cA-C]?";
    private static final Map<String, Pattern> SYSTEMS = new LinkedHashMap<>();
    private static final Pattern LEGEND =
            Pattern.compile(
                    "(?i)^[\\s)]{0,3}(?:[:=-]|\\u2013){1,2}\\s"
                            + "{0,3}(?:incomplete|need|negative|normal|benign|probably|"
                            + "suspicious"
                            + "|highly|known|biopsy[- ]proven|additional|low|"
                            + "moderate|high|definitely|very|clinically)");
    private static final Pattern LETTER_O = Pattern.compile("[Oo]");
    private static final Pattern SIDE =
            Pattern.compile("(?i)\\b(?:right|left|rt|lt|both|bilateral)\\b");
    private static final Pattern EARLIER =
            Pattern.compile(
                    "(?i)\\b(?:previous(?:ly)?|prior|earlier|old|last|was|"
                            + "from|h/o)\\b[^.;,]{0,25}$");

    static {
        system("BI-RADS", "BI[\\s-]?RADS?", "[0-6Oo]\\s?(?:[a-cA-C](?![A-Za-z]))?|" + ROMAN);
        system("PI-RADS", "PI[\\s-]?RADS?", "[1-5]|" + ROMAN);
        system(
                "LI-RADS",
                "(?:LI[\\s-]?RADS?|(?-i:LR)(?=-(?:[1-5]|M|TIV)\\b))",
                "[1-5]|M|TIV|TR\\s(?:non-?viable|viable|equivocal)|" + ROMAN);
        system("Lung-RADS", "Lung[\\s-]?RADS?", "[0-4]\\s?[ABSXabsx]{0,2}|" + ROMAN);
        system("O-RADS", "O[\\s-]RADS?|ORADS", "[0-5]|" + ROMAN);
        system(
                "TI-RADS",
                "(?:EU[\\s-])?TI[\\s-]?RADS?",
                "[1-6]\\s?(?:[a-cA-C](?![A-Za-z]))?|" + ROMAN);
        system("NI-RADS", "NI[\\s-]?RADS?", "[0-4]\\s?(?:[abAB](?![A-Za-z]))?");
        system(
                "Deauville",
                "Deauville(?:'s)?",
                "[1-5](?![\\s-]{0,2}(?:to|-|point))[abX]?|(?-i:IV|V|III|II|I)");
    }

    private Categories() {}

    private static void system(String code, String name, String value) {
        SYSTEMS.put(
                code,
                Pattern.compile(
                        "(?i)\\b(?:" + name + ")" + FILLER + "(?<value>" + value + ")" + END));
    }

    static boolean isLegend(Sentence sentence) {
        return SYSTEMS.values().stream()
                .flatMap(pattern -> pattern.matcher(sentence.text()).results())
                .anyMatch(found -> grade(sentence, found).filter(Grade::legend).isPresent());
    }

    static void read(Report report, Proposals proposals) {
        SYSTEMS.forEach(
                (code, pattern) -> {
                    var grades = grades(report, pattern);
                    var kinds = grades.stream().map(Grade::value).distinct().count();
                    grades.stream()
                            .filter(grade -> kinds < 4 || !grade.legend())
                            .forEach(grade -> proposals.add(proposal(code, grade)));
                });
    }

    private record Grade(String value, Spot spot, boolean legend, boolean clear) {}

    private static Proposal proposal(String code, Grade grade) {
        return Proposal.of(code, label(code, grade.spot()), grade.value(), grade.spot())
                .sure(grade.clear());
    }

    private static String label(String code, Spot spot) {
        var text = spot.sentence().text();
        var topic = spot.sentence().topic();
        var sides =
                Sites.in(text).stream()
                        .filter(site -> SIDE.matcher(site.words()).find())
                        .collect(
                                Collectors.toMap(
                                        Sites.Site::words, site -> gap(spot, site), Math::min));
        return sides.entrySet().stream()
                .filter(side -> side.getValue() < 160)
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> topic.isBlank() ? code : topic.toLowerCase(Locale.ROOT));
    }

    private static int gap(Spot spot, Sites.Site site) {
        return site.from() >= spot.to()
                ? site.from() - spot.to()
                : Math.abs(spot.from() - site.to());
    }

    private static List<Grade> grades(Report report, Pattern pattern) {
        return report.sentences().stream()
                .filter(
                        s ->
                                !List.of(Section.INDICATION, Section.HISTORY, Section.COMPARISON)
                                        .contains(s.section()))
                .flatMap(
                        s -> pattern.matcher(s.text()).results().flatMap(r -> grade(s, r).stream()))
                .limit(100)
                .toList();
    }

    private static Optional<Grade> grade(Sentence sentence, MatchResult found) {
        var text = sentence.text();
        var before = text.substring(Math.max(0, found.start() - 60), found.start());
        if (EARLIER.matcher(before).find()) {
            return Optional.empty();
        }
        var printed = SPACE.matcher(found.group("value")).replaceAll("");
        var after = text.substring(found.end(), Math.min(text.length(), found.end() + 30));
        var isLegend = LEGEND.matcher(after).find() && before.strip().length() < 3;
        return Optional.of(
                new Grade(
                        arabic(LETTER_O.matcher(printed).replaceAll("0")),
                        sentence.spot(found.start(), found.end()),
                        isLegend || sentence.section() == Section.OTHER,
                        !LETTER_O.matcher(printed).find()));
    }

    private static String arabic(String printed) {
        var upper = printed.toUpperCase(Locale.ROOT);
        var letters = NO_NUMERAL.matcher(upper).replaceAll("");
        if (letters.isEmpty() || upper.equals("TIV") || Character.isDigit(upper.charAt(0))) {
            return printed;
        }
        var rest = printed.substring(letters.length());
        return switch (letters) {
            case "I" -> "1" + rest;
            case "II" -> "2" + rest;
            case "III" -> "3" + rest;
            case "IV" -> "4" + rest;
            case "V" -> "5" + rest;
            case "VI" -> "6" + rest;
            default -> printed;
        };
    }
}
