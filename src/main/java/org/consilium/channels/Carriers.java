package org.consilium.channels;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which carrier carries which channel. */
@Component
class Carriers {
    private final Map<Channel, Carrier> all = new EnumMap<>(Channel.class);

    Carriers(List<Carrier> carriers) {
        for (var carrier : carriers) {
            if (all.put(carrier.channel(), carrier) != null) {
                throw new IllegalStateException("two carriers for " + carrier.channel());
            }
        }
    }

    /** Empty when there is none or it is not set up. */
    Optional<Carrier> of(Channel channel) {
        return Optional.ofNullable(all.get(channel)).filter(Carrier::isReady);
    }
}
