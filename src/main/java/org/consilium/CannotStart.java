package org.consilium;

/** Why the program does not start, in one sentence that says what to do. */
class CannotStart extends RuntimeException {
    CannotStart(String sentence) {
        super(sentence);
    }
}
