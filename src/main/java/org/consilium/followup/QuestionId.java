package org.consilium.followup;

import java.util.UUID;
import org.consilium.kernel.NotFound;

/** One question after the release. */
public record QuestionId(UUID value) {
    /**
     * @throws NotFound for what is no id: it came from an address
     */
    public static QuestionId of(String text) {
        try {
            return new QuestionId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
