package org.consilium.records.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;

/** The key of a form and the number of the file in it: one key for each file. */
final class FormKey {
    private FormKey() {}

    /**
     * @throws Refused {@code request.key} when it is none
     */
    static RequestKey of(String keyAndNumber) {
        if (keyAndNumber.length() > 60 || keyAndNumber.length() < 36) {
            throw new Refused("request.key");
        }
        return new RequestKey(
                UUID.nameUUIDFromBytes(keyAndNumber.getBytes(StandardCharsets.UTF_8)));
    }
}
