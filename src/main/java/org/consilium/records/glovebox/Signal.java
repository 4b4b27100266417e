package org.consilium.records.glovebox;

/** What the process inside says, before the values that belong to it. */
enum Signal {
    /** Asks for bytes of the file: place, count. */
    READ,
    /** Type and whether it is locked. */
    JUDGED,
    /** How many pages there are. */
    COUNT,
    /** Begins with a page: number. */
    AT,
    /**
     * Number, width, height, doubts, what is written, picture, small picture, the page as it came;
     * no bytes for no picture.
     */
    PAGE,
    /** A file of an archive begins: name. */
    ENTRY,
    /** Bytes of it; none ends it. */
    PIECE,
    /** Message key of a refusal; ends the order. */
    REFUSED,
    DONE
}
