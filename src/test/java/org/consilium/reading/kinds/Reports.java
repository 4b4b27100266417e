package org.consilium.reading.kinds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Labelled reports as files of JSON lines. */
final class Reports {
    record Report(String id, String label, String title, String text) {}

    private static final JsonMapper JSON = new JsonMapper();

    private Reports() {}

    static List<Report> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(Reports::report)
                .toList();
    }

    private static Report report(String line) {
        var json = JSON.readTree(line);
        return new Report(
                json.get("id").asString(),
                json.get("label").asString(),
                json.get("title").asString(),
                json.get("text").asString());
    }
}
