package org.consilium.consent;

/** What the family may allow, each for itself. */
public enum Purpose {
    /**
     * Register, collect and keep the records for an expert opinion. Without it there is no case.
     */
    OPINION,
    /** Show the records to the experts of the panel. */
    SHARE_WITH_EXPERTS,
    /** Send the plan to the treating doctor. */
    SHARE_WITH_TREATING_DOCTOR,
    /** Messages over WhatsApp, SMS or e-mail. */
    MESSAGES,
    TEACHING,
    RESEARCH
}
