package org.consilium.evidence.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One result of a series.
 *
 * @param lab as printed at the head of the paper
 * @param method as far as it is printed beside the result
 * @param sources the report itself first, then papers that repeat it
 */
public record Point(
        Optional<LocalDate> date,
        Result result,
        Optional<String> lab,
        Optional<String> method,
        Set<Warning> warnings,
        List<Source> sources) {
    public Point {
        warnings = Set.copyOf(warnings);
        sources = List.copyOf(sources);
    }

    public Source source() {
        return sources.getFirst();
    }

    public boolean isFact() {
        return source().isFact();
    }

    /** In the order of the enumeration, for people. */
    public List<Warning> reasons() {
        return warnings.stream().sorted().toList();
    }

    boolean isApart() {
        return warnings.stream().anyMatch(Warning::keepsApart);
    }

    Point warned(boolean is, Warning warning) {
        if (!is) {
            return this;
        }
        var all = EnumSet.of(warning);
        all.addAll(warnings);
        return new Point(date, result, lab, method, all, sources);
    }

    Point repeatedBy(Point other) {
        var all = new ArrayList<>(sources);
        other.sources.stream().filter(source -> !all.contains(source)).forEach(all::add);
        return new Point(date, result, lab, method, warnings, all);
    }

    @Override
    public String toString() {
        return "Point[…]";
    }
}
