package org.consilium.records.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.records.links.Address;
import org.consilium.records.links.Link;
import org.consilium.shell.Problems;

/**
 * Files behind addresses.
 *
 * @param entered what was typed, to be put right
 * @param found in what the family wrote, the newest first
 * @param asked the newest first
 * @param names of those who asked
 */
public record LinksPage(
        CaseNumber number,
        String entered,
        Problems problems,
        List<Found> found,
        List<Link> asked,
        Map<AccountId, String> names) {
    /**
     * An address in the thread.
     *
     * @param key the same however often the page is loaded
     */
    public record Found(Address address, Instant at, String key) {}

    public LinksPage {
        found = List.copyOf(found);
        asked = List.copyOf(asked);
        names = Map.copyOf(names);
    }

    public String at(String rest) {
        return "/desk/cases/" + number + "/links" + rest;
    }

    /** Whether the page should look again by itself. */
    public boolean isUnderWay() {
        return asked.stream().anyMatch(link -> link.state() == Link.State.WAITING);
    }

    public String name(Link link) {
        return names.getOrDefault(link.by(), "");
    }
}
