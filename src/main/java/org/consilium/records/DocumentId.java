package org.consilium.records;

import java.util.UUID;

/** One document of a case. */
public record DocumentId(UUID value) {
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }
}
