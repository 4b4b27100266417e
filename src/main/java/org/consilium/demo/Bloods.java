package org.consilium.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.consilium.demo.Clinical.Measurement;
import org.consilium.demo.DemoPerson.Identity;

/**
 * Writes a blood report: named values as given, all others within their range, one page per draw.
 */
final class Bloods {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH);

    private final Identity who;
    private final String paper;
    private final SplittableRandom chance;
    private final List<Measurement> measured = new ArrayList<>();

    Bloods(Identity who, String paper, SplittableRandom chance) {
        this.who = who;
        this.paper = paper;
        this.chance = chance;
    }

    static String day(LocalDate date) {
        return date.format(DAY);
    }

    List<Measurement> measured() {
        return List.copyOf(measured);
    }

    /**
     * Each draw reads {@code -3 cbc kft hb=10.2}: days from the paper's date, panels, and values
     * that matter.
     */
    String body(List<String> draws, LocalDate date, String closing) {
        var pages = new ArrayList<String>();
        for (var draw : draws) {
            var words = List.of(draw.split(" ", -1));
            var taken = date.plusDays(Long.parseLong(words.getFirst()));
            pages.add(page(words.subList(1, words.size()), taken, pages.size() + 1));
        }
        return String.join("\n---\n", pages) + "\n" + closing;
    }

    private String page(List<String> words, LocalDate taken, int page) {
        var given = new HashMap<String, BigDecimal>();
        var panels = new ArrayList<Analyte.Panel>();
        for (var word : words) {
            var cut = word.indexOf('=');
            if (cut < 0) {
                panels.add(Analyte.Panel.valueOf(word.toUpperCase(Locale.ROOT)));
            } else {
                given.put(word.substring(0, cut), new BigDecimal(word.substring(cut + 1)));
            }
        }
        if (panels.isEmpty()) {
            panels.addAll(List.of(Analyte.Panel.CBC, Analyte.Panel.KFT, Analyte.Panel.LFT));
        }
        var values = values(panels, given);
        var text =
                new StringBuilder(
                        "= Sample collected | "
                                + day(taken)
                                + "  08:"
                                + chance.nextInt(10, 59)
                                + " hrs\n");
        panels.forEach(panel -> text.append(table(panel, values, taken, page)));
        return text.toString();
    }

    private Map<Analyte, BigDecimal> values(
            List<Analyte.Panel> panels, Map<String, BigDecimal> given) {
        var values = new EnumMap<Analyte, BigDecimal>(Analyte.class);
        for (var analyte : Analyte.values()) {
            var value = given.remove(analyte.key());
            if (value != null && panels.contains(analyte.panel())) {
                values.put(analyte, value);
            } else if (panels.contains(analyte.panel()) && analyte.panel().whole()) {
                values.put(analyte, derived(analyte, values));
            }
        }
        if (!given.isEmpty()) {
            throw new IllegalStateException("unknown or without their panel: " + given.keySet());
        }
        return values;
    }

    /** What follows from the values before it, so that a report does not contradict itself. */
    private BigDecimal derived(Analyte analyte, Map<Analyte, BigDecimal> values) {
        var value =
                switch (analyte) {
                    case PCV -> of(Analyte.HB, values) * 3.05;
                    case RBC -> of(Analyte.PCV, values) * 10 / 88;
                    case MCV -> of(Analyte.PCV, values) * 10 / of(Analyte.RBC, values);
                    case LYMPH -> 94 - of(Analyte.NEUT, values);
                    case ANC -> of(Analyte.TLC, values) * of(Analyte.NEUT, values) / 100;
                    case EGFR -> filtration(of(Analyte.CREAT, values));
                    case DBILI -> of(Analyte.BILI, values) * 0.3;
                    case PT -> of(Analyte.INR, values) * 12;
                    default -> usual(analyte);
                };
        return new BigDecimal(value).setScale(analyte.decimals(), RoundingMode.HALF_UP);
    }

    private static double of(Analyte analyte, Map<Analyte, BigDecimal> values) {
        var value = values.get(analyte);
        if (value == null) {
            throw new IllegalStateException("not measured: " + analyte);
        }
        return value.doubleValue();
    }

    /** CKD-EPI 2021. */
    private double filtration(double creatinine) {
        var female = who.sex() == DemoPerson.Sex.FEMALE;
        var ratio = creatinine / (female ? 0.7 : 0.9);
        var low = Math.pow(Math.min(ratio, 1), female ? -0.241 : -0.302);
        var high = Math.pow(Math.max(ratio, 1), -1.2);
        return 142 * low * high * Math.pow(0.9938, who.age()) * (female ? 1.012 : 1);
    }

    private String table(
            Analyte.Panel panel, Map<Analyte, BigDecimal> values, LocalDate taken, int page) {
        var rows =
                new StringBuilder(
                        "\n# "
                                + panel.printed()
                                + "\n| Investigation | Result | Unit | Ref. range | Method\n");
        values.forEach(
                (analyte, value) -> {
                    if (analyte.panel() == panel) {
                        rows.append(row(analyte, value, taken, page));
                    }
                });
        return rows.toString();
    }

    private String row(Analyte analyte, BigDecimal value, LocalDate taken, int page) {
        measured.add(new Measurement(analyte.key(), value, analyte.unit(), taken, paper, page));
        var low = analyte.low(who.sex());
        var high = analyte.high(who.sex());
        var flag = value.doubleValue() < low ? " L" : value.doubleValue() > high ? " H" : "";
        var range =
                low <= 0
                        ? "< " + shown(high, analyte)
                        : shown(low, analyte) + " - " + shown(high, analyte);
        return "| "
                + analyte.printed()
                + " | "
                + value.toPlainString()
                + flag
                + " | "
                + analyte.unit()
                + " | "
                + range
                + " | "
                + analyte.method()
                + "\n";
    }

    private double usual(Analyte analyte) {
        var low = analyte.low(who.sex());
        return low + (analyte.high(who.sex()) - low) * (0.25 + 0.5 * chance.nextDouble());
    }

    private static String shown(double bound, Analyte analyte) {
        return new BigDecimal(bound)
                .setScale(analyte.decimals(), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
