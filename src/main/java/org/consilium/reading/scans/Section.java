package org.consilium.reading.scans;

/** What a part of a paper is for, by its heading. */
enum Section {
    /** Before any heading. */
    HEAD,
    EXAM,
    INDICATION,
    HISTORY,
    FAMILY,
    ALLERGY,
    COMPARISON,
    TECHNIQUE,
    FINDINGS,
    IMPRESSION,
    DIAGNOSIS,
    TREATMENT,
    MEDICATION,
    COMPLICATIONS,
    ADVICE,
    OTHER;

    /** Where text without a heading of its own may already be the findings. */
    boolean isBeforeFindings() {
        return switch (this) {
            case HEAD, EXAM, INDICATION, HISTORY, COMPARISON, TECHNIQUE -> true;
            case FAMILY,
                    ALLERGY,
                    FINDINGS,
                    IMPRESSION,
                    DIAGNOSIS,
                    TREATMENT,
                    MEDICATION,
                    COMPLICATIONS,
                    ADVICE,
                    OTHER ->
                    false;
        };
    }
}
