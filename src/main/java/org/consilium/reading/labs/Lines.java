package org.consilium.reading.labs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.reading.Line;
import org.consilium.reading.Page;
import org.consilium.reading.Place;

/** The lines of a page with their cells, and where they begin in its text. */
final class Lines {
    private final Page page;
    private final List<Line> lines;
    private final List<Cells> cells = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    Lines(Page page) {
        this.page = page;
        this.lines = page.lines();
        var at = 0;
        for (var line : lines) {
            cells.add(Cells.of(line));
            starts.add(at);
            at += line.text().length() + 1;
        }
    }

    int size() {
        return lines.size();
    }

    Line line(int n) {
        return lines.get(n);
    }

    String text(int n) {
        return lines.get(n).text();
    }

    Cells cells(int n) {
        return cells.get(n);
    }

    Optional<Integer> after(int n) {
        return n + 1 < lines.size() ? Optional.of(n + 1) : Optional.empty();
    }

    boolean hasCells(int n) {
        return cells.get(n).filled().size() > 1;
    }

    int start(int n) {
        return starts.get(n);
    }

    /** Around some characters of a line. */
    Place place(int n, int from, int to) {
        return page.place(starts.get(n) + from, starts.get(n) + to);
    }

    /** Around whole lines. */
    Place places(int first, int last) {
        return page.place(starts.get(first), starts.get(last) + text(last).length());
    }
}
