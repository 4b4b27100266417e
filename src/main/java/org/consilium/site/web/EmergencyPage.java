package org.consilium.site.web;

import java.util.List;

/** The self check and its advice; nothing of it is kept. */
public record EmergencyPage(FormView form, boolean asked, List<Sign> signs) {
    public boolean isNow() {
        return signs.stream().anyMatch(Sign::isNow);
    }

    public boolean isToday() {
        return !isNow() && !signs.isEmpty();
    }
}
