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
        boolean whole) {}
