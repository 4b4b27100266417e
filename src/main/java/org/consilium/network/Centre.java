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
    private static final double EARTH_RADIUS_KM = 6371;

    public enum Level {
        HUB,
        SPOKE,
        FURTHER_SPOKE
    }

    public Centre {
        services = Set.copyOf(services);
    }

    /** As the crow flies. */
    public double kilometresTo(Centre other) {
        var north = Math.toRadians(other.latitude - latitude);
        var east = Math.toRadians(other.longitude - longitude);
        var half =
                Math.pow(Math.sin(north / 2), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
    }
}
