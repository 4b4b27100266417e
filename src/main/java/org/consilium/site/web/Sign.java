package org.consilium.site.web;

import java.util.Arrays;
import java.util.List;

/** A warning sign: some need a hospital now, some a doctor today. */
public enum Sign {
    BLEEDING(true),
    BREATH(true),
    WEAK_LEGS(true),
    FEVER_CHEMO(true),
    FIT(true),
    CONFUSED(true),
    CHEST_PAIN(true),
    NO_URINE(true),
    VOMITING(false),
    SWALLOW(false),
    PAIN(false),
    YELLOW(false),
    SWOLLEN_LEG(false);

    private final boolean now;

    Sign(boolean now) {
        this.now = now;
    }

    public boolean isNow() {
        return now;
    }

    public static List<Sign> all() {
        return Arrays.asList(values());
    }
}
