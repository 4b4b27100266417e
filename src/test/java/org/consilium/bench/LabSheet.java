package org.consilium.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A laboratory's sheet that is made up: who, and rows in sections, as they are printed.
 *
 * @param person label and text, in the order they stand
 */
record LabSheet(String laboratory, List<List<String>> person, List<Section> sections) {
    private static final int MOST_ROWS = 26;
    private static final List<String> LABORATORIES =
            List.of(
                    "SANJEEVANI DIAGNOSTICS",
                    "Shree Balaji Pathology Laboratory",
                    "AROGYA CLINICAL LAB",
                    "Nirmala Hospital - Department of Laboratory Medicine",
                    "METRO PATH LABS PVT. LTD.",
                    "Jeevan Jyoti Diagnostic Centre");
    private static final List<String> PEOPLE =
            List.of(
                    "Mrs. KAVITA DESHMUKH",
                    "Mr. Ramesh Chandra Yadav",
                    "Ms. ANITHA RAGHAVAN",
                    "Mr. IMRAN SHEIKH",
                    "Mrs Lakshmi Narayanan",
                    "SURESH BABU T");
    private static final List<String> DOCTORS =
            List.of("Dr. S. Kulkarni", "Dr A K Sinha", "Self", "Dr. Meera Pillai");

    record Section(String heading, List<Row> rows) {}

    /**
     * @param value as printed, perhaps with commas
     * @param flag H, L or ""
     * @param ucum "" where the row says no number
     */
    record Row(
            String name,
            String value,
            String unit,
            String range,
            String flag,
            String method,
            String ucum) {
        boolean counts() {
            return !ucum.isEmpty();
        }

        String plainValue() {
            return value.replace(",", "").replace(" ", "");
        }

        @Override
        public String toString() {
            return name + " = " + value + " " + unit;
        }
    }

    List<Row> counted() {
        return sections.stream().flatMap(s -> s.rows().stream()).filter(Row::counts).toList();
    }

    static LabSheet make(LabTests tests, Random chance) {
        var panels = new ArrayList<>(tests.panels());
        Collections.shuffle(panels, chance);
        var sections = new ArrayList<Section>();
        var left = 10 + chance.nextInt(MOST_ROWS - 10);
        for (var panel : panels) {
            if (left > 2) {
                var section = section(panel, Math.min(left, 4 + chance.nextInt(14)), chance);
                sections.add(section);
                left -= section.rows().size() + 1;
            }
        }
        return new LabSheet(any(LABORATORIES, chance), person(chance), sections);
    }

    private static Section section(LabTests.Panel panel, int most, Random chance) {
        var rows = new ArrayList<Row>();
        var grouped = chance.nextBoolean();
        for (var test : panel.tests()) {
            if (rows.size() < most && chance.nextInt(6) > 0) {
                rows.add(row(test, grouped, chance));
            }
        }
        if (chance.nextInt(5) == 0) {
            rows.add(new Row("HBsAg (Rapid)", "Non Reactive", "", "Non Reactive", "", "", ""));
        }
        return new Section(any(panel.headings(), chance), rows);
    }

    private static Row row(LabTests.Test test, boolean grouped, Random chance) {
        var scale = any(test.scales(), chance);
        var span = scale.high() - scale.low();
        var inside = chance.nextInt(10) < 6;
        var value =
                inside
                        ? scale.low() + span * chance.nextDouble()
                        : chance.nextBoolean()
                                ? scale.low() * (0.5 + 0.5 * chance.nextDouble())
                                : scale.high() * (1 + 1.5 * chance.nextDouble());
        var least = Math.pow(10, -scale.decimals());
        var isTiny = scale.decimals() > 1 && value < 2 * least;
        var shown =
                isTiny ? "<" + plain(2 * least, scale.decimals()) : number(value, scale, grouped);
        var flag = isTiny || inside(value, scale) ? "" : value > scale.high() ? "H" : "L";
        return new Row(
                any(test.names(), chance),
                shown,
                scale.unit(),
                range(scale, chance),
                flag,
                any(METHODS, chance),
                scale.ucum());
    }

    private static final List<String> METHODS =
            List.of("Photometry", "Electrical Impedance", "CLIA", "Enzymatic", "Calculated");

    /** As printed: rounding may bring it inside. */
    private static boolean inside(double value, LabTests.Scale scale) {
        var rounded = Double.parseDouble(plain(value, scale.decimals()));
        return rounded >= scale.low() && rounded <= scale.high();
    }

    private static String range(LabTests.Scale scale, Random chance) {
        var low = plain(scale.low(), scale.decimals());
        var high = plain(scale.high(), scale.decimals());
        if (scale.low() == 0 && chance.nextBoolean()) {
            return "< " + high;
        }
        return low + any(List.of(" - ", "-", " - ", " to "), chance) + high;
    }

    private static String number(double value, LabTests.Scale scale, boolean grouped) {
        if (scale.decimals() > 0 || !grouped) {
            return plain(value, scale.decimals());
        }
        var whole = Math.round(value);
        return whole >= 100_000
                ? "%d,%02d,%03d".formatted(whole / 100_000, whole / 1000 % 100, whole % 1000)
                : String.format(Locale.ROOT, "%,d", whole);
    }

    private static String plain(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static List<List<String>> person(Random chance) {
        var day = "%02d/%02d/2025".formatted(1 + chance.nextInt(28), 1 + chance.nextInt(12));
        return List.of(
                List.of("Patient Name", any(PEOPLE, chance)),
                List.of("Lab No", String.valueOf(100_000 + chance.nextInt(899_999))),
                List.of(
                        "Age / Sex",
                        20 + chance.nextInt(60) + " Y / " + any(List.of("F", "M"), chance)),
                List.of("Collected", day + " 08:%02d AM".formatted(chance.nextInt(60))),
                List.of("Ref. By", any(DOCTORS, chance)),
                List.of("Reported", day + " 04:%02d PM".formatted(chance.nextInt(60))));
    }

    static <T> T any(List<T> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
