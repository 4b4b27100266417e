package org.consilium.reading.scans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds doses of radiation and their fractions. */
final class Radiation {
    private static final Pattern TIMES = Pattern.compile("(?i).*[x\\u00d7*].*");
    private static final String PIECES = "(?:#|fractions?|fr(?:s|x)?\\b\\.?|fx\\b)";
    private static final Pattern DOSE =
            Pattern.compile(
                    "(?i)(?<![\\d.,/])(?<dose>\\d{1,4}(?:[.,]\\d{1,2})?)\\s"
                            + "?(?<unit>c?Gy|gray|centigray)(?![A-Za-z])"
                            + "(?<each>\\s?(?:/|per)\\s?"
                            + PIECES
                            + "(?!\\s?\\d)|\\s?[x\\u00d7*]\\s?\\d{1,2})?");
    private static final Pattern FRACTIONS =
            Pattern.compile(
                    "(?i)^\\s?(?:/|in|over|,|-|\\(|given in|delivered in)?\\s"
                            + "?(?:total\\s)?(?<n>\\d{1,2})\\s?(?:daily\\s)?"
                            + PIECES
                            + "|^\\s?/\\s?(?<m>\\d{1,2})(?!\\s?(?:/|Gy|weeks?|days))\\b");
    private static final Pattern FRACTIONS_NEAR =
            Pattern.compile("(?i)(?<![\\d.,/])(?<n>\\d{1,2})\\s?" + PIECES);
    private static final Pattern EACH_BEFORE =
            Pattern.compile(
                    "(?i)(?:@|\\bat|\\bdose per fraction[\\s:=-]{0,3}(?:of)?|\\b"
                            + "fractions? of|#\\s?of|per fraction|\\bmax\\w{0,5}|\\bmean|\\bD\\d"
                            + "{1,2}|\\bV\\d{0,2}|<|>|\\bto \\w{3,12} (?:was|is))\\s?$");
    private static final Pattern BEAM =
            Pattern.compile(
                    "(?i)\\b(?:EBRT|radiotherapy|radiation(?: therapy)?|"
                            + "(?-i:RT|IMRT|VMAT|3DCRT|3D-CRT|SBRT|SRS|WBRT|PMRT|PORT|IGRT|"
                            + "HDR|ICRT|ILRT|PCI)|brachytherapy|tele-?therapy|irradiation)"
                            + "\\b");
    private static final Pattern ONTO = Pattern.compile("(?i)\\b(?:to|over|of|on)\\s(?:the\\s)?$");

    private Radiation() {}

    /**
     * @param amount in gray, or the words where no total stands there
     */
    record Dose(String amount, boolean gray, Spot spot, Optional<String> fractions) {}

    static List<Dose> in(Sentence sentence) {
        var text = sentence.text();
        var doses = new ArrayList<Dose>();
        DOSE.matcher(text)
                .results()
                .limit(20)
                .filter(found -> isTotal(text, found))
                .forEach(found -> doses.add(dose(sentence, found)));
        if (doses.isEmpty() && DOSE.matcher(text).results().findAny().isEmpty()) {
            BEAM.matcher(text)
                    .results()
                    .limit(1)
                    .forEach(found -> doses.add(beam(sentence, found)));
        }
        return doses;
    }

    private static boolean isTotal(String text, MatchResult found) {
        var before = text.substring(Math.max(0, found.start() - 30), found.start());
        var each = found.group("each");
        var isOne = each != null && !TIMES.matcher(each).matches();
        return !isOne && !EACH_BEFORE.matcher(before).find();
    }

    private static Dose dose(Sentence sentence, MatchResult found) {
        var text = sentence.text();
        if (found.group("each") != null) {
            var spot = sentence.spot(found.start(), found.end());
            return new Dose(spot.words(), false, spot, Optional.empty());
        }
        var rest = text.substring(found.end(), Math.min(text.length(), found.end() + 40));
        var fractions = FRACTIONS.matcher(rest);
        var has = fractions.find();
        var spot = sentence.spot(found.start(), found.end() + (has ? fractions.end() : 0));
        if (!has) {
            return new Dose(gray(found), true, spot, near(text, found));
        }
        var count = fractions.group("n") == null ? fractions.group("m") : fractions.group("n");
        return new Dose(gray(found), true, spot, Optional.of(count));
    }

    /** "25 fractions … 50 Gy": only where the sentence has one dose. */
    private static Optional<String> near(String text, MatchResult found) {
        var counts = FRACTIONS_NEAR.matcher(text).results().toList();
        var doses = DOSE.matcher(text).results().filter(d -> d.group("each") == null).count();
        if (counts.size() != 1 || doses != 1) {
            return Optional.empty();
        }
        return Optional.of(counts.getFirst())
                .filter(count -> Math.abs(count.start() - found.end()) < 60)
                .map(count -> count.group("n"));
    }

    private static String gray(MatchResult found) {
        var amount = new BigDecimal(found.group("dose").replace(',', '.'));
        var unit = found.group("unit");
        var isCenti = unit.startsWith("c") || unit.startsWith("C");
        return (isCenti ? amount.movePointLeft(2) : amount).stripTrailingZeros().toPlainString();
    }

    private static Dose beam(Sentence sentence, MatchResult found) {
        var spot = sentence.spot(found.start(), found.end());
        return new Dose(spot.words(), false, spot, Optional.empty());
    }

    private static Optional<Sites.Site> near(List<Sites.Site> sites, Spot dose) {
        return sites.stream().filter(site -> Math.abs(site.from() - dose.from()) < 60).findFirst();
    }

    /** What was irradiated: the site after "to" or "over", else the nearest. */
    static String site(Spot dose) {
        var text = dose.sentence().text();
        var sites = Sites.listedIn(text);
        return sites.stream()
                .filter(site -> ONTO.matcher(text.substring(0, site.from())).find())
                .findFirst()
                .or(() -> near(sites, dose))
                .map(Sites.Site::words)
                .orElse("radiotherapy");
    }
}
