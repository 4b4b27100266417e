package org.consilium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;
import org.consilium.reading.Reader;
import org.consilium.reading.labs.LabReader;
import org.consilium.reading.tissue.TissueReader;
import org.consilium.records.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says how well papers are understood: kinds with their confidence, T N M, receptors, rows of
 * laboratories, against what others have said of the same public reports. It judges nothing. The
 * reports are read from the folder that CONSILIUM_FIXTURES names; those of `check.jsonl` and of the
 * receptors only measure, nothing was built with them.
 */
public final class Understanding {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BINS = 10;
    private static final int WORST = 10;

    private final Path folder;

    private Understanding(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Photographed.measure();
        var named = System.getenv("CONSILIUM_FIXTURES");
        if (named == null || !Files.isDirectory(Path.of(named))) {
            System.out.println(
                    "CONSILIUM_FIXTURES names no folder: there is nothing else to measure.");
            return;
        }
        var bench = new Understanding(Path.of(named));
        bench.kinds();
        bench.stages();
        bench.receptors();
        bench.laboratories();
    }

    private void each(String file, Consumer<JsonNode> what) throws IOException {
        try (var lines = Files.lines(folder.resolve(file))) {
            lines.map(JSON::readTree).forEach(what);
        }
    }

    private record Judged(String id, String is, String said, double confidence) {
        boolean right() {
            return is.equals(said);
        }
    }

    private void kinds() throws IOException {
        var judged = new ArrayList<Judged>();
        each(
                "1-clinical-text/check.jsonl",
                row -> {
                    if (!text(row, "label").equals("AMBIGUOUS")) {
                        var said = Reader.read(paper(row)).judgement();
                        judged.add(
                                new Judged(
                                        text(row, "id"),
                                        text(row, "label"),
                                        label(said.kind()),
                                        said.confidence()));
                    }
                });
        var tally = new Tally();
        for (var one : judged) {
            if (one.right()) {
                tally.right(one.is());
            } else {
                tally.missed(one.is());
                tally.wrong(one.said());
            }
        }
        System.out.printf("Kinds, %d reports%n", judged.size());
        tally.print();
        System.out.printf(
                "  macro-F1 %.3f, calibration error %.3f%n",
                tally.macroF1(), calibrationError(judged));
        judged.stream()
                .filter(one -> !one.right())
                .sorted(Comparator.comparingDouble(Judged::confidence).reversed())
                .limit(WORST)
                .forEach(
                        one ->
                                System.out.printf(
                                        "  worst: %s is %s, said %s at %.2f%n",
                                        one.id(), one.is(), one.said(), one.confidence()));
    }

    private static String label(Kind kind) {
        return switch (kind) {
            case IMAGING, SCOPY, BLOOD, BIOPSY -> kind.name().toLowerCase(Locale.ROOT);
            case IHC_MOLECULAR -> "biopsy";
            case OPERATION_NOTE,
                    DISCHARGE,
                    CONSULTATION,
                    PRESCRIPTION,
                    BILL,
                    IDENTITY,
                    CONSENT_FORM,
                    OTHER ->
                    "other";
        };
    }

    /** Expected calibration error over ten equal bins. */
    private static double calibrationError(List<Judged> judged) {
        var error = 0.0;
        for (var bin = 0; bin < BINS; bin++) {
            var of = bin;
            var in =
                    judged.stream()
                            .filter(
                                    one ->
                                            Math.min(BINS - 1, (int) (one.confidence() * BINS))
                                                    == of)
                            .toList();
            var sure = in.stream().mapToDouble(Judged::confidence).average().orElse(0);
            var right = in.stream().filter(Judged::right).count() / (double) Math.max(1, in.size());
            error += Math.abs(sure - right) * in.size() / judged.size();
        }
        return error;
    }

