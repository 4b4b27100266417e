package org.consilium.conversation.whatsapp;

import java.time.Duration;
import java.util.Optional;

/** The Graph API did not do what it was asked; carries codes and nothing that somebody wrote. */
final class GraphFailure extends Exception {
    private final Trouble trouble;
    private final transient Optional<Duration> pause;

    GraphFailure(Trouble trouble, int status, int code, Optional<Duration> pause) {
        super(trouble + " (HTTP " + status + ", code " + code + ")");
        this.trouble = trouble;
        this.pause = pause;
    }

    GraphFailure(Trouble trouble, Throwable cause) {
        super(trouble + " (" + cause.getClass().getSimpleName() + ")", cause);
        this.trouble = trouble;
        this.pause = Optional.empty();
    }

    Trouble trouble() {
        return trouble;
    }

    /** How long to wait, where they say it. */
    Optional<Duration> pause() {
        return pause;
    }
}
