package org.consilium.channels;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/** Carries one channel: an adapter of a provider. One bean for each channel. */
public interface Carrier {
    Channel channel();

    /** Whether it is set up. */
    boolean isReady();

    /**
     * Hands one message to the provider.
     *
     * @return the provider's id of it, by which {@link Inbox#report} tells what became of it
     */
    String send(Outgoing message) throws CannotSend;

    /**
     * The bytes of a file in a message, as the provider has them now.
     *
     * @param source of {@link Enclosure#source}
     * @throws Gone when the provider will never have it again
     */
    InputStream open(String source) throws IOException, Gone;

    /** Lets the provider delete what is kept here now; again is the same as once. */
    void forget(String source) throws IOException;

    /** It will not come, however often it is asked for. */
    final class Gone extends Exception {}

    /** The reason as a message key {@code channels.failure.<key>}: no address, no text. */
    final class CannotSend extends Exception {
        private final boolean forGood;
        private final boolean ofTheLine;
        private final Optional<Duration> pause;

        private CannotSend(
                String key,
                boolean forGood,
                boolean ofTheLine,
                Optional<Duration> pause,
                Optional<Throwable> cause) {
            super(key, cause.orElse(null));
            this.forGood = forGood;
            this.ofTheLine = ofTheLine;
            this.pause = pause;
        }

        /** Try again, later each time. */
        public static CannotSend now(String key, Throwable cause) {
            return new CannotSend(key, false, true, Optional.empty(), Optional.of(cause));
        }

        /** Try again after what the provider asked for. */
        public static CannotSend before(Duration pause, String key) {
            return new CannotSend(key, false, true, Optional.of(pause), Optional.empty());
        }

        /** This message will never get through this way. */
        public static CannotSend ever(String key) {
            return new CannotSend(key, true, false, Optional.empty(), Optional.empty());
        }

        /** The same, and it says nothing of the others that leave over this channel. */
        public CannotSend ofThisOne() {
            return new CannotSend(key(), forGood, false, pause, Optional.ofNullable(getCause()));
        }

        public String key() {
            return String.valueOf(getMessage());
        }

        boolean isForGood() {
            return forGood;
        }

        boolean isOfTheLine() {
            return ofTheLine;
        }

        Optional<Duration> pause() {
            return pause;
        }
    }
}
