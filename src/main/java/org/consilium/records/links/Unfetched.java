package org.consilium.records.links;

import java.io.IOException;
import java.util.Locale;

/** The file did not come; says nothing of its address. */
final class Unfetched extends IOException {
    private static final long serialVersionUID = 1L;

    /** What a person should know, and whether it is worth trying again by itself. */
    enum Why {
        /** A page, not a file: it wants a code, or a press of a button. */
        PAGE,
        SIGN_IN,
        GONE,
        /** Not in the open web, or no address one goes to. */
        FORBIDDEN,
        UNREACHABLE;

        /** The last part of its message key. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean mayPass() {
            return this == UNREACHABLE;
        }
    }

    private final Why why;

    Unfetched(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
