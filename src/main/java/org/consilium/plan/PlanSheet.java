package org.consilium.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;

/**
 * A plan as it is read, on a page and on paper: its text and whose it is.
 *
 * @param code empty for a draft
 * @param familyLanguage of questions and wishes
 */
public record PlanSheet(
        PlanText text,
        int version,
        String person,
        int age,
        CaseNumber number,
        Language familyLanguage,
        Optional<Instant> releasedAt,
        Optional<String> code,
        List<Signature> signatures,
        Optional<String> because) {
    public PlanSheet {
        signatures = List.copyOf(signatures);
    }

    public boolean isDraft() {
        return code.isEmpty();
    }

    /** Whether the experts' words stand in another language than the page around them. */
    public boolean isForeignTo(Language reader) {
        return text.writtenIn() != reader;
    }

    /** The paragraphs of what somebody typed. */
    public static List<String> lines(String typed) {
        return Arrays.stream(typed.split("\\R"))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "PlanSheet[" + version + "]";
    }
}
