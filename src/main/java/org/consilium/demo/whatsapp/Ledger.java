package org.consilium.demo.whatsapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Values by key in a file that only grows, the last one of a key counting; outlives a restart. */
final class Ledger<T> {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Function<T, String> key;
    private final LinkedHashMap<String, T> values = new LinkedHashMap<>();

    Ledger(Path file, Class<T> type, Function<T, String> key) {
        this.file = file;
        this.key = key;
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> read(line, type));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that was cut off when the power went is as if never written. */
    private void read(String line, Class<T> type) {
        try {
            var value = JSON.readValue(line, type);
            values.put(key.apply(value), value);
        } catch (JacksonException e) {
            // Only the last line can be cut off, and who wrote it was never told that it was kept.
            return;
        }
    }

    synchronized T put(T value) {
        values.put(key.apply(value), value);
        try {
            Files.writeString(
                    file,
                    JSON.writeValueAsString(value) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return value;
    }

    synchronized Optional<T> find(String of) {
        return Optional.ofNullable(values.get(of));
    }

    synchronized List<T> all() {
        return List.copyOf(values.values());
    }
}
