package org.consilium.evidence.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consilium.evidence.CaseFinding;

/** What a paper says of HER2: the gene test counts before the stain, and the stain before words. */
final class Her2 {
    private Her2() {}

    /** Empty while it is equivocal. */
    static Optional<Said<Boolean>> status(Source source) {
        return gene(source).or(() -> stain(source)).or(() -> word(source));
    }

    /** Gene, stain and word of one paper at odds; an equivocal stain is open to either. */
    static Optional<Contradiction> within(Source source) {
        if (source.isQuoting()) {
            return Optional.empty();
        }
        for (var code : List.of("HER2-ISH", "HER2-IHC", "HER2")) {
            var all = source.said(Her2::meaning, code);
            if (all.size() > 1) {
                return Optional.of(
                        all.getFirst().against(all.getLast(), Topic.RECEPTOR, Weight.LOW));
            }
        }
        return opposite(gene(source), stain(source))
                .or(() -> opposite(gene(source), word(source)))
                .or(() -> opposite(stain(source), word(source)));
    }

    private static Optional<Contradiction> opposite(
            Optional<Said<Boolean>> one, Optional<Said<Boolean>> other) {
        return one.isPresent()
                        && other.isPresent()
                        && !one.get().value().equals(other.get().value())
                ? Optional.of(one.get().against(other.get(), Topic.RECEPTOR, Weight.MIDDLE))
                : Optional.empty();
    }

    private static Optional<Said<Boolean>> gene(Source source) {
        return only(source, "HER2-ISH");
    }

    private static Optional<Said<Boolean>> stain(Source source) {
        return only(source, "HER2-IHC");
    }

    private static Optional<Said<Boolean>> word(Source source) {
        return only(source, "HER2");
    }

    private static Optional<Said<Boolean>> only(Source source, String code) {
        var said = source.said(Her2::meaning, code);
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    private static Optional<Boolean> meaning(CaseFinding finding) {
        return switch (finding.value().strip().toLowerCase(Locale.ROOT)) {
            case "amplified", "positive", "3+", "3" -> Optional.of(true);
            case "not amplified", "negative", "0", "1+", "1" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Equivocal by stain, and no gene test in any of the papers. */
    static boolean isOpen(List<Source> sources) {
        return sources.stream().noneMatch(source -> status(source).isPresent())
                && sources.stream()
                        .flatMap(source -> source.of("HER2-IHC", "HER2").stream())
                        .map(finding -> finding.value().strip().toLowerCase(Locale.ROOT))
                        .anyMatch(value -> value.startsWith("2") || value.equals("equivocal"));
    }
}
