package org.consilium.reading.labs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tab-separated resources; lines that begin with # are comments. */
final class Table {
    private Table() {}

    static List<List<String>> rows(String name) {
        var path = "/reading/" + name;
        try (var in = Objects.requireNonNull(Table.class.getResourceAsStream(path), path);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
