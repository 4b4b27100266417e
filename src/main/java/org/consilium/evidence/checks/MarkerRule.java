package org.consilium.evidence.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consilium.evidence.CaseFinding;

/** Mismatch repair against microsatellites, single genes, p16 and PD-L1. */
final class MarkerRule implements Rule {
    private static final List<String> GENES =
            List.of("EGFR", "ALK", "ROS1", "KRAS", "NRAS", "BRAF", "BRCA1", "BRCA2", "p16");
    private static final int CLEAR_GAP = 10;

    @Override
    public List<Contradiction> in(WholeCase all) {
        var found = new ArrayList<Contradiction>(repair(all));
        GENES.forEach(gene -> found.addAll(gene(all, gene)));
        found.addAll(ligand(all));
        return found;
    }

    /** What is said of repair, of its four proteins and of microsatellites, is one question. */
    private static List<Contradiction> repair(WholeCase all) {
        var found = new ArrayList<Contradiction>();
        var settled = new ArrayList<Said<Boolean>>();
        for (var source : all.sources()) {
            var said =
                    source.said(
                            MarkerRule::isUnstable, "MMR", "MSI", "MLH1", "MSH2", "MSH6", "PMS2");
            if (said.size() > 1 && !source.isQuoting()) {
                found.add(
                        said.getFirst()
                                .against(said.getLast(), Topic.MARKER_CHANGED, Weight.MIDDLE));
            } else if (said.size() == 1) {
                settled.addAll(said);
            }
        }
        found.addAll(new Opposing<>(Topic.MARKER_CHANGED, judge(all, Weight.HIGH)).among(settled));
        return found;
    }

    /** A protein that is kept says nothing of the other three; MSI-low is read in both ways. */
    private static Optional<Boolean> isUnstable(CaseFinding finding) {
        return switch (finding.value().strip().toLowerCase(Locale.ROOT)) {
            case "deficient", "high", "lost" -> Optional.of(true);
            case "proficient", "stable" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static List<Contradiction> gene(WholeCase all, String gene) {
        var settled =
                all.sources().stream()
                        .map(source -> source.said(ReceptorRule::status, gene))
                        .filter(said -> said.size() == 1)
                        .map(List::getFirst)
                        .toList();
        return new Opposing<>(Topic.MARKER_CHANGED, judge(all, Weight.MIDDLE)).among(settled);
    }

    private static Opposing.Judge<Boolean> judge(WholeCase all, Weight weight) {
        return (one, other) ->
                switch (all.between(one.source(), other.source())) {
                    case NONE -> Optional.of(weight);
                    case POSSIBLE -> Optional.of(Weight.LOW);
                    case OTHER_TUMOUR -> Optional.empty();
                };
    }

    /**
     * @param way of counting: TPS and CPS are not comparable
     */
    private record Ligand(String way, int share) {
        int step() {
            var high = way.contains("CPS") ? 10 : 50;
            return share == 0 ? 0 : share < high ? 1 : 2;
        }

        @Override
        public String toString() {
            return "Ligand[" + way + "]";
        }
    }

    private static List<Contradiction> ligand(WholeCase all) {
        var said =
                all.sources().stream()
                        .flatMap(s -> s.said(MarkerRule::share, "PD-L1").stream())
                        .toList();
        return new Opposing<Ligand>(Topic.MARKER_CHANGED, (one, other) -> differ(all, one, other))
                .among(said);
    }

    private static Optional<Ligand> share(CaseFinding finding) {
        var way = finding.said().label().toUpperCase(Locale.ROOT);
        return Numbers.share(finding.value()).map(share -> new Ligand(way, share));
    }

    private static Optional<Weight> differ(WholeCase all, Said<Ligand> one, Said<Ligand> other) {
        var steps = Math.abs(one.value().step() - other.value().step());
        var gap = Math.abs(one.value().share() - other.value().share());
        var change = all.between(one.source(), other.source());
        if (!one.value().way().equals(other.value().way())
                || steps == 0
                || gap < CLEAR_GAP
                || change == WholeCase.Change.OTHER_TUMOUR) {
            return Optional.empty();
        }
        var isPlain = steps > 1 && change == WholeCase.Change.NONE;
        return Optional.of(isPlain ? Weight.MIDDLE : Weight.LOW);
    }
}
