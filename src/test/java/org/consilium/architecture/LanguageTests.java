package org.consilium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said in one language is said in all, and every word that code asks for is there. */
class LanguageTests {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern WORD =
            Pattern.compile("frame\\.t\\(\\s*\"([a-zA-Z0-9._]+)\"\\s*[,)]");
    private static final Pattern REFUSED =
            Pattern.compile("new Refused\\(\\s*\"([a-zA-Z0-9._]+)\"");

    @Test
    void english_and_hindi_have_the_same_keys() throws IOException {
        for (var english : filesIn(MESSAGES, "_en.properties")) {
            var hindi =
                    english.resolveSibling(
                            english.getFileName().toString().replace("_en.", "_hi."));
            assertThat(new TreeSet<>(keys(hindi)))
                    .as(hindi.toString())
                    .isEqualTo(new TreeSet<>(keys(english)));
        }
    }

    @Test
    void no_key_stands_in_two_files() throws IOException {
        var seen = new TreeMap<String, Path>();
        for (var file : filesIn(MESSAGES, "_en.properties")) {
            for (var key : keys(file)) {
                assertThat(seen.put(key, file)).as(key).isNull();
            }
        }
    }

    @Test
    void hindi_is_written_in_devanagari() throws IOException {
        for (var file : filesIn(MESSAGES, "_hi.properties")) {
            var texts = load(file);
            var untranslated =
                    texts.stringPropertyNames().stream()
                            .filter(
                                    key ->
                                            texts.getProperty(key)
                                                    .codePoints()
                                                    .noneMatch(LanguageTests::isDevanagari))
                            .filter(
                                    key ->
                                            texts.getProperty(key)
                                                            .codePoints()
                                                            .filter(Character::isLetter)
                                                            .count()
                                                    > 14)
                            .toList();
            assertThat(untranslated).as(file.toString()).isEmpty();
        }
    }

    @Test
    void every_text_with_places_can_be_formatted() throws IOException {
        for (var suffix : List.of("_en.properties", "_hi.properties")) {
            for (var file : filesIn(MESSAGES, suffix)) {
                var texts = load(file);
                for (var key : texts.stringPropertyNames()) {
                    var text = texts.getProperty(key);
                    if (text.contains("{0}") || text.contains("{0,")) {
                        assertThat(text)
                                .as(key + ": write ’ for an apostrophe")
                                .doesNotContain("'");
                        assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
                    }
                }
            }
        }
    }

    @Test
    void every_word_that_a_page_asks_for_is_there() throws IOException {
        var known = new TreeSet<String>();
        for (var file : filesIn(MESSAGES, "_en.properties")) {
            known.addAll(keys(file));
        }
        var missing = new TreeSet<String>();
        for (var source : sources()) {
            var text = Files.readString(source);
            var words = WORD.matcher(text);
            while (words.find()) {
                if (!known.contains(words.group(1))
                        && known.stream().noneMatch(k -> k.startsWith(words.group(1) + "."))) {
                    missing.add(words.group(1) + " in " + source.getFileName());
                }
            }
            var refusals = REFUSED.matcher(text);
            while (refusals.find()) {
                if (!known.contains("refused." + refusals.group(1))) {
                    missing.add("refused." + refusals.group(1) + " in " + source.getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_wording_for_a_doctor_stands_beside_one_for_the_family() throws IOException {
        for (var file : filesIn(MESSAGES, "_en.properties")) {
            assertThat(keys(file))
                    .filteredOn(key -> key.endsWith(".forDoctor"))
                    .allSatisfy(
                            key -> assertThat(keys(file)).contains(key.replace(".forDoctor", "")));
        }
    }

    private static boolean isDevanagari(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI;
    }

    private static List<Path> sources() throws IOException {
        var all = new ArrayList<Path>();
        all.addAll(filesIn(Path.of("src/main/java"), ".java"));
        all.addAll(filesIn(Path.of("src/main/jte"), ".jte"));
        return all;
    }

    private static List<Path> filesIn(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(suffix)).sorted().toList();
        }
    }

    private static java.util.Set<String> keys(Path file) throws IOException {
        return load(file).stringPropertyNames();
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
