package org.consilium.reading.bundles;

import java.util.ArrayList;
import java.util.List;
import org.consilium.reading.Line;
import org.consilium.reading.Page;

/** The top and the bottom of a page, where papers say what they are. */
record Zones(List<Line> head, List<Line> body, List<Line> foot) {
    private static final int HEAD = 14;
    private static final int FOOT = 5;

    static Zones of(Page page) {
        var lines = page.lines().stream().filter(line -> !line.isBlank()).toList();
        var top = Math.min(HEAD, lines.size());
        var bottom = Math.max(top, lines.size() - FOOT);
        return new Zones(
                lines.subList(0, top),
                lines.subList(top, bottom),
                lines.subList(bottom, lines.size()));
    }

    /** The last lines, on a short page those of the top as well. */
    List<Line> last(int count) {
        var all = new ArrayList<>(head);
        all.addAll(body);
        all.addAll(foot);
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    List<Line> edges() {
        var all = new ArrayList<>(head);
        all.addAll(foot);
        return all;
    }

    Page edgePage(int number) {
        return new Page(number, edges());
    }

    @Override
    public String toString() {
        return "Zones[…]";
    }
}
