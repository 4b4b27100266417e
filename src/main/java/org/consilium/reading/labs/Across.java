package org.consilium.reading.labs;

import java.util.List;
import java.util.Optional;
import org.consilium.reading.Line;
import org.consilium.reading.Place;

/** Names that go over more than one line of a page. */
final class Across {
    private static final int LONGEST = 40;
    private static final int NEAR = 2;

    private final Lines lines;
    private final State state;

    Across(Lines lines, State state) {
        this.lines = lines;
        this.state = state;
    }

    /** A whole name, and how many lines above and below it takes. */
    record Joined(String name, int up, int down) {}

    boolean isJustBelow(int n) {
        return !state.above.isEmpty() && n - state.aboveLine <= NEAR;
    }

    /** The name of a row with what stands above or below it, where that makes another name. */
    Optional<Joined> whole(int n, String name) {
        var above = above(n, name).filter(joined -> isOther(joined.name(), name));
        if (above.isPresent()) {
            return above;
        }
        var below = below(n, name);
        return Named.find(name).isEmpty()
                ? below
                : below.filter(joined -> isOther(joined.name(), name));
    }

    private Optional<Joined> above(int n, String name) {
        var joined = (state.above + " " + name).strip();
        return isJustBelow(n) && Named.find(joined).isPresent()
                ? Optional.of(new Joined(joined, n - state.aboveLine, 0))
                : Optional.empty();
    }

    private Optional<Joined> below(int n, String name) {
        if (n + 1 >= lines.size()) {
            return Optional.empty();
        }
        var next = lines.cells(n + 1).filled();
        var own = lines.cells(n).filled();
        var isBelow =
                !own.isEmpty()
                        && (next.size() == 1 || isRangeBelow(own, next))
                        && Stack.isOver(own.getFirst(), next.getFirst())
                        && next.getFirst().text().length() <= LONGEST;
        var joined = isBelow ? name + " " + next.getFirst().text() : "";
        return Named.find(joined).isPresent()
                ? Optional.of(new Joined(joined, 0, 1))
                : Optional.empty();
    }

    /** The range goes on below, too. */
    private static boolean isRangeBelow(List<Line.Cell> own, List<Line.Cell> next) {
        return own.size() > 2
                && next.size() == 2
                && Stack.isOver(own.getLast(), next.getLast())
                && !Stack.isOver(own.get(1), next.getLast());
    }

    /** Both are names, but of different analytes. */
    static boolean isOther(String one, String other) {
        return !first(one).equals(first(other));
    }

    private static Optional<Analyte> first(String name) {
        return Named.find(name).map(named -> named.analytes().getFirst());
    }

    Place place(int n, Joined joined) {
        return lines.places(n - joined.up(), n + joined.down());
    }
}
