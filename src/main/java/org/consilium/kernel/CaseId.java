package org.consilium.kernel;

import java.io.Serializable;
import java.util.UUID;

/** One request for one patient. */
public record CaseId(UUID value) implements Serializable {
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return "CaseId[" + value + "]";
    }
}
