package org.consilium.reading.person;

/** What the words before a value say it is. */
enum Label {
    NAME,
    FIRST_NAME,
    LAST_NAME,
    AGE,
    SEX,
    AGE_SEX,
    BIRTH,
    ID,
    /** A patient's or a doctor's. */
    REG_NO,
    COLLECTED,
    BIOPSIED,
    RECEIVED,
    REGISTERED,
    PERFORMED,
    ADMITTED,
    DISCHARGED,
    REPORTED,
    PRINTED,
    DATE,
    /** A date of something else. */
    NO_DATE,
    /** A relative, a doctor, a place: whatever ends the value before it. */
    OTHER;

    boolean isPerson() {
        return switch (this) {
            case NAME, FIRST_NAME, LAST_NAME, AGE, SEX, AGE_SEX, BIRTH, ID, REG_NO -> true;
            case COLLECTED,
                    BIOPSIED,
                    RECEIVED,
                    REGISTERED,
                    PERFORMED,
                    ADMITTED,
                    DISCHARGED,
                    REPORTED,
                    PRINTED,
                    DATE,
                    NO_DATE,
                    OTHER ->
                    false;
        };
    }
}
