package org.consilium.kernel;

import java.util.UUID;

/**
 * Where new ids and case numbers come from; handed in, so that a test or the demo can repeat them.
 */
public interface Ids {
    UUID next();

    /** A number that cannot be guessed; the caller makes sure that it was never used. */
    CaseNumber nextCaseNumber();

    /** Six digits for a sign-in or verification code. */
    String nextCode();
}
