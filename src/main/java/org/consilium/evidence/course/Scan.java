package org.consilium.evidence.course;

import java.time.LocalDate;
import java.util.List;
import org.consilium.records.DocumentId;

/**
 * All reports of one day by one method, as one column of the response table.
 *
 * @param modality such as "CT"; empty where no report says it
 * @param fresh lesions that a report itself calls new
 */
public record Scan(LocalDate date, String modality, List<Source> sources, List<Fresh> fresh) {
    public Scan {
        sources = List.copyOf(sources);
        fresh = List.copyOf(fresh);
    }

    /** A lesion called new, in the words of the report. */
    public record Fresh(String site, String words, Source source) {
        @Override
        public String toString() {
            return "Fresh[…]";
        }
    }

    public Source source() {
        return sources.getFirst();
    }

    boolean isOf(DocumentId document) {
        return sources.stream().anyMatch(source -> source.document().equals(document));
    }

    /** Sizes may be compared without a second thought. */
    boolean isComparableWith(Scan other) {
        return !modality.isEmpty() && modality.equalsIgnoreCase(other.modality);
    }

    @Override
    public String toString() {
        return "Scan[…]";
    }
}
