package org.consilium.board;

/** Why an expert cannot judge a case freely. */
public enum Conflict {
    SAME_HOSPITAL,
    EARLIER_CARE,
    MONEY,
    KINSHIP
}
