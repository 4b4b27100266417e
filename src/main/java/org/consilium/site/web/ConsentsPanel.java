package org.consilium.site.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Component;

/** On the family's page: taking back is as easy as giving. */
@Component
class ConsentsPanel implements Panel {
    private final Consents consents;
    private final Access access;
    private final Pages pages;

    ConsentsPanel(Consents consents, Access access, Pages pages) {
        this.consents = consents;
        this.access = access;
        this.pages = pages;
    }

    @Override
    public String id() {
        return "consents";
    }

    @Override
    public Place place() {
        return Place.FAMILY;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String titleKey() {
        return "site.consents.title";
    }

    @Override
    public Deed needs() {
        return Deed.SEE_CONSENT;
    }

    @Override
    public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
        var history = consents.history(grant);
        var stands = new EnumMap<Purpose, Instant>(Purpose.class);
        history.stream()
                .filter(line -> line.withdrawnAt().isEmpty())
                .forEach(line -> stands.put(line.purpose(), line.givenAt()));
        var may =
                file.stage().isOpen()
                        && access.may(grant.actor(), Deed.GIVE_CONSENT, file.id());
        return Optional.of(
                pages.content(
                        "site/panel-consents",
                        frame,
                        new ConsentsPanelPage(file.number(), stands, history, may)));
    }
}
