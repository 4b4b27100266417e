package org.consilium.records;

import java.time.Instant;
import java.util.Optional;

/** When a person declared the records complete, and why though something was missing. */
public record Completion(Instant at, Optional<String> reason) {
    @Override
    public String toString() {
        return "Completion[" + at + "]";
    }
}
