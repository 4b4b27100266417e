package org.consilium.reading.scans;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Word lists of the class path: a word, a tab, what it is. */
final class Words {
    private Words() {}

    static Map<String, String> list(String name) {
        var path = "/reading/" + name + ".tsv";
        try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(path), path);
                var reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var words = new LinkedHashMap<String, String>();
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(row -> words.put(row[0], row[1]));
            return Collections.unmodifiableMap(words);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** One alternative per word, the longest first; any run of spaces for a space. */
    static String anyOf(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .map(word -> word.replace(" ", "\\E\\s{1,3}\\Q"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
