package org.consilium.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What was proposed before, as the family remembers it. Sealed to an expert until the own opinion
 * is filed.
 *
 * @param words free text in any language
 * @param plannedFor the date set for the treatment, if one is
 */
public record FirstOpinion(
        Set<Proposal> proposed,
        String words,
        Optional<String> by,
        Progress progress,
        Optional<LocalDate> plannedFor) {
    public enum Proposal {
        OPERATION,
        CHEMOTHERAPY,
        RADIATION,
        TARGETED_OR_HORMONE,
        WAIT_AND_CHECK,
        COMFORT_CARE,
        OTHER_OR_UNSURE
    }

    public enum Progress {
        DATE_SET,
        NO_DATE,
        STARTED
    }

    public FirstOpinion {
        proposed = Set.copyOf(proposed);
    }

    @Override
    public String toString() {
        return "FirstOpinion[sealed]";
    }
}
