package org.consilium.imaging;

import org.consilium.records.DocumentId;

/**
 * One file of a series.
 *
 * @param number in its series; 0 where the scanner gave none
 * @param whole false when the file ends before what it promises
 */
public record Instance(
        DocumentId document,
        String uid,
        String sopClass,
        int number,
        int rows,
        int columns,
        int frames,
        String transferSyntax,
        Content content,
        boolean whole) {
    private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";

    /** A picture of a screen or of paper, not of a body (secondary capture, DICOM PS3.3 A.8). */
    boolean isPhotographed() {
        return sopClass.equals(SECONDARY_CAPTURE) || sopClass.startsWith(SECONDARY_CAPTURE + ".");
    }
}
