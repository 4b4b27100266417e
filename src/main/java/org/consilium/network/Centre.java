package org.consilium.network;

import java.util.Optional;
import java.util.Set;

/**
 * A hub, spoke or further spoke.
 *
 * @param code short and stable, such as {@code bhopal}
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Centre(
        String code,
        String name,
        Level level,
        Optional<String> parent,
        String town,
        double latitude,
        double longitude,
        Set<CentreService> services) {
    public enum Level {
        HUB,
        SPOKE,
        FURTHER_SPOKE
    }

    public Centre {
        services = Set.copyOf(services);
    }
}
