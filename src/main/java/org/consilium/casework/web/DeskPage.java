package org.consilium.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.kernel.Language;

/**
 * The worklist.
 *
 * @param query what was searched for; empty for the list itself
 */
public record DeskPage(
        List<DeskRow> rows,
        Map<Show, Long> counts,
        Show show,
        Optional<Language> language,
        String query) {
    public List<Show> shows() {
        return List.of(Show.values());
    }

    public long count(Show one) {
        return counts.getOrDefault(one, 0L);
    }

    public String address(Show one) {
        return address(one, language);
    }

    public String address(Show one, Optional<Language> spoken) {
        return "/desk?show=" + one.inAddress() + spoken.map(l -> "&language=" + l.tag()).orElse("");
    }

    public boolean isSearch() {
        return !query.isEmpty();
    }

    public boolean isCurrent(Show one) {
        return !isSearch() && show == one;
    }

    public boolean isCurrent(Optional<Language> spoken) {
        return !isSearch() && language.equals(spoken);
    }
}
