package org.consilium.board;

import java.util.EnumSet;
import java.util.Set;

/** Why a seat was not taken, or was given back. */
public enum DeclineReason {
    CONFLICT,
    NO_TIME,
    NOT_MY_FIELD,
    AWAY,
    OTHER,
    /** The rule's word for silence; nobody gives it. */
    NO_ANSWER;

    /** Those that a person may give. */
    public static Set<DeclineReason> given() {
        return EnumSet.complementOf(EnumSet.of(NO_ANSWER));
    }
}
