package org.consilium.conversation.email;

/**
 * What one letter may ask of us. Whatever is past a limit stays in the raw letter and is said.
 *
 * @param inner bytes of one part that holds others (winmail.dat, .msg, .eml): these are read whole
 */
record Limits(int parts, int depth, int text, int inner) {
    static final Limits USUAL = new Limits(300, 12, 1_000_000, 48_000_000);
}
