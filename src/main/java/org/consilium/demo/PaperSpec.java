package org.consilium.demo;

import java.time.LocalDate;

/** A paper before it is made: what it says, on whose letterhead, and how it reached us. */
record PaperSpec(
        String key,
        String kind,
        String title,
        LocalDate date,
        Look look,
        Letterhead head,
        String body) {

    /**
     * How a paper reached us: a typed PDF, a photo by phone, a page from a scanner, or a PDF of
     * scanned pages.
     */
    enum Look {
        PDF,
        PHOTO,
        SCAN,
        SCANPDF
    }
}
