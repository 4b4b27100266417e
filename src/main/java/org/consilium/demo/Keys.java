package org.consilium.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.consilium.kernel.RequestKey;

/** The same key for the same write of the same person, however often the fill begins again. */
final class Keys {
    private Keys() {}

    static RequestKey of(DemoPerson person, String what) {
        return new RequestKey(
                UUID.nameUUIDFromBytes(
                        ("demo/" + person.key() + "/" + what).getBytes(StandardCharsets.UTF_8)));
    }
}
