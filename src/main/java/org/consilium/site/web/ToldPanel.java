package org.consilium.site.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.Panel;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.consilium.site.Registrations;
import org.consilium.site.Told;
import org.springframework.stereotype.Component;

/** On the desk: when and how to call, and whether it may be somebody we know. */
@Component
class ToldPanel implements Panel {
    private final Registrations registrations;
    private final Cases cases;
    private final Access access;
    private final Pages pages;

    ToldPanel(Registrations registrations, Cases cases, Access access, Pages pages) {
        this.registrations = registrations;
        this.cases = cases;
        this.access = access;
        this.pages = pages;
    }

    @Override
    public String id() {
        return "told";
    }

    @Override
    public Place place() {
        return Place.DESK_RIGHT;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String titleKey() {
        return "site.told.title";
    }

    @Override
    public Deed needs() {
        return Deed.SEE_CONTACTS;
    }

    @Override
    public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
        return registrations
                .told(grant)
                .map(told -> pages.content("site/panel-told", frame, page(grant, told)));
    }

    private ToldPanelPage page(Grant grant, Told told) {
        List<CaseNumber> same =
                told.maybeSame().stream()
                        .filter(id -> access.may(grant.actor(), Deed.SEE_CASE, id))
                        .map(id -> cases.file(access.grant(grant.actor(), Deed.SEE_CASE, id)))
                        .map(CaseFile::number)
                        .toList();
        return new ToldPanelPage(told, same, told.maybeSame().size() - same.size());
    }
}
