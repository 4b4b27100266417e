package org.consilium.conversation.web;

import gg.jte.Content;
import java.util.Optional;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.conversation.Alarms;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Component;

/** Above everything else of a case: somebody may be in danger. */
@Component
class AlarmPanel implements Panel {
    private final Alarms alarms;
    private final AlarmPages alarmPages;
    private final Pages pages;

    AlarmPanel(Alarms alarms, AlarmPages alarmPages, Pages pages) {
        this.alarms = alarms;
        this.alarmPages = alarmPages;
        this.pages = pages;
    }

    @Override
    public String id() {
        return "alarm";
    }

    @Override
    public Place place() {
        return Place.DESK_LEFT;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String titleKey() {
        return "conversation.panel.alarm";
    }

    @Override
    public Deed needs() {
        return Deed.SEE_THREAD;
    }

    @Override
    public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
        var here = alarms.of(grant);
        return here.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        pages.content(
                                "conversation/alarm-list",
                                frame,
                                alarmPages.of(grant.actor(), here)));
    }
}
