package org.consilium.kernel;

import java.util.UUID;

/**
 * Sent with every write that a person or a provider may repeat: the second of the same key changes
 * nothing.
 */
public record RequestKey(UUID value) {
    /**
     * @throws Refused {@code request.key} when the form came without one
     */
    public static RequestKey read(String text) {
        try {
            return new RequestKey(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Refused("request.key");
        }
    }
}
