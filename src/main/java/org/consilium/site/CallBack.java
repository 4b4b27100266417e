package org.consilium.site;

import java.time.Instant;
import java.util.UUID;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;

/** Somebody who asked to be called. */
public record CallBack(
        UUID id,
        String name,
        Contact phone,
        CallTime callTime,
        Language language,
        Instant askedAt) {
    @Override
    public String toString() {
        return "CallBack[" + id + "]";
    }
}
