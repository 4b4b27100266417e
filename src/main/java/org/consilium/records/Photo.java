package org.consilium.records;

import org.springframework.core.io.InputStreamSource;

/** One page of a report, photographed. */
public sealed interface Photo permits Photo.Sent, Whole {
    String fileName();

    /** With a form, and not kept yet. */
    record Sent(String fileName, InputStreamSource bytes) implements Photo {
        @Override
        public String toString() {
            return "Photo";
        }
    }
}
