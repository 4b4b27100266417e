package org.consilium.evidence.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;

/** Laboratory values over time, in the order a doctor reads them. */
public record Trends(List<Series> series) {
    private static final Comparator<Row> ORIGINAL_FIRST =
            Comparator.comparingInt((Row row) -> row.isOriginal() ? 0 : 1)
                    .thenComparingInt(row -> row.point().isFact() ? 0 : 1);
    private static final Comparator<Series> AS_READ =
            Comparator.comparing(Series::panel)
                    .thenComparingInt(one -> one.panel().place(one.group()))
                    .thenComparing(Series::name);

    public Trends {
        series = List.copyOf(series);
    }

    /** Of all numbers that laboratories measured and papers state. */
    public static Trends of(List<Report> reports) {
        var groups = new LinkedHashMap<String, List<Row>>();
        for (var report : reports) {
            report.findings().stream()
                    .filter(finding -> finding.state() != CaseFinding.State.REJECTED)
                    .flatMap(finding -> Row.of(report, finding).stream())
                    .forEach(
                            row ->
                                    groups.computeIfAbsent(
                                                    row.analyte().group(), g -> new ArrayList<>())
                                            .add(row));
        }
        return new Trends(groups.values().stream().map(Trends::series).sorted(AS_READ).toList());
    }

    private static Series series(List<Row> rows) {
        var analyte = rows.getFirst().analyte();
        var once = once(rows);
        return new Series(
                        analyte.group(),
                        analyte.name(),
                        analyte.unit().orElseThrow(),
                        Optional.empty(),
                        once.stream().filter(point -> !point.isApart()).toList(),
                        once.stream().filter(Point::isApart).toList())
                .warned();
    }

    /** A result that several papers repeat stands once, with the original first. */
    private static List<Point> once(List<Row> rows) {
        var kept = new ArrayList<Row>();
        for (var row : rows.stream().sorted(ORIGINAL_FIRST).toList()) {
            var same = kept.stream().filter(row::isSameAs).findFirst();
            same.ifPresent(
                    first ->
                            kept.set(
                                    kept.indexOf(first),
                                    new Row(
                                            first.analyte(),
                                            first.point().repeatedBy(row.point()),
                                            first.isOriginal())));
            if (same.isEmpty()) {
                kept.add(row);
            }
        }
        return kept.stream()
                .map(Row::point)
                .sorted(Comparator.comparing(point -> point.date().orElse(LocalDate.MAX)))
                .toList();
    }
}
