package org.consilium.storm;

import java.util.List;
import java.util.Optional;

/**
 * Something that somebody sends.
 *
 * @param mark stands in its words and nowhere else
 * @param contact who sends it: a phone with plus, or an address
 * @param number of the case that it is meant for
 */
record Item(Way way, String mark, String contact, String number, Optional<Attached> file) {
    enum Way {
        /** A file by the page of the case. */
        UPLOAD,
        /** Words by the page of the case. */
        PORTAL,
        WHATSAPP,
        MAIL
    }

    /**
     * @param contents what must be among the records then: itself, the files packed in it, or
     *     nothing
     */
    record Attached(String name, String mediaType, byte[] bytes, List<byte[]> contents) {}

    boolean isMessage() {
        return way == Way.WHATSAPP || way == Way.MAIL;
    }

    @Override
    public String toString() {
        return way + " " + mark;
    }
}
