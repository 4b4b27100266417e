package org.consilium.network.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.network.Centre;
import org.consilium.network.CentreService;

/** The network as a tree: each hub with all that stand below it. */
public record CentresPage(List<Hub> hubs) {
    public record Hub(Centre centre, List<Spoke> spokes) {}

    public record Spoke(Centre centre, List<Centre> further) {}

    static CentresPage of(List<Centre> all) {
        return new CentresPage(
                below(all, Optional.empty()).stream()
                        .map(
                                hub ->
                                        new Hub(
                                                hub,
                                                below(all, Optional.of(hub.code())).stream()
                                                        .map(
                                                                spoke ->
                                                                        new Spoke(
                                                                                spoke,
                                                                                below(
                                                                                        all,
                                                                                        Optional.of(
                                                                                                spoke
                                                                                                        .code()))))
                                                        .toList()))
                        .toList());
    }

    /** In the order of the list of services, so that rows compare at a glance. */
    public List<CentreService> services(Centre centre) {
        var services = new ArrayList<>(centre.services());
        services.sort(null);
        return services;
    }

    private static List<Centre> below(List<Centre> all, Optional<String> parent) {
        return all.stream().filter(centre -> centre.parent().equals(parent)).toList();
    }
}