    private void stages() throws IOException {
        var tally = new Tally();
        each(
                "2-extraction/tcga_tnm.jsonl",
                row -> {
                    var findings = TissueReader.read(paper(row));
                    for (var code : List.of("T", "N")) {
                        var is =
                                row.path(code + "_stated_in_text").asBoolean()
                                        ? Optional.of(text(row, code))
                                        : Optional.<String>empty();
                        var said = first(findings, code).filter(n -> !n.equals("NX"));
                        compare(tally, code, is, said);
                        compare(
                                tally,
                                code + " 0-4",
                                is.map(Understanding::step),
                                said.map(Understanding::step));
                    }
                    first(findings, "M")
                            .ifPresent(
                                    said ->
                                            compare(
                                                    tally,
                                                    "M",
                                                    Optional.of(text(row, "M")),
                                                    Optional.of(said)));
                });
        System.out.println("T and N where they are stated, M where it was read");
        tally.print();
    }

    /** "N2" of N2a: registers often leave the letter out. */
    private static String step(String category) {
        return category.substring(0, Math.min(2, category.length()));
    }

    private void receptors() throws IOException {
        var tally = new Tally();
        each(
                "2-extraction/tcga_brca_receptors.jsonl",
                row -> {
                    var findings = TissueReader.read(paper(row));
                    var truth = row.path("truth");
                    for (var code : List.of("ER", "PR", "HER2")) {
                        var is = text(truth, code.toLowerCase(Locale.ROOT) + "_status_by_ihc");
                        if (row.path("mentions").path(code).asBoolean() && !is.startsWith("[")) {
                            compare(
                                    tally,
                                    code,
                                    Optional.of(is.toLowerCase(Locale.ROOT))
                                            .filter(s -> !s.isEmpty()),
                                    first(findings, code));
                        }
                    }
                    compare(
                            tally,
                            "nodes-positive",
                            Optional.of(text(truth, "lymph_nodes_examined_he_count"))
                                    .filter(s -> s.matches("\\d+")),
                            first(findings, "nodes-positive"));
                });
        System.out.println("Receptors where they are mentioned, and positive nodes");
        tally.print();
    }

    /** A thing said where nothing is known against it counts for nothing. */
    private static void compare(
            Tally tally, String code, Optional<String> is, Optional<String> said) {
        if (is.isEmpty() || is.get().isEmpty()) {
            return;
        }
        if (said.isEmpty()) {
            tally.missed(code);
        } else if (said.get().equals(is.get())) {
            tally.right(code);
        } else {
            tally.missed(code);
            tally.wrong(code);
        }
    }

    private void laboratories() throws IOException {
        var tally = new Tally();
        each(
                "2-extraction/ccda_labs.jsonl",
                row -> {
                    var said = new ArrayList<String>();
                    LabReader.read(paper(row)).forEach(f -> said.add(f.value() + " " + plain(f)));
                    rows(
                            row,
                            (value, unit) -> {
                                if (said.remove(value + " " + unit)) {
                                    tally.right("rows");
                                } else {
                                    tally.missed("rows");
                                }
                            });
                    said.forEach(more -> tally.wrong("rows"));
                });
        System.out.println(
                "Rows of laboratories, value and unit (not all that is printed is in the truth)");
        tally.print();
    }

    private static void rows(JsonNode row, BiConsumer<String, String> what) {
        StreamSupport.stream(row.path("observations").spliterator(), false)
                .forEach(one -> what.accept(text(one, "value"), plain(text(one, "unit"))));
    }

    private static String plain(Finding finding) {
        return plain(finding.unit().orElse(""));
    }

    private static String plain(String unit) {
        return unit.toLowerCase(Locale.ROOT)
                .replaceAll("x?10(?:e|\\+|\\*|\\^)?3", "k")
                .replaceAll("[\\[\\]]", "");
    }

    private static Optional<String> first(List<Finding> findings, String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::value)
                .findFirst();
    }

    private static Paper paper(JsonNode row) {
        return Paper.typed(text(row, "text"));
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).asString("");
    }
}
