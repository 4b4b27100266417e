package org.consilium.casework.web;

import java.util.List;
import java.util.Map;
import org.consilium.casework.TimelineEntry;
import org.consilium.kernel.AccountId;

/** What happened, newest first. */
public record TimelinePart(List<TimelineEntry> entries, Map<AccountId, String> names) {
    public String by(TimelineEntry entry) {
        return names.getOrDefault(entry.by(), "");
    }
}
