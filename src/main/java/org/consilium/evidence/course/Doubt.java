package org.consilium.evidence.course;

/** Why a size is in no sum. */
public enum Doubt {
    /** Two different sizes stand at one place on one scan: which is which cannot be told. */
    SEVERAL_AT_ONE_SITE,
    /** The report names no place in the body. */
    NO_SITE,
    /** Another scan has a lesion whose place is told less or more exactly. */
    MAYBE_ANOTHER,
    UNDATED
}
