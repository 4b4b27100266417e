package org.consilium.conversation;

/** Carries one message out of the house, or says why not. */
interface Provider {
    void send(Outgoing message) throws CannotSend;

    /** The reason as a message key {@code conversation.failure.<key>}: no address, no text. */
    final class CannotSend extends Exception {
        CannotSend(String key) {
            super(key);
        }

        CannotSend(String key, Throwable cause) {
            super(key, cause);
        }

        String key() {
            return String.valueOf(getMessage());
        }
    }
}
