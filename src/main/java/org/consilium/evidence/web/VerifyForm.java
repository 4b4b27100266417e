package org.consilium.evidence.web;

import java.util.Objects;

/**
 * What a person said of one finding.
 *
 * @param what right, not, open; else the value is another
 */
record VerifyForm(String what, String value, String unit) {
    /** A field that was not sent is an empty one. */
    VerifyForm {
        what = Objects.requireNonNullElse(what, "");
        value = Objects.requireNonNullElse(value, "");
        unit = Objects.requireNonNullElse(unit, "");
    }

    boolean isReopened() {
        return what.equals("open");
    }

    @Override
    public String toString() {
        return "VerifyForm[" + what + "]";
    }
}
