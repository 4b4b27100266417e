package org.consilium.site.web;

import gg.jte.Content;
import java.time.Clock;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.channels.Outbox;
import org.consilium.channels.Outgoing;
import org.consilium.channels.OutgoingId;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.consilium.site.Invitation;
import org.consilium.site.Invitations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether the patient's side has confirmed what a doctor opened: for the doctor and the desk. */
@Configuration(proxyBeanMethods = false)
class AskedPanels {
    private final Invitations invitations;
    private final Outbox outbox;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    AskedPanels(Invitations invitations, Outbox outbox, Access access, Pages pages, Clock clock) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    Panel askedForDoctor() {
        return new Slot(Panel.Place.FAMILY, 5, this::content);
    }

    @Bean
    Panel askedOnDesk() {
        return new Slot(Panel.Place.DESK_RIGHT, 15, this::content);
    }

    /** A family that registered itself was never asked and is not missing. */
    private Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
        var asked = invitations.of(grant);
        return asked.isPresent() || invitations.mayAsk(grant)
                ? Optional.of(pages.content("site/panel-asked", frame, part(grant, file, asked)))
                : Optional.empty();
    }

    private AskedPart part(Grant grant, CaseFile file, Optional<Invitation> asked) {
        var actor = grant.actor();
        return new AskedPart(
                file.number(),
                asked,
                asked.map(one -> contact(grant, one)).orElse(""),
                asked.flatMap(one -> outbox.one(new OutgoingId(one.message())))
                        .map(Outgoing::state),
                asked.filter(one -> one.isOld(clock.instant())).isPresent(),
                actor.is(Role.ASSISTANT) || actor.is(Role.COORDINATOR),
                file.stage().isOpen(),
                access.may(actor, Deed.WITHDRAW, file.id()));
    }

    /** In full to the desk and to whoever gave it, so that a wrong digit is found; else masked. */
    private String contact(Grant grant, Invitation asked) {
        var contact = asked.invitee().contact();
        var known =
                !asked.state().isNo()
                        && (asked.toldBy().equals(grant.actor().account())
                                || access.may(grant.actor(), Deed.SEE_CONTACTS, grant.caseId()));
        return known ? contact.shown() : contact.masked();
    }

    private interface Body {
        Optional<Content> content(Grant grant, CaseFile file, Frame frame);
    }

    private record Slot(Place place, int order, Body body) implements Panel {
        @Override
        public String id() {
            return "asked";
        }

        @Override
        public String titleKey() {
            return "site.asked.title";
        }

        @Override
        public Deed needs() {
            return Deed.ASK_PATIENT;
        }

        @Override
        public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
            return body.content(grant, file, frame);
        }
    }
}
