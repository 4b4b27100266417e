package org.consilium.board;

/** Why a seat was not taken, or was given back. */
public enum DeclineReason {
    CONFLICT,
    NO_TIME,
    NOT_MY_FIELD,
    AWAY,
    OTHER
}
