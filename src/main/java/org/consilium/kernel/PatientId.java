package org.consilium.kernel;

import java.io.Serializable;
import java.util.UUID;

/** The person who is ill. */
public record PatientId(UUID value) implements Serializable {
    public static PatientId of(String text) {
        return new PatientId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return "PatientId[" + value + "]";
    }
}
