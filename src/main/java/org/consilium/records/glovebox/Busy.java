package org.consilium.records.glovebox;

import java.io.IOException;

/** The machine had no time for a file; what is in it is not known yet. */
public final class Busy extends IOException {
    Busy(TooHeavy why) {
        super("no time for a file now", why);
    }
}
