package org.consilium.conversation.email;

/** What could not be read of a letter. */
enum Trouble {
    TOO_MANY_PARTS(true),
    TOO_DEEP(true),
    TOO_LARGE(true),
    /** It breaks off or makes no sense. */
    BROKEN(true),
    /** S/MIME or PGP: sealed for somebody who is not this program. */
    SEALED(true),
    /** It has parts by its header and none that can be found. */
    EMPTY(true),
    /** It names a file that lies somewhere else; nothing is fetched. */
    ELSEWHERE(true),
    /** A container of Outlook that could not be opened; it is kept whole. */
    CONTAINER(true),
    /** More words than a thread takes: the rest is in the letter. */
    LONG_TEXT(false),
    UNKNOWN_CHARSET(false);

    private final boolean hides;

    Trouble(boolean hides) {
        this.hides = hides;
    }

    /** Something may be in there that nobody saw: a person must look. */
    boolean hides() {
        return hides;
    }
}
