package org.consilium.reading.labs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Box;
import org.consilium.reading.Finding;
import org.consilium.reading.Line;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;
import org.consilium.reading.Word;

/** Papers of the resources, typed and laid out, and the rows that a person reads on them. */
final class Sheets {
    private static final double CHARACTER = 0.0075;
    private static final double GAP = 0.012;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Sheets() {}

    static String text(String name) {
        var path = "/reading/labs/" + name;
        try (var in = Objects.requireNonNull(Sheets.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static List<String> expected(String name) {
        return text(name).lines().filter(row -> !row.isBlank() && !row.startsWith("#")).toList();
    }

    /** Every character as wide as the others, as on a page of an old printer. */
    static Paper laidOut(String text) {
        var lines = new ArrayList<Line>();
        for (var line : text.split("\n", -1)) {
            var top = 0.02 + 0.012 * lines.size();
            var words =
                    WORD.matcher(line).results().map(w -> word(w.group(), w.start(), top)).toList();
            lines.add(Line.laidOut(1, words, GAP));
        }
        return new Paper(List.of(new Page(1, lines)));
    }

    private static Word word(String text, int column, double top) {
        var left = 0.02 + CHARACTER * column;
        var box = new Box(left, top, left + CHARACTER * text.length(), top + 0.01);
        return new Word(text, Optional.of(box), 0.95);
    }

    static String row(Finding finding) {
        return String.join(
                "\t",
                finding.code(),
                finding.label(),
                finding.value(),
                finding.unit().orElse(""),
                finding.range().orElse(""),
                finding.flag().orElse(""),
                finding.date().map(Object::toString).orElse(""));
    }

    /** What a row must have exactly: name, value, unit. */
    static String core(String row) {
        var cells = row.split("\t", -1);
        return String.join("\t", cells[1], cells[2], cells[3]);
    }

    /** Rows right, rows read, rows expected. */
    record Score(int right, int read, int expected) {
        static final Score NONE = new Score(0, 0, 0);

        static Score of(List<String> read, List<String> expected) {
            var left = new ArrayList<>(expected);
            var right = (int) read.stream().filter(left::remove).count();
            return new Score(right, read.size(), expected.size());
        }

        Score plus(Score other) {
            return new Score(right + other.right, read + other.read, expected + other.expected);
        }

        double precision() {
            return right / (double) read;
        }

        double recall() {
            return right / (double) expected;
        }
    }
}
