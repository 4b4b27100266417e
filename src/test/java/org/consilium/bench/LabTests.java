package org.consilium.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What laboratories of India measure, by panels, in the words and units that they print. */
record LabTests(List<Panel> panels) {
    private static final String FILE = "/bench/laboratory.txt";

    record Panel(List<String> headings, List<Test> tests) {}

    record Test(List<String> names, List<Scale> scales) {}

    /**
     * @param ucum of the unit as printed
     */
    record Scale(String unit, String ucum, double low, double high, int decimals) {}

    static LabTests load() {
        var panels = new ArrayList<Panel>();
        for (var line : lines()) {
            if (line.startsWith("[")) {
                var headings = split(line.substring(1, line.length() - 1), "~");
                panels.add(new Panel(headings, new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                panels.getLast().tests().add(test(line));
            }
        }
        return new LabTests(panels);
    }

    private static List<String> lines() {
        try (var in = LabTests.class.getResourceAsStream(FILE)) {
            var bytes = Optional.ofNullable(in).orElseThrow().readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Test test(String line) {
        var halves = split(line, "\\|");
        return new Test(
                split(halves.getFirst(), "~"),
                split(halves.getLast(), "~").stream().map(LabTests::scale).toList());
    }

    /** The printed unit may hold a space; its code does not. */
    private static Scale scale(String text) {
        var at = text.indexOf('=');
        var rest = split(text.substring(at + 1), " ");
        return new Scale(
                text.substring(0, at),
                rest.get(0),
                Double.parseDouble(rest.get(1)),
                Double.parseDouble(rest.get(2)),
                Integer.parseInt(rest.get(3)));
    }

    private static List<String> split(String text, String at) {
        return Arrays.stream(text.split(at, -1)).map(String::strip).toList();
    }
}
