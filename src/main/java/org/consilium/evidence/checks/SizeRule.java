package org.consilium.evidence.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.evidence.CaseFinding;

/**
 * A measured tumour against T, where T is known by everybody to go by size, and only by the bounds
 * that hold in every edition.
 */
final class SizeRule implements Rule {
    private static final double ROUNDING = 1;
    private static final double SCAN_ROUNDING = 5;
    private static final int ONE_WORK_UP = 60;
    private static final Pattern MOUTH =
            Words.of(
                    "tongue|bucca|gingiv|alveol|palate|\\blip\\b|floor of (?:the"
                            + " )?mouth|retromolar");
    private static final Pattern THYROID = Words.of("thyroid");
    private static final Pattern KIDNEY = Words.of("kidney|renal|nephrectom");
    private static final Pattern NODE = Words.of("node|axilla|adenopath|\\bln\\b");

    private static final Bounds BREAST =
            new Bounds(
                    Words.of("breast"),
                    Map.of("1mi", 1, "1a", 5, "1b", 10, "1", 20, "2", 50),
                    Map.of("2", 20, "3", 50));
    private static final Bounds LUNG =
            new Bounds(
                    Words.of("lung|lobe|hilar|lingula"),
                    Map.of("1a", 20, "1", 30, "2a", 50, "2", 70),
                    Map.of());
    private static final Bounds ORAL = new Bounds(MOUTH, Map.of("1", 20, "2", 40), Map.of());
    private static final Bounds GLAND =
            new Bounds(THYROID, Map.of("1a", 10, "1", 20, "2", 40), Map.of("2", 20));
    private static final Bounds RENAL = new Bounds(KIDNEY, Map.of("1a", 40, "1", 70), Map.of());
    private static final Bounds NECK_OF_WOMB =
            new Bounds(Words.of("cervix|cervical"), Map.of("1b1", 40), Map.of());

    /**
     * @param place where a scan measures it
     * @param most in mm, by category; the longest that the category begins with counts
     * @param least in mm, by category: it is larger
     */
    private record Bounds(Pattern place, Map<String, Integer> most, Map<String, Integer> least) {
        Optional<Integer> most(String category) {
            return longest(most, category);
        }

        Optional<Integer> least(String category) {
            return longest(least, category);
        }

        private static Optional<Integer> longest(Map<String, Integer> bounds, String category) {
            return bounds.entrySet().stream()
                    .filter(bound -> category.startsWith(bound.getKey()))
                    .max(Comparator.comparingInt(bound -> bound.getKey().length()))
                    .map(Map.Entry::getValue);
        }
    }

    @Override
    public List<Contradiction> in(WholeCase all) {
        var found = new ArrayList<Contradiction>();
        var lesions = lesions(all);
        for (var source : all.sources()) {
            var bounds = bounds(all, source);
            var stated = source.said(finding -> category(source, finding), "T");
            if (bounds.isPresent() && stated.size() == 1) {
                var t = stated.getFirst();
                measured(t, bounds.get()).ifPresent(found::add);
                scanned(t, bounds.get(), lesions).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Bounds> bounds(WholeCase all, Source source) {
        var site =
                source.words("site", "procedure", "region")
                        + " "
                        + source.report().subkind().orElse("");
        return switch (all.organ()) {
            case BREAST -> Optional.of(BREAST);
            case LUNG -> Optional.of(LUNG);
            case CERVIX -> Optional.of(NECK_OF_WOMB);
            case HEAD_NECK -> Optional.of(ORAL).filter(b -> Words.have(site, MOUTH));
            case OTHER ->
                    List.of(GLAND, RENAL).stream()
                            .filter(b -> Words.have(site, b.place()))
                            .findFirst();
            case COLORECTAL -> Optional.empty();
        };
    }

    /** After treatment, what is left is measured in other ways. */
    private static Optional<String> category(Source source, CaseFinding finding) {
        var category = Tnm.category(finding);
        return category.isEmpty() || Tnm.isAfterTreatment(source, finding)
                ? Optional.empty()
                : Optional.of(category);
    }

    /** All sizes of the paper lie outside: one of several may be that of something else. */
    private static Optional<Contradiction> measured(Said<String> t, Bounds bounds) {
        if (Tnm.isClinical(t.source(), t.finding())) {
            return Optional.empty();
        }
        var sizes = sizes(t.source());
        var most = bounds.most(t.value());
        var least = bounds.least(t.value());
        var smallest = sizes.stream().min(Comparator.comparingDouble(Said::value));
        var largest = sizes.stream().max(Comparator.comparingDouble(Said::value));
        if (most.isPresent()
                && smallest.filter(s -> s.value() > most.get() + ROUNDING).isPresent()) {
            return Optional.of(t.against(smallest.get(), Topic.STAGE, Weight.MIDDLE));
        }
        return least.isPresent()
                        && largest.filter(s -> s.value() < least.get() - ROUNDING).isPresent()
                ? Optional.of(t.against(largest.get(), Topic.STAGE, Weight.LOW))
                : Optional.empty();
    }

    private static List<Said<Double>> sizes(Source source) {
        return source.said(finding -> Numbers.plain(finding.value()), "size");
    }

    private static List<Said<Double>> lesions(WholeCase all) {
        return all.sources().stream()
                .filter(Source::isImaging)
                .map(s -> s.said(finding -> Numbers.plain(finding.value()), "lesion"))
                .flatMap(Collection::stream)
                .filter(said -> !Words.have(said.finding().said().label(), NODE))
                .toList();
    }

    /** A clinical T of a letter or a scan, and what the scans of the same weeks have measured. */
    private static Optional<Contradiction> scanned(
            Said<String> t, Bounds bounds, List<Said<Double>> lesions) {
        var most = bounds.most(t.value());
        if (most.isEmpty() || !Tnm.isClinical(t.source(), t.finding())) {
            return Optional.empty();
        }
        return lesions.stream()
                .filter(said -> Words.have(said.finding().said().label(), bounds.place()))
                .filter(said -> said.value() > most.get() + SCAN_ROUNDING)
                .filter(said -> isOfOneWorkUp(said, t))
                .max(Comparator.comparingDouble(Said::value))
                .map(said -> t.against(said, Topic.STAGE, Weight.MIDDLE));
    }

    private static boolean isOfOneWorkUp(Said<?> scan, Said<?> t) {
        return Source.days(scan.date(), t.date()).orElse(0) <= ONE_WORK_UP;
    }
}
