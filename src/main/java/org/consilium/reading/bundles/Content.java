package org.consilium.reading.bundles;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;

/**
 * All that a page says.
 *
 * @param size how many words
 * @param rows the first words of its lines: tests, headings
 * @param lines its longer lines, as letters
 */
record Content(int size, Wording wording, Set<String> rows, List<Bag> lines) {
    private static final Pattern VALUE = Pattern.compile("[:\\d].*");
    private static final Pattern FIELD =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\p{M}])(?:n[ao]me|age|sex|gender|uhid|mrn|n[o0]|id|date"
                            + "|ref|reported|collected|received|[o0]n|ward|नाम|उम्र|आयु|दिनांक|संख्या)"
                            + "[.)]?\\s{0,8}[:=]");
    private static final int HEADER = 12;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int FEW_WORDS = 2;
    private static final double SAME_LINE = 0.5;
    private static final double MOST_LINES = 0.85;

    static Content of(Page page) {
        return new Content(
                page.lines().stream().mapToInt(line -> line.words().size()).sum(),
                Wording.of(new Paper(List.of(page))),
                rows(page),
                page.lines().stream()
                        .filter(line -> line.words().size() >= FEW_WORDS)
                        .map(line -> Bag.letters(Fold.tokens(line.text())))
                        .toList());
    }

    /** The header is on every page of a report and no row of it. */
    static Set<String> rows(Page page) {
        return page.lines().stream()
                .skip(header(page))
                .flatMap(line -> line.cells().stream().limit(1))
                .map(cell -> VALUE.matcher(cell.text()).replaceAll("").strip())
                .filter(text -> text.length() >= SHORTEST && text.length() < LONGEST)
                .map(Fold::word)
                .collect(Collectors.toSet());
    }

    private static int header(Page page) {
        var header = 0;
        for (var n = 0; n < Math.min(HEADER, page.lines().size()); n++) {
            if (FIELD.matcher(page.lines().get(n).text()).find()) {
                header = n + 1;
            }
        }
        return header;
    }

    /** Nearly every line is on the other page, however badly it was read. */
    boolean isIn(Content other) {
        var found = lines.stream().filter(line -> other.hasLine(line)).count();
        return found >= MOST_LINES * lines.size();
    }

    private boolean hasLine(Bag line) {
        return lines.stream().anyMatch(own -> own.likeness(line) >= SAME_LINE);
    }

    @Override
    public String toString() {
        return "Content[" + size + "]";
    }
}
