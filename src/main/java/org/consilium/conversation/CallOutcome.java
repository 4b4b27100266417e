package org.consilium.conversation;

/** How a call ended; only REACHED meets the first-contact clock. */
public enum CallOutcome {
    REACHED,
    NO_ANSWER,
    BUSY,
    WRONG_NUMBER,
    CALL_BACK_LATER,
    REFUSED
}
