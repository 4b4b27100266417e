package org.consilium.reading.kinds;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.reading.kinds.Naming.Borne;
import org.consilium.records.Kind;

/** What exactly a paper is within its kind: modality and region, type of scopy, panel. */
final class Subkinds {
    private static final Naming MODALITIES = new Naming("MODALITY");
    private static final Naming REGIONS = new Naming("REGION");
    private static final Naming SCOPIES = new Naming("SCOPY");
    private static final Naming PANELS = new Naming("BLOOD");
    private static final Naming TISSUES = new Naming("TISSUE");
    private static final Naming MOLECULAR = new Naming("MOLECULAR");
    private static final Set<String> WITH_REGION =
            Set.of("CT", "MRI", "ultrasound", "Doppler", "X-ray", "angiography", "contrast X-ray");
    private static final int MOST_REGIONS = 3;
    private static final int NEAR = 8;
    private static final double LEAST = 1.5;
    private static final double LEADING = 0.6;

    private Subkinds() {}

    static Optional<String> of(Kind kind, Tokens tokens) {
        return switch (kind) {
            case IMAGING -> imaging(tokens);
            case SCOPY -> likeliest(SCOPIES, tokens).map(Borne::name);
            case BLOOD -> panel(tokens);
            case BIOPSY -> likeliest(TISSUES, tokens).map(Borne::name).or(Subkinds::histology);
            case IHC_MOLECULAR -> likeliest(MOLECULAR, tokens).map(Borne::name);
            case OPERATION_NOTE,
                    DISCHARGE,
                    CONSULTATION,
                    PRESCRIPTION,
                    BILL,
                    IDENTITY,
                    CONSENT_FORM,
                    OTHER ->
                    Optional.empty();
        };
    }

    private static Optional<String> histology() {
        return Optional.of("histopathology");
    }

    private static Optional<Borne> likeliest(Naming naming, Tokens tokens) {
        return naming.borne(tokens).stream()
                .filter(one -> one.weight() >= LEAST)
                .max(
                        Comparator.comparingDouble(Borne::weight)
                                .thenComparing(Comparator.comparingInt(Borne::first).reversed()));
    }

    private static Optional<String> imaging(Tokens tokens) {
        return likeliest(MODALITIES, tokens)
                .map(modality -> modality.name() + regions(modality, tokens));
    }

    private static String regions(Borne modality, Tokens tokens) {
        if (modality.name().equals("PET-CT")) {
            return " whole body";
        }
        if (!WITH_REGION.contains(modality.name())) {
            return "";
        }
        var all = REGIONS.borne(tokens);
        if (modality.isImplied()) {
            return hinted(all).map(name -> " " + name).orElse("");
        }
        var named =
                all.stream()
                        .filter(one -> isNear(one, modality))
                        .sorted(Comparator.comparingInt(Borne::first))
                        .map(Borne::name)
                        .limit(MOST_REGIONS)
                        .toList();
        return (named.isEmpty() ? hinted(all) : Optional.of(joined(withoutWider(named))))
                .map(name -> " " + name)
                .orElse("");
    }

    private static boolean isNear(Borne region, Borne modality) {
        return Math.abs(region.first() - modality.first()) <= NEAR;
    }

    private static Optional<String> hinted(List<Borne> regions) {
        return regions.stream()
                .max(Comparator.comparingDouble(Borne::weight))
                .filter(one -> one.weight() >= LEAST)
                .map(Borne::name);
    }

    /** "spine" says nothing beside "lumbar spine", "kidneys" little beside "abdomen". */
    private static List<String> withoutWider(List<String> names) {
        return names.stream()
                .filter(
                        name ->
                                names.stream()
                                        .noneMatch(
                                                other ->
                                                        !other.equals(name)
                                                                && other.endsWith(" " + name)))
                .toList();
    }

    private static String joined(List<String> names) {
        var last = names.getLast();
        return names.size() == 1
                ? last
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    }

    /** The panels that are named as titles, else the one that most rows belong to. */
    private static Optional<String> panel(Tokens tokens) {
        var borne = PANELS.borne(tokens);
        var named =
                borne.stream()
                        .filter(Borne::heading)
                        .filter(one -> one.weight() >= LEAST)
                        .sorted(Comparator.comparingInt(Borne::first))
                        .map(Borne::name)
                        .limit(MOST_REGIONS)
                        .toList();
        if (!named.isEmpty()) {
            return Optional.of(joined(named));
        }
        var hints = borne.stream().mapToInt(Borne::hints).sum();
        return borne.stream()
                .filter(one -> one.hints() > hints * LEADING && one.hints() > 0)
                .map(Borne::name)
                .findFirst();
    }
}
