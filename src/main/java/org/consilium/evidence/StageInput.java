package org.consilium.evidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.casework.Organ;
import org.consilium.records.Kind;

/**
 * A verified statement that matters for a stage.
 *
 * @param date of the report
 * @param prefix beside a T, N or M, where the page has one
 * @param edition the book that the page names, in its words
 */
public record StageInput(
        What what,
        Whose whose,
        CaseFinding finding,
        Optional<LocalDate> date,
        Optional<String> prefix,
        Optional<String> edition) {
    /** In the order in which doctors read it. */
    public enum What {
        T,
        N,
        M,
        GROUP,
        SIZE,
        NODES_POSITIVE,
        NODES_EXAMINED,
        EXTRANODAL,
        LYMPH_NODES,
        SPREAD,
        HISTOLOGY,
        GRADE,
        MARKER;

        boolean isStaged() {
            return this == T || this == N || this == M || this == GROUP;
        }
    }

    /** Whose statement it is. */
    public enum Whose {
        PATHOLOGY,
        SCAN,
        SCOPY,
        OPERATION,
        LETTER,
        OTHER;

        static Whose of(Kind kind) {
            return switch (kind) {
                case BIOPSY, IHC_MOLECULAR -> PATHOLOGY;
                case IMAGING -> SCAN;
                case SCOPY -> Whose.SCOPY;
                case OPERATION_NOTE -> OPERATION;
                case DISCHARGE, CONSULTATION, PRESCRIPTION -> LETTER;
                case BLOOD, BILL, IDENTITY, CONSENT_FORM, OTHER -> Whose.OTHER;
            };
        }
    }

    private static final Map<String, What> OF_CODE =
            Map.ofEntries(
                    Map.entry("T", What.T),
                    Map.entry("N", What.N),
                    Map.entry("M", What.M),
                    Map.entry("stage", What.GROUP),
                    Map.entry("size", What.SIZE),
                    Map.entry("lesion", What.SIZE),
                    Map.entry("lesion-size", What.SIZE),
                    Map.entry("nodes-positive", What.NODES_POSITIVE),
                    Map.entry("nodes-examined", What.NODES_EXAMINED),
                    Map.entry("extranodal-extension", What.EXTRANODAL),
                    Map.entry("lymph-nodes", What.LYMPH_NODES),
                    Map.entry("metastasis", What.SPREAD),
                    Map.entry("histology", What.HISTOLOGY),
                    Map.entry("grade", What.GRADE));

    /** What this finding is for a stage of this organ; empty when it does not matter. */
    static Optional<What> what(String code, Organ organ) {
        return Optional.ofNullable(OF_CODE.get(code))
                .or(
                        () ->
                                markers(organ).contains(code)
                                        ? Optional.of(What.MARKER)
                                        : Optional.empty());
    }

    private static Set<String> markers(Organ organ) {
        return switch (organ) {
            case BREAST -> Set.of("ER", "PR", "HER2", "HER2-IHC", "HER2-ISH");
            case HEAD_NECK -> Set.of("p16");
            case COLORECTAL, LUNG, CERVIX -> Set.of();
            case OTHER ->
                    Set.of("p16", "Gleason", "grade-group", "Breslow", "ulceration", "mitoses");
        };
    }

    @Override
    public String toString() {
        return "StageInput[" + finding.id().value() + "]";
    }
}
