package org.consilium.reading.tissue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How much of what is known of the fixtures was read. */
final class TissueScores {
    record Score(int right, int wrong, int missed) {
        double recall() {
            return right / (double) Math.max(1, right + wrong + missed);
        }

        double precision() {
            return right / (double) Math.max(1, right + wrong);
        }

        double f1() {
            return 2 * recall() * precision() / Math.max(1e-9, recall() + precision());
        }

        Score plus(Score other) {
            return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
        }
    }

    private TissueScores() {}

    static Optional<Path> folder() {
        return Optional.ofNullable(System.getenv("CONSILIUM_FIXTURES"))
                .map(Path::of)
                .filter(Files::isDirectory);
    }

    static List<JsonNode> rows(String name) {
        try {
            var mapper = JsonMapper.builder().build();
            return Files.readAllLines(folder().orElseThrow().resolve(name)).stream()
                    .map(mapper::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Finding> read(JsonNode row) {
        return TissueReader.read(Paper.typed(row.get("text").asString()));
    }

    static Optional<String> first(List<Finding> findings, String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::value)
                .findFirst();
    }

    public static void main(String[] arguments) {
        var only = arguments.length > 1 ? Pattern.compile(arguments[1]) : Pattern.compile("");
        var number = 0;
        for (var row : rows(arguments[0])) {
            System.out.println(
                    "== "
                            + number++
                            + " "
                            + row.path("truth")
                            + row.path("T")
                            + row.path("N")
                            + row.path("M")
                            + row.path("T_stated_in_text")
                            + row.path("N_stated_in_text")
                            + row.path("mentions"));
            for (var finding : read(row)) {
                if (only.matcher(finding.code()).matches() || arguments.length == 1) {
                    System.out.println(
                            "   "
                                    + finding.code()
                                    + " = "
                                    + finding.value()
                                    + finding.unit().map(u -> " " + u).orElse("")
                                    + " ["
                                    + finding.label()
                                    + "] "
                                    + finding.certainty()
                                    + " <"
                                    + finding.place().text()
                                    + "> "
                                    + finding.rule());
                }
            }
        }
    }
}
