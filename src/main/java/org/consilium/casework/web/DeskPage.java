package org.consilium.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;

/**
 * The worklist.
 *
 * @param query what was searched for; empty for the list itself
 * @param after the last case of the page before; empty on the first
 * @param last of this page, when there is another one
 */
public record DeskPage(
        List<DeskRow> rows,
        Map<Show, Long> counts,
        Show show,
        Optional<Language> language,
        String query,
        Optional<CaseNumber> after,
        Optional<CaseNumber> last) {
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

    /** This page, for the list that renews itself. */
    public String address() {
        return address(show) + after.map(n -> "&after=" + n.digits()).orElse("");
    }

    public Optional<String> next() {
        return last.map(n -> address(show) + "&after=" + n.digits());
    }

    public Optional<String> first() {
        return after.map(n -> address(show));
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
