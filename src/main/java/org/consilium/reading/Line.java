package org.consilium.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a page. Its text has one space between words, and two where a gap separates the cells
 * of a table; plain texts keep their own gaps, tabs and bars.
 */
public final class Line {
    private static final Pattern GAP = Pattern.compile("\\s*\\|\\s*|\\s*\\t\\s*|\\s{2,}");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final int page;
    private final String text;
    private final List<Span> spans;

    private Line(int page, String text, List<Span> spans) {
        this.page = page;
        this.text = text;
        this.spans = List.copyOf(spans);
    }

    private record Span(int from, int to, Word word) {}

    /** A cell of a row: its text, and from which to which character of the line. */
    public record Cell(String text, int from, int to, Optional<Box> box) {
        @Override
        public String toString() {
            return "Cell[…]";
        }
    }

    /** A line of a plain text. */
    public static Line typed(int page, String text) {
        var spans = new ArrayList<Span>();
        var words = WORD.matcher(text);
        while (words.find()) {
            spans.add(
                    new Span(
                            words.start(),
                            words.end(),
                            new Word(words.group(), Optional.empty(), 1)));
        }
        return new Line(page, text, spans);
    }

    /**
     * A line that was laid out.
     *
     * @param words from left to right
     * @param gap the share of the page's width from which a space separates cells
     */
    public static Line laidOut(int page, List<Word> words, double gap) {
        var apart = new BitSet();
        for (var n = 1; n < words.size(); n++) {
            apart.set(n, isApart(words.get(n - 1).box(), words.get(n).box(), gap));
        }
        return of(page, words, apart);
    }

    /**
     * @param apart the words that a gap separates from the one before
     */
    static Line of(int page, List<Word> words, BitSet apart) {
        var text = new StringBuilder();
        var spans = new ArrayList<Span>();
        for (var n = 0; n < words.size(); n++) {
            if (n > 0) {
                text.append(apart.get(n) ? "  " : " ");
            }
            var word = words.get(n);
            spans.add(new Span(text.length(), text.length() + word.text().length(), word));
            text.append(word.text());
        }
        return new Line(page, text.toString(), spans);
    }

    private static boolean isApart(Optional<Box> left, Optional<Box> right, double gap) {
        return left.isPresent()
                && right.isPresent()
                && right.get().left() - left.get().right() > gap;
    }

    public int page() {
        return page;
    }

    public String text() {
        return text;
    }

    public List<Word> words() {
        return spans.stream().map(Span::word).toList();
    }

    public boolean isBlank() {
        return spans.isEmpty();
    }

    /** Between bars, tabs and gaps; empty ones between two bars included, outer ones left out. */
    public List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        var gaps = GAP.matcher(text);
        var from = 0;
        while (gaps.find()) {
            if (gaps.start() > 0 || gaps.group().contains("|")) {
                cells.add(cell(from, gaps.start()));
            }
            from = gaps.end();
        }
        if (from < text.length()) {
            cells.add(cell(from, text.length()));
        }
        return List.copyOf(cells);
    }

    private Cell cell(int from, int to) {
        return new Cell(text.substring(from, to).strip(), from, to, box(from, to));
    }

    /** Around the words that these characters touch. */
    public Optional<Box> box(int from, int to) {
        var boxes = touched(from, to).stream().flatMap(word -> word.box().stream()).toList();
        return boxes.isEmpty() ? Optional.empty() : Optional.of(Box.around(boxes));
    }

    public Place place(int from, int to) {
        return new Place(
                page,
                box(from, to),
                text.substring(from, to).strip(),
                touched(from, to).stream().mapToDouble(Word::sure).min().orElse(1));
    }

    List<Word> touched(int from, int to) {
        return spans.stream()
                .filter(span -> span.from() < to && span.to() > from)
                .map(Span::word)
                .toList();
    }

    @Override
    public String toString() {
        return "Line[…]";
    }
}
