package org.consilium.demo;

import java.util.List;
import java.util.Optional;

/**
 * A made-up centre in a real town. Services are plain keys, listed once in {@link
 * Network#SERVICES}.
 */
record Centre(
        String code,
        String name,
        Tier tier,
        Optional<String> parent,
        String town,
        String state,
        double latitude,
        double longitude,
        String address,
        String phone,
        List<String> languages,
        List<String> services) {

    Centre {
        languages = List.copyOf(languages);
        services = List.copyOf(services);
        if (tier == Tier.HUB == parent.isPresent()) {
            throw new IllegalStateException(
                    "a hub has no parent, every other centre has one: " + code);
        }
    }
}
