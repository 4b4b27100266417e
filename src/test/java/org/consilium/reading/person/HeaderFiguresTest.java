package org.consilium.reading.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.consilium.reading.Box;
import org.consilium.reading.Line;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;
import org.consilium.reading.Word;
import org.junit.jupiter.api.Test;

/** Made-up headers read as plain text and laid out; what is found and what is right. */
class HeaderFiguresTest {
    private static final List<String> FIELDS =
            List.of("name", "age", "sex", "ids", "collected", "performed", "reported");
    private static final Pattern WORD = Pattern.compile("[^\\s|]+");
    private static final double WIDTH = 100;

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    private record Header(String text, List<String> expected) {}

    @Test
    void headers_of_plain_texts_are_read() {
        measure("plain", Paper::typed);
    }

    @Test
    void headers_that_were_laid_out_are_read() {
        measure("laid out", HeaderFiguresTest::laidOut);
    }

    private interface Making {
        Paper of(String text);
    }

    private void measure(String how, Making making) {
        var headers = headers();
        for (var header : headers) {
            compare(header, making.of(header.text()));
        }
        System.out.println(headers.size() + " headers, " + how);
        counts.forEach(
                (field, n) ->
                        System.out.printf(
                                "%-10s right %d, wrong %d, missed %d%n", field, n[0], n[1], n[2]));
        errors.forEach(System.out::println);
        assertThat(headers).hasSizeGreaterThan(40);
        assertThat(errors).isEmpty();
    }

    private void compare(Header header, Paper paper) {
        var whose = PersonReader.read(paper);
        var dates = DateReader.read(paper);
        var found =
                List.of(
                        whose.name().orElse("-"),
                        whose.age().isPresent() ? "" + whose.age().getAsInt() : "-",
                        said(whose.sex()),
                        whose.ids().isEmpty() ? "-" : String.join(", ", whose.ids()),
                        said(dates.collected()),
                        said(dates.performed()),
                        said(dates.reported()));
        for (var n = 0; n < FIELDS.size(); n++) {
            count(header, FIELDS.get(n), header.expected().get(n), found.get(n));
        }
    }

    private void count(Header header, String field, String expected, String found) {
        var count = counts.computeIfAbsent(field, f -> new int[3]);
        if (!found.equals(expected)) {
            errors.add(
                    field
                            + ": "
                            + found
                            + " for "
                            + expected
                            + " in "
                            + header.text().lines().limit(2).toList());
        }
        count[0] += found.equals(expected) && !found.equals("-") ? 1 : 0;
        count[1] += !found.equals(expected) && !found.equals("-") ? 1 : 0;
        count[2] += !found.equals(expected) && found.equals("-") ? 1 : 0;
    }

    private static String said(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    private static Paper laidOut(String text) {
        var lines = text.lines().map(HeaderFiguresTest::laidOutLine).toList();
        return new Paper(List.of(new Page(1, lines)));
    }

    /** Every letter as wide as the other; bars are lines of the table and no words. */
    private static Line laidOutLine(String text) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text);
        while (found.find()) {
            var box = new Box(found.start() / WIDTH, 0, found.end() / WIDTH, 0.01);
            words.add(new Word(found.group(), Optional.of(box), 0.9));
        }
        return Line.laidOut(1, words, 1.5 / WIDTH);
    }

    private static List<Header> headers() {
        var headers = new ArrayList<Header>();
        var text = new StringBuilder();
        for (var line : lines()) {
            if (line.startsWith(">>")) {
                headers.add(
                        new Header(text.toString(), List.of(line.substring(3).split(" \\| ", -1))));
                text.setLength(0);
            } else if (!line.startsWith("#")) {
                text.append(line).append('\n');
            }
        }
        return headers;
    }

    private static List<String> lines() {
        var name = "/reading/person-headers.txt";
        try (var in = Objects.requireNonNull(HeaderFiguresTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
