package org.consilium.imaging;

import org.consilium.records.DocumentId;

/** A scan file the index could not take. */
public record Unread(DocumentId document, Reason reason) {
    /** Why not; the sentence is {@code imaging.unread.<reason>}. */
    public enum Reason {
        NOT_DICOM,
        TOO_DEEP,
        TOO_MUCH,
        NOT_INFLATED,
        NO_SUCH_FRAME,
        /** The same picture came before, in other bytes. */
        REPEATED
    }
}
