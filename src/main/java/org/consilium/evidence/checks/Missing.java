package org.consilium.evidence.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.casework.Organ;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;
import org.consilium.reading.tissue.MustHaves;

/**
 * An element of the report on tissue that a board needs and that no paper of the case gives.
 *
 * @param code of the finding that would give it: see docs/reader.md
 */
public record Missing(String code, Ask ask) {
    private static final Set<String> STAINS =
            Set.of("ER", "PR", "HER2", "Ki-67", "MMR", "p16", "PD-L1");
    private static final Set<String> GENES = Set.of("EGFR", "ALK", "ROS1", "KRAS", "NRAS", "BRAF");
    private static final Pattern GLAND = Words.of("adeno|large cell|non[- ]?small");
    private static final Pattern THROAT = Words.of("tonsil|oropharyn|base of (?:the )?tongue");

    /** For the message: "nodes-examined", "her2-ish". */
    public String suffix() {
        return code.toLowerCase(Locale.ROOT);
    }

    /**
     * Of a biopsy, type, grade and markers; of a resection, the whole set. What one biopsy has told
     * need not be told again.
     */
    public static List<Missing> of(Organ organ, List<Report> reports) {
        var sources =
                reports.stream()
                        .map(Source::new)
                        .filter(source -> source.isTissue() || source.isQuoting())
                        .toList();
        if (sources.stream().noneMatch(Missing::isOnTissue)) {
            return List.of(new Missing("histology", Ask.ANY_HISTOLOGY_REPORT));
        }
        var needed = needed(organ, sources);
        var stated = stated(sources);
        return needed.stream()
                .distinct()
                .filter(code -> !stated.contains(code))
                .filter(isTold(stated).negate())
                .map(code -> new Missing(code, ask(code)))
                .toList();
    }

    private static boolean isOnTissue(Source source) {
        return source.isTissue() || !source.of("histology").isEmpty();
    }

    private static Set<String> stated(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.report().findings().stream())
                .filter(finding -> finding.state() != CaseFinding.State.REJECTED)
                .filter(finding -> finding.isFact() || !finding.isConcluded())
                .map(CaseFinding::code)
                .collect(Collectors.toSet());
    }

    /** Repair by gene test, a margin by its distance, the grade by Gleason. */
    private static Predicate<String> isTold(Set<String> stated) {
        return code ->
                switch (code) {
                    case "MMR" -> stated.contains("MSI");
                    case "margin" -> stated.contains("margin-distance");
                    case "grade" -> stated.contains("Gleason");
                    case "HER2" -> stated.contains("HER2-IHC") || stated.contains("HER2-ISH");
                    default -> false;
                };
    }

    private static List<String> needed(Organ organ, List<Source> sources) {
        var needed = new ArrayList<>(List.of("histology"));
        var isResected = sources.stream().anyMatch(s -> s.sample() == Source.Sample.RESECTED);
        if (isResected) {
            var findings =
                    sources.stream()
                            .flatMap(source -> source.report().findings().stream())
                            .map(CaseFinding::said)
                            .toList();
            needed.addAll(MustHaves.missing(name(organ, sources), findings));
            needed.addAll(List.of("procedure", "site"));
        } else {
            needed.addAll(ofBiopsy(organ));
        }
        needed.addAll(conditional(organ, sources));
        return needed;
    }

    /** As the reader knows the organ; others by the words of the reports. */
    private static String name(Organ organ, List<Source> sources) {
        return switch (organ) {
            case BREAST -> "breast";
            case COLORECTAL -> "colorectal";
            case HEAD_NECK -> "head and neck";
            case LUNG -> "lung";
            case CERVIX -> "cervix";
            case OTHER ->
                    sources.stream()
                            .filter(Source::isTissue)
                            .map(source -> source.words("site", "procedure", "histology"))
                            .collect(Collectors.joining(" "));
        };
    }

    private static List<String> ofBiopsy(Organ organ) {
        return switch (organ) {
            case BREAST -> List.of("grade", "laterality", "ER", "PR", "HER2", "Ki-67");
            case COLORECTAL -> List.of("grade", "site", "MMR");
            case LUNG -> List.of("laterality", "site");
            case HEAD_NECK, CERVIX, OTHER -> List.of("grade", "site");
        };
    }

    private static List<String> conditional(Organ organ, List<Source> sources) {
        var needed = new ArrayList<String>();
        if (organ == Organ.BREAST && Her2.isOpen(sources)) {
            needed.add("HER2-ISH");
        }
        if (organ == Organ.LUNG && have(sources, GLAND, "histology")) {
            needed.addAll(List.of("EGFR", "ALK", "ROS1", "PD-L1"));
        }
        if (organ == Organ.COLORECTAL && isSpread(sources)) {
            needed.addAll(List.of("KRAS", "NRAS", "BRAF"));
        }
        if (organ == Organ.HEAD_NECK && have(sources, THROAT, "site", "procedure")) {
            needed.add("p16");
        }
        if (sources.stream().anyMatch(Missing::isOperatedAfterTreatment)) {
            needed.add("treatment-effect");
        }
        return needed;
    }

    private static boolean have(List<Source> sources, Pattern words, String... codes) {
        return sources.stream().anyMatch(source -> Words.have(source.words(codes), words));
    }

    private static boolean isSpread(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.of("M").stream())
                .anyMatch(finding -> Tnm.step(finding).orElse(0) > 0);
    }

    private static boolean isOperatedAfterTreatment(Source source) {
        return source.sample() == Source.Sample.RESECTED && source.isAfterTreatment();
    }

    private static Ask ask(String code) {
        if (code.equals("HER2-ISH")) {
            return Ask.ISH_REPORT;
        }
        if (GENES.contains(code)) {
            return Ask.MOLECULAR_REPORT;
        }
        return STAINS.contains(code) ? Ask.IHC_REPORT : Ask.FULL_HISTOLOGY_REPORT;
    }
}
