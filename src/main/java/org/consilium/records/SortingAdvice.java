package org.consilium.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Grant;

/** What a document seems to be: proposed to the person who sorts it, who decides. */
public interface SortingAdvice {
    /** Empty when nothing can be said about it. */
    Optional<Advice> of(Grant grant, DocumentId id);

    /**
     * @param confidence from 0 to 1
     * @param subkind such as the way and the region of a scan
     * @param reasons words on its pages that decided
     * @param date of the report
     */
    record Advice(
            Kind kind,
            double confidence,
            Optional<String> subkind,
            List<String> reasons,
            Optional<LocalDate> date) {
        public Advice {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String toString() {
            return "Advice[" + kind + "]";
        }
    }
}
