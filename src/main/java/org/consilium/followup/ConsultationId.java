package org.consilium.followup;

import java.util.UUID;
import org.consilium.kernel.NotFound;

/** One consultation after the release. */
public record ConsultationId(UUID value) {
    /**
     * @throws NotFound for what is no id: it came from an address
     */
    public static ConsultationId of(String text) {
        try {
            return new ConsultationId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
