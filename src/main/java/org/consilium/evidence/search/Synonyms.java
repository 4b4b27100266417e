package org.consilium.evidence.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the clinic calls by several names: one line of the file for each, names apart by tabs. A
 * name with "!" at its end means something else before a number.
 */
final class Synonyms {
    static final Synonyms ALL = read("/evidence/synonyms.tsv");

    /** The longest name has so many words. */
    static final int MOST_WORDS = 4;

    /** Abbreviations begin too many other words. */
    private static final int SHORT = 4;

    private final Map<List<String>, Name> names = new HashMap<>();

    private record Name(boolean beforeNumber, List<Phrase> group) {}

    private Synonyms(List<String> lines) {
        for (var line : lines) {
            var group = new ArrayList<Phrase>();
            for (var name : line.split("\t", -1)) {
                var plain = plain(name);
                group.add(Phrase.of(plain, plain.length() <= SHORT, plain.equals(name)));
                names.put(key(Words.split(plain)), new Name(plain.equals(name), group));
            }
        }
    }

    /** All names of what these words call. */
    Optional<List<Phrase>> of(List<String> words, boolean numberFollows) {
        return Optional.ofNullable(names.get(key(words)))
                .filter(name -> name.beforeNumber() || !numberFollows)
                .map(Name::group);
    }

    private static List<String> key(List<String> words) {
        return words.stream()
                .flatMap(word -> Form.of(word).stream())
                .map(forms -> forms.getFirst().text())
                .toList();
    }

    private static String plain(String name) {
        return name.endsWith("!") ? name.substring(0, name.length() - 1) : name;
    }

    private static Synonyms read(String resource) {
        try (InputStream in =
                Objects.requireNonNull(Synonyms.class.getResourceAsStream(resource), resource)) {
            return new Synonyms(
                    Arrays.stream(
                                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                            .split("\n", -1))
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
