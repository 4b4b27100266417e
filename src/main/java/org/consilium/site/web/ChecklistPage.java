package org.consilium.site.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consilium.casework.Organ;
import org.consilium.site.Reach;

/** What the specialists need to see, by the place of the cancer. */
public record ChecklistPage(Optional<Organ> organ, List<String> items, Reach reach) {
    public List<Organ> organs() {
        return List.of(Organ.values());
    }

    public static String address(Organ organ) {
        return "/checklists/" + organ.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
