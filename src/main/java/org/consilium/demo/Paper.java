package org.consilium.demo;

import java.time.LocalDate;

/**
 * A finished paper as a family would send it; {@code spec} and {@code firstPage} tell which page of
 * which document it is.
 */
@SuppressWarnings("ArrayRecordComponent") // handed straight to the records module, never compared
record Paper(
        String fileName,
        String mediaType,
        byte[] bytes,
        String kind,
        LocalDate date,
        int pages,
        String spec,
        int firstPage) {}
