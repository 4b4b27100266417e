package org.consilium.conversation.whatsapp;

import org.jspecify.annotations.Nullable;

/** What an error of the Graph API means for what we wanted; decides who waits, and for how long. */
enum Trouble {
    /** Too much at once: this message waits, and goes before the later ones of its recipient. */
    RATE("rate"),
    /** The account must be seen to by a person: token, payment, policy. Everything waits. */
    PAUSED("account"),
    /** This message will never go. */
    FOR_GOOD("refused"),
    /** The family last wrote more than 24 hours ago: free text is not carried. */
    WINDOW("window"),
    /** The number has no WhatsApp, or does not take messages of businesses. */
    ABSENT("absent"),
    /** The template is missing, paused, or has other places than we filled. */
    TEMPLATE("template"),
    /** What we ask for is there no more. */
    GONE("gone"),
    /** Their fault, or the network's: again soon. */
    OUTAGE("outage");

    private static final int TOO_MANY = 429;
    private static final int NOT_FOUND = 404;
    private static final int SERVER = 500;

    private final String key;

    Trouble(String key) {
        this.key = key;
    }

    /** For {@code conversation.failure.<key>}. */
    String key() {
        return key;
    }

    boolean isForGood() {
        return switch (this) {
            case RATE, PAUSED, OUTAGE -> false;
            case FOR_GOOD, WINDOW, ABSENT, TEMPLATE, GONE -> true;
        };
    }

    /** By the code, as the provider advises; by the status where there is none that we know. */
    static Trouble of(int status, int code, int subcode, boolean isPassing) {
        var known = of(code, subcode);
        if (known != null) {
            return known;
        }
        if (status == TOO_MANY) {
            return RATE;
        }
        if (status >= SERVER || isPassing) {
            return OUTAGE;
        }
        return status == NOT_FOUND ? GONE : FOR_GOOD;
    }

    private static @Nullable Trouble of(int code, int subcode) {
        return switch (code) {
            case 4, 80007, 80008, 130429, 131048, 131056, 133016 -> RATE;
            case 0, 3, 10, 102, 190, 368, 131005, 131031, 131037, 131042, 131045, 131049, 131057 ->
                    PAUSED;
            case 1, 2, 131000, 131016, 133004 -> OUTAGE;
            case 131047 -> WINDOW;
            case 131026, 131021, 131030, 131050, 130472 -> ABSENT;
            case 132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068, 132069 -> TEMPLATE;
            // An object that was never there, was deleted, or is not ours: they do not tell which.
            case 100 -> subcode == 33 ? GONE : FOR_GOOD;
            case 131052 -> GONE;
            case 131008, 131009, 131051, 131053, 135000 -> FOR_GOOD;
            default -> code >= 200 && code < 300 ? PAUSED : null;
        };
    }
}
