package org.consilium.evidence.course;

/** Why a result may not stand beside the others of its series without a second look. */
public enum Warning {
    OTHER_LAB,
    LAB_UNKNOWN,
    OTHER_METHOD,
    OTHER_UNIT_CONVERTED,
    OTHER_RANGE,
    SAME_DAY_DIFFERENT,
    /** Without a unit that can be converted it stands in the table alone. */
    UNIT_UNKNOWN,
    /** No living person is known to have this value: read again, and in the table alone. */
    UNLIKELY,
    UNDATED;

    boolean keepsApart() {
        return switch (this) {
            case UNIT_UNKNOWN, UNLIKELY, UNDATED -> true;
            case OTHER_LAB,
                    LAB_UNKNOWN,
                    OTHER_METHOD,
                    OTHER_UNIT_CONVERTED,
                    OTHER_RANGE,
                    SAME_DAY_DIFFERENT ->
                    false;
        };
    }
}
