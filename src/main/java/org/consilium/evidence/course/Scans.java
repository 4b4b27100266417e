package org.consilium.evidence.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;
import org.consilium.records.Kind;

/** The columns of the response table, and what each says about which place. */
final class Scans {
    private static final Pattern GONE =
            Pattern.compile(
                    "(?i)^(?:(?:has|have|completely|fully)\\s){0,2}(?:resolved|disappeared)");

    private static final Map<String, String> MODALITIES =
            Map.of(
                    "cect", "CT", "ncct", "CT", "hrct", "CT", "cemri", "MRI", "usg", "US", "pet",
                    "PET-CT");

    private final List<Scan> columns;
    private final List<Map<Site, List<Measure>>> sizes = new ArrayList<>();
    private final List<Measure> placeless = new ArrayList<>();
    private final List<Measure> undated = new ArrayList<>();

    Scans(List<Report> reports) {
        var groups = new LinkedHashMap<String, List<Report>>();
        reports.stream()
                .filter(report -> report.kind() == Kind.IMAGING)
                .filter(report -> report.date().isPresent())
                .sorted(Comparator.comparing(report -> report.date().orElseThrow()))
                .forEach(r -> groups.computeIfAbsent(key(r), k -> new ArrayList<>()).add(r));
        columns = groups.values().stream().map(Scans::column).toList();
        groups.values().forEach(group -> sizes.add(sizes(group)));
        reports.stream()
                .filter(report -> report.kind() == Kind.IMAGING && report.date().isEmpty())
                .forEach(report -> measures(report).forEach(undated::add));
    }

    List<Scan> columns() {
        return columns;
    }

    /** For each column, each size that is given for each place. */
    List<Map<Site, List<Measure>>> sizes() {
        return sizes;
    }

    List<Measure> placeless() {
        return placeless;
    }

    List<Measure> undated() {
        return undated;
    }

    private static String key(Report report) {
        return report.date().orElseThrow() + "|" + modality(report).toLowerCase(Locale.ROOT);
    }

    private static String modality(Report report) {
        return Examinations.first(report, "modality")
                .map(CaseFinding::value)
                .or(() -> report.subkind().map(subkind -> subkind.split(" ", 2)[0]))
                .map(word -> MODALITIES.getOrDefault(word.toLowerCase(Locale.ROOT), word))
                .orElse("");
    }

    private static Scan column(List<Report> group) {
        var fresh =
                group.stream()
                        .flatMap(report -> with(report, "lesion-new"))
                        .map(f -> new Scan.Fresh(f.said().label(), f.value(), Source.of(f)))
                        .toList();
        var sources = group.stream().map(Scans::source).toList();
        var first = group.getFirst();
        return new Scan(first.date().orElseThrow(), modality(first), sources, fresh);
    }

    private static Source source(Report report) {
        return Examinations.first(report, "modality")
                .or(() -> Examinations.first(report, "impression"))
                .map(Source::of)
                .orElse(Source.of(report));
    }

    private Map<Site, List<Measure>> sizes(List<Report> group) {
        var found = new LinkedHashMap<Site, List<Measure>>();
        for (var report : group) {
            with(report, "lesion").forEach(finding -> add(finding, found));
        }
        for (var report : group) {
            with(report, "lesion-change")
                    .filter(finding -> GONE.matcher(finding.value()).find())
                    .forEach(finding -> gone(finding, found));
        }
        return found;
    }

    private void add(CaseFinding finding, Map<Site, List<Measure>> found) {
        var site = Site.of(finding.said().label(), finding.said().place().text());
        var measure = Size.of(finding);
        if (!site.isKnown()) {
            measure.ifPresent(placeless::add);
            return;
        }
        measure.ifPresent(
                size -> {
                    var here = found.computeIfAbsent(site, s -> new ArrayList<>());
                    if (isOther(size, here)) {
                        here.add(size);
                    }
                });
    }

    /** The same size in the report and in its copy is one lesion; twice in one report, two. */
    private static boolean isOther(Measure size, List<Measure> here) {
        return here.stream()
                .noneMatch(
                        other ->
                                other.isSameAs(size)
                                        && !other.source()
                                                .document()
                                                .equals(size.source().document()));
    }

    /** Only where no size contradicts it. */
    private static void gone(CaseFinding finding, Map<Site, List<Measure>> found) {
        var label = finding.said().label();
        var site = Site.of(label, finding.said().place().text());
        if (site.isKnown()) {
            var none =
                    new Measure(
                            label,
                            BigDecimal.ZERO,
                            Optional.of(BigDecimal.ZERO),
                            Source.of(finding));
            found.computeIfAbsent(site, s -> List.of(none));
        }
    }

    private static Stream<Measure> measures(Report report) {
        return with(report, "lesion").flatMap(finding -> Size.of(finding).stream());
    }

    private static Stream<CaseFinding> with(Report report, String code) {
        return report.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .filter(finding -> finding.state() != CaseFinding.State.REJECTED);
    }
}
