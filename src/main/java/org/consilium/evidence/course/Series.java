package org.consilium.evidence.course;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All results of one analyte.
 *
 * @param group such as "hemoglobin"
 * @param name for people, in English
 * @param unit of all points, UCUM
 * @param band the range that most of the points were printed with
 * @param points that may stand in one picture, the earliest first
 * @param apart those for the table alone: no known unit, no date, or not possible
 */
public record Series(
        String group,
        String name,
        String unit,
        Optional<Band> band,
        List<Point> points,
        List<Point> apart) {
    public Series {
        points = List.copyOf(points);
        apart = List.copyOf(apart);
    }

    public Panel panel() {
        return Panel.of(group);
    }

    /** Of all points, as people write it; empty for a ratio. */
    public String shownUnit() {
        return Units.shown(unit);
    }

    /** One point is no trend. */
    public boolean isDrawn() {
        return points.stream().map(Point::date).distinct().count() > 1;
    }

    public List<Point> all() {
        return Stream.concat(points.stream(), apart.stream()).toList();
    }

    /** Of any of its results, each once. */
    public List<Warning> warnings() {
        return all().stream()
                .flatMap(point -> point.warnings().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Marks what differs from most of the others. */
    Series warned() {
        var lab = most(points, point -> point.lab().map(Laboratory::key));
        var method = most(points, Point::method);
        var range = most(points, point -> point.result().band());
        var isSeveral = points.stream().map(p -> p.source().document()).distinct().count() > 1;
        var all =
                points.stream()
                        .map(
                                p ->
                                        p.warned(
                                                isOther(p.lab().map(Laboratory::key), lab),
                                                Warning.OTHER_LAB))
                        .map(p -> p.warned(isSeveral && p.lab().isEmpty(), Warning.LAB_UNKNOWN))
                        .map(p -> p.warned(isOther(p.method(), method), Warning.OTHER_METHOD))
                        .map(p -> p.warned(isOther(p.result().band(), range), Warning.OTHER_RANGE))
                        .map(p -> p.warned(hasRival(p), Warning.SAME_DAY_DIFFERENT))
                        .toList();
        return new Series(group, name, unit, range, all, apart);
    }

    private boolean hasRival(Point point) {
        return points.stream()
                .filter(other -> other.date().equals(point.date()))
                .anyMatch(other -> !other.result().isSameAs(point.result()));
    }

    private static <T> boolean isOther(Optional<T> own, Optional<T> usual) {
        return own.isPresent() && usual.isPresent() && !own.equals(usual);
    }

    /** What most points have; of equals, what the latest has. */
    private static <T> Optional<T> most(List<Point> points, Function<Point, Optional<T>> what) {
        var known = points.stream().flatMap(point -> what.apply(point).stream()).toList();
        var counts =
                known.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        return counts.entrySet().stream()
                .max(
                        Comparator.<Map.Entry<T, Long>>comparingLong(e -> e.getValue())
                                .thenComparingInt(e -> known.lastIndexOf(e.getKey())))
                .map(Map.Entry::getKey);
    }

    @Override
    public String toString() {
        return "Series[" + group + "]";
    }
}
