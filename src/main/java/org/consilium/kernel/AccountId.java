package org.consilium.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Somebody who can sign in. */
public record AccountId(UUID value) implements Serializable {
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return "AccountId[" + value + "]";
    }
}
