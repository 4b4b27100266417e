package org.consilium.evidence;

import org.consilium.records.DocumentId;

/**
 * Two papers of a case that belong together.
 *
 * @param document the copy, or the earlier version
 * @param other the one it is a copy of, or the later version
 * @param undone a person said that they do not
 */
public record PaperLink(DocumentId document, DocumentId other, Relation relation, boolean undone) {
    /** What the one is to the other. */
    public enum Relation {
        /** The same report came twice. */
        COPY,
        /** A preliminary report; the other is the final one. */
        PRELIMINARY,
        /** The other corrects it. */
        CORRECTED,
        /** The other adds to it; both hold. */
        ADDED_TO;

        /** Whether what the first one says no longer counts. */
        boolean silences() {
            return this != ADDED_TO;
        }
    }

    boolean silences() {
        return !undone && relation.silences();
    }
}
