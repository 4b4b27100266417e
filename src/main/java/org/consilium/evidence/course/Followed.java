package org.consilium.evidence.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds lesions again from scan to scan: by exactly the same place and side, or not at all. Which
 * of them count for the sum follows the published rule: at least 10 mm at first (nodes 15 mm), two
 * of an organ, five in all, the largest.
 */
final class Followed {
    private static final BigDecimal MEASURABLE = BigDecimal.TEN;
    private static final BigDecimal MEASURABLE_NODE = BigDecimal.valueOf(15);
    private static final int IN_ORGAN = 2;
    private static final int IN_ALL = 5;

    private final Scans scans;
    private final Set<Site> several = new HashSet<>();
    private final Map<Site, Lesion> rows = new LinkedHashMap<>();
    private final int first;

    Followed(Scans scans) {
        this.scans = scans;
        var sites = new LinkedHashSet<Site>();
        for (var column : scans.sizes()) {
            sites.addAll(column.keySet());
            column.forEach(this::notOne);
        }
        sites.stream()
                .filter(site -> !several.contains(site))
                .forEach(site -> rows.put(site, row(site)));
        rows.replaceAll((site, row) -> doubted(site, row));
        this.first = firstWithMeasurable();
        choose();
    }

    List<Lesion> lesions() {
        return List.copyOf(rows.values());
    }

    /** The number of the scan that all others are compared with. */
    int first() {
        return first;
    }

    List<Response.Apart> apart() {
        var apart = new ArrayList<Response.Apart>();
        for (var n = 0; n < scans.columns().size(); n++) {
            var scan = Optional.of(scans.columns().get(n));
            for (var site : scans.sizes().get(n).entrySet()) {
                if (several.contains(site.getKey())) {
                    site.getValue()
                            .forEach(
                                    size ->
                                            apart.add(
                                                    new Response.Apart(
                                                            size,
                                                            scan,
                                                            Doubt.SEVERAL_AT_ONE_SITE)));
                }
            }
        }
        scans.placeless().forEach(size -> apart.add(alone(size, Doubt.NO_SITE)));
        scans.undated().forEach(size -> apart.add(alone(size, Doubt.UNDATED)));
        return apart;
    }

    private Response.Apart alone(Measure size, Doubt why) {
        var document = size.source().document();
        var scan = scans.columns().stream().filter(column -> column.isOf(document)).findFirst();
        return new Response.Apart(size, scan, why);
    }

    private void notOne(Site site, List<Measure> sizes) {
        if (sizes.size() > 1) {
            several.add(site);
        }
    }

    private Lesion row(Site site) {
        var sizes =
                scans.sizes().stream()
                        .map(column -> column.getOrDefault(site, List.of()).stream().findFirst())
                        .toList();
        var seen = sizes.stream().flatMap(Optional::stream).toList();
        var hasShort = seen.stream().allMatch(size -> size.across().isPresent());
        return new Lesion(
                seen.getFirst().site(),
                site.isNode(),
                sizes,
                site.isNode() && hasShort,
                false,
                Optional.empty());
    }

    /** Another row tells its place less or more exactly, on a scan that does not name this one. */
    private Lesion doubted(Site site, Lesion row) {
        var isMaybe =
                rows.entrySet().stream()
                        .anyMatch(e -> e.getKey().mayBe(site) && isWhereMissing(e.getValue(), row));
        return isMaybe ? row.doubted(Doubt.MAYBE_ANOTHER) : row;
    }

    private static boolean isWhereMissing(Lesion other, Lesion row) {
        return IntStream.range(0, row.sizes().size())
                .anyMatch(n -> row.sizes().get(n).isEmpty() && other.sizes().get(n).isPresent());
    }

    private int firstWithMeasurable() {
        return IntStream.range(0, scans.columns().size())
                .filter(n -> hasFirm(n))
                .findFirst()
                .orElse(0);
    }

    private boolean hasFirm(int scan) {
        return rows.values().stream()
                .anyMatch(row -> row.doubt().isEmpty() && isMeasurable(row, scan));
    }

    private static boolean isMeasurable(Lesion row, int scan) {
        var least = row.isNode() ? MEASURABLE_NODE : MEASURABLE;
        return row.diameter(scan).filter(mm -> mm.compareTo(least) >= 0).isPresent();
    }

    private void choose() {
        var ofOrgan = new HashMap<String, Integer>();
        var largestFirst =
                rows.entrySet().stream()
                        .filter(row -> isMeasurable(row.getValue(), first))
                        .filter(row -> row.getValue().doubt().isEmpty())
                        .sorted(
                                Comparator.comparing(
                                        (Map.Entry<Site, Lesion> row) ->
                                                row.getValue()
                                                        .diameter(first)
                                                        .orElseThrow()
                                                        .negate()))
                        .filter(
                                row ->
                                        ofOrgan.merge(row.getKey().organ(), 1, Integer::sum)
                                                <= IN_ORGAN)
                        .limit(IN_ALL)
                        .map(Map.Entry::getKey)
                        .toList();
        largestFirst.forEach(site -> rows.computeIfPresent(site, (s, row) -> row.summed()));
    }
}
