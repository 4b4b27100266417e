package org.consilium.imaging.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A structured report as lines a person can read: a tree of names, codes and values in the order of
 * the document.
 */
public record StructuredReport(String title, List<Line> lines) {
    /**
     * One content item.
     *
     * @param depth 0 for the parts of the report itself
     * @param name of the concept; empty where the item has none
     * @param code "scheme value" of the concept; empty where it has none
     * @param value "" for a heading
     */
    public record Line(int depth, String name, String code, String value) {
        public boolean isHeading() {
            return value.isEmpty();
        }
    }

    private static final int VALUE_TYPE = 0x0040A040;
    private static final int CONCEPT = 0x0040A043;
    private static final int CONTENT = 0x0040A730;
    private static final int TEXT = 0x0040A160;
    private static final int CODE = 0x0040A168;
    private static final int MEASURED = 0x0040A300;
    private static final int NUMBER = 0x0040A30A;
    private static final int UNIT = 0x004008EA;
    private static final int QUALIFIER = 0x0040A301;
    private static final int DATE_TIME = 0x0040A120;
    private static final int DATE = 0x0040A121;
    private static final int TIME = 0x0040A122;
    private static final int PERSON = 0x0040A123;
    private static final int UID = 0x0040A124;
    private static final int REFERENCED = 0x00081199;
    private static final int REFERENCED_INSTANCE = 0x00081155;
    private static final int REFERENCED_FRAME = 0x00081160;
    private static final int CODE_VALUE = 0x00080100;
    private static final int LONG_CODE_VALUE = 0x00080119;
    private static final int SCHEME = 0x00080102;
    private static final int MEANING = 0x00080104;
    private static final int MOST_LINES = 20_000;

    public StructuredReport {
        lines = List.copyOf(lines);
    }

    /** Empty for what is no structured report. */
    public static Optional<StructuredReport> of(DataSet data) {
        if (data.text(VALUE_TYPE).isEmpty() || data.element(CONTENT).isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<Line>();
        add(data, 0, lines);
        return Optional.of(new StructuredReport(concept(data).name, lines));
    }

    /** The report in plain text, each level indented. */
    public String text() {
        var text = new StringBuilder(title);
        for (var line : lines) {
            text.append('\n').append("  ".repeat(line.depth()));
            text.append(line.name());
            if (!line.code().isEmpty()) {
                text.append(" (").append(line.code()).append(')');
            }
            if (!line.isHeading()) {
                text.append(line.name().isEmpty() ? "" : ": ").append(line.value());
            }
        }
        return text.toString();
    }

    private static void add(DataSet parent, int depth, List<Line> lines) {
        for (var item : parent.items(CONTENT)) {
            if (lines.size() >= MOST_LINES) {
                return;
            }
            var concept = concept(item);
            var value = value(item);
            var speaks = !concept.name.isEmpty() || !value.isEmpty();
            if (speaks) {
                lines.add(new Line(depth, concept.name, concept.code, value));
            }
            add(item, speaks ? depth + 1 : depth, lines);
        }
    }

    private static String value(DataSet item) {
        return switch (item.text(VALUE_TYPE).orElse("").toUpperCase(Locale.ROOT)) {
            case "TEXT" -> item.text(TEXT).orElse("");
            case "CODE" -> coded(item.items(CODE));
            case "NUM" -> measured(item);
            case "PNAME" -> item.name(PERSON).map(PersonName::spoken).orElse("");
            case "DATE" -> item.text(DATE).map(StructuredReport::date).orElse("");
            case "TIME" -> item.text(TIME).map(StructuredReport::time).orElse("");
            case "DATETIME" -> item.text(DATE_TIME).map(StructuredReport::dateTime).orElse("");
            case "UIDREF" -> item.text(UID).orElse("");
            case "IMAGE", "COMPOSITE", "WAVEFORM" -> references(item);
            default -> "";
        };
    }

    private static String coded(List<DataSet> codes) {
        return codes.stream()
                .map(code -> new Concept(meaning(code), code(code)))
                .map(c -> c.code.isEmpty() ? c.name : c.name + " (" + c.code + ")")
                .collect(Collectors.joining(", "));
    }

    private static String measured(DataSet item) {
        var qualifier = coded(item.items(QUALIFIER));
        var values =
                item.items(MEASURED).stream()
                        .map(StructuredReport::numberWithUnit)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining(", "));
        return values.isEmpty() ? qualifier : values;
    }

    private static String numberWithUnit(DataSet measured) {
        var unit = measured.items(UNIT).stream().findFirst();
        var meaning = unit.flatMap(u -> u.text(CODE_VALUE)).or(() -> unit.map(u -> meaning(u)));
        var number = String.join(" ", measured.texts(NUMBER));
        return meaning.filter(m -> !m.isEmpty() && !m.equals("1"))
                .map(m -> number + " " + m)
                .orElse(number);
    }

    private static String references(DataSet item) {
        return item.items(REFERENCED).stream()
                .map(
                        reference ->
                                reference.text(REFERENCED_INSTANCE).orElse("")
                                        + reference
                                                .text(REFERENCED_FRAME)
                                                .map(frame -> " #" + frame)
                                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    private record Concept(String name, String code) {}

    private static Concept concept(DataSet item) {
        return item.items(CONCEPT).stream()
                .findFirst()
                .map(code -> new Concept(meaning(code), code(code)))
                .orElse(new Concept("", ""));
    }

    private static String meaning(DataSet code) {
        return code.text(MEANING).orElse("");
    }

    private static String code(DataSet code) {
        var value = code.text(CODE_VALUE).or(() -> code.text(LONG_CODE_VALUE)).orElse("");
        return (code.text(SCHEME).orElse("") + " " + value).strip();
    }

    private static String date(String digits) {
        return digits.matches("\\d{8}.*")
                ? digits.substring(0, 4)
                        + "-"
                        + digits.substring(4, 6)
                        + "-"
                        + digits.substring(6, 8)
                : digits;
    }

    private static String time(String digits) {
        return digits.matches("\\d{4}.*")
                ? digits.substring(0, 2) + ":" + digits.substring(2, 4)
                : digits;
    }

    private static String dateTime(String digits) {
        return digits.length() > 8 ? date(digits) + " " + time(digits.substring(8)) : date(digits);
    }

    @Override
    public String toString() {
        return "StructuredReport[" + lines.size() + " lines]";
    }
}
