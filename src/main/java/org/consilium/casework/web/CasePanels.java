package org.consilium.casework.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.Panel;
import org.consilium.casework.TimelineEntry;
import org.consilium.casework.WhoHears;
import org.consilium.casework.WhoIs;
import org.consilium.consent.ConsentLine;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.patient.Member;
import org.consilium.patient.Patients;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What casework itself puts into the frames. */
@Configuration(proxyBeanMethods = false)
class CasePanels {
    private final Cases cases;
    private final Access access;
    private final HandOverController handOvers;
    private final MergerController mergers;
    private final Accounts accounts;
    private final Patients patients;
    private final Consents consents;
    private final WhoHears hearing;
    private final WhoIs who;
    private final Pages pages;

    CasePanels(
            Cases cases,
            Access access,
            HandOverController handOvers,
            MergerController mergers,
            Accounts accounts,
            Patients patients,
            Consents consents,
            WhoHears hearing,
            WhoIs who,
            Pages pages) {
        this.cases = cases;
        this.access = access;
        this.handOvers = handOvers;
        this.mergers = mergers;
        this.accounts = accounts;
        this.patients = patients;
        this.consents = consents;
        this.hearing = hearing;
        this.who = who;
        this.pages = pages;
    }

    @Bean
    Panel tasksPanel() {
        return always("tasks", Panel.Place.DESK_RIGHT, 10, Deed.SEE_CASE, this::tasks);
    }

    @Bean
    Panel mergerPanel() {
        return new Slotted(
                "merger",
                Panel.Place.DESK_RIGHT,
                5,
                Deed.SEE_CASE,
                (grant, file, frame) -> merger(grant, frame, part -> part.now().isPresent()));
    }

    @Bean
    Panel mergingPanel() {
        return new Slotted(
                "merging",
                Panel.Place.DESK_RIGHT,
                75,
                Deed.SEE_CASE,
                (grant, file, frame) ->
                        merger(
                                grant,
                                frame,
                                part ->
                                        part.now().isEmpty()
                                                && (part.mayMerge() || !part.all().isEmpty())));
    }

    @Bean
    Panel goesOnPanel() {
        return new Slotted(
                "goes-on",
                Panel.Place.FAMILY,
                5,
                Deed.SEE_CASE,
                (grant, file, frame) ->
                        mergers.goesOnAs(grant)
                                .map(as -> pages.content("casework/goes-on", frame, as)));
    }

    private Optional<Content> merger(Grant grant, Frame frame, Predicate<MergerPart> shown) {
        return Optional.of(mergers.part(grant, MergerPart.Entered.nothing()))
                .filter(shown)
                .map(part -> pages.content("casework/merger", frame, part));
    }

    @Bean
    Panel requestPanel() {
        return always("request", Panel.Place.DESK_RIGHT, 60, Deed.SEE_REQUEST, this::request);
    }

    @Bean
    Panel firstOpinionPanel() {
        return new Slotted(
                "first-opinion",
                Panel.Place.DESK_RIGHT,
                65,
                Deed.SEE_FIRST_OPINION,
                (grant, file, frame) ->
                        Optional.of(
                                pages.content(
                                        "casework/first-opinion",
                                        frame,
                                        cases.firstOpinion(grant))));
    }

    @Bean
    Panel familyPanel() {
        return always("family", Panel.Place.DESK_RIGHT, 70, Deed.SEE_CONTACTS, this::family);
    }

    @Bean
    Panel timelinePanel() {
        return always("timeline", Panel.Place.DESK_RIGHT, 90, Deed.SEE_CASE, this::timeline);
    }

    @Bean
    Panel peoplePanel() {
        return always("people", Panel.Place.FAMILY, 80, Deed.SEE_CASE, this::people);
    }

    @Bean
    Panel dataPanel() {
        return always("data", Panel.Place.FAMILY, 90, Deed.SEE_CASE, this::data);
    }

    private Content tasks(Grant grant, CaseFile file, Frame frame) {
        var actor = grant.actor();
        var mayManage =
                actor.is(Role.ASSISTANT)
                        && file.stage().isOpen()
                        && access.may(actor, Deed.MANAGE_CASE, file.id());
        var mayGive = mayManage || (actor.is(Role.COMMAND) && file.stage().isOpen());
        var others = mayGive ? handOvers.others(file) : List.<Account>of();
        var form =
                others.isEmpty()
                        ? Optional.<HandOverForm>empty()
                        : Optional.of(
                                new HandOverForm(
                                        file.number(),
                                        others,
                                        frame.newKey(),
                                        "",
                                        "",
                                        new Problems()));
        return pages.content(
                "casework/tasks",
                frame,
                new TasksPart(
                        file,
                        cases.tasks(grant),
                        cases.commitments(grant),
                        file.assistant().map(who::name),
                        mayManage,
                        form,
                        handOvers.part(grant, file)));
    }

    private Content request(Grant grant, CaseFile file, Frame frame) {
        return pages.content("casework/request", frame, cases.request(grant));
    }

    private Content family(Grant grant, CaseFile file, Frame frame) {
        var circle =
                patients.circle(grant, file.patient()).stream()
                        .map(m -> new FamilyPart.Reachable(m, accounts.contactsOf(m.account())))
                        .toList();
        var allowed =
                access.may(grant.actor(), Deed.SEE_CONSENT, file.id())
                        ? consents.given(access.grant(grant.actor(), Deed.SEE_CONSENT, file.id()))
                        : Set.<Purpose>of();
        return pages.content(
                "casework/family",
                frame,
                new FamilyPart(
                        circle,
                        patients.toldContacts(grant, file.patient()),
                        List.of(Purpose.values()),
                        allowed,
                        hears(grant, file, true)));
    }

    private Content timeline(Grant grant, CaseFile file, Frame frame) {
        var entries = cases.timeline(grant);
        return pages.content(
                "casework/timeline",
                frame,
                new TimelinePart(
                        entries.reversed(),
                        who.names(entries.stream().map(TimelineEntry::by).toList())));
    }

    private Content people(Grant grant, CaseFile file, Frame frame) {
        var reader = grant.actor().account();
        var circle =
                patients.circle(grant, file.patient()).stream()
                        .filter(member -> mayStillSee(member, file))
                        .toList();
        return pages.content(
                "casework/people",
                frame,
                new PeoplePart(
                        patients.person(grant, file.patient()).name(),
                        circle,
                        reader,
                        file.assistant().map(who::name),
                        expertsMaySee(file),
                        hears(grant, file, false)));
    }

    private Content data(Grant grant, CaseFile file, Frame frame) {
        var actor = grant.actor();
        var maySee = access.may(actor, Deed.SEE_CONSENT, file.id());
        var mayGive = access.may(actor, Deed.GIVE_CONSENT, file.id()) && file.stage().isOpen();
        var history =
                maySee
                        ? consents.history(access.grant(actor, Deed.SEE_CONSENT, file.id()))
                        : List.<ConsentLine>of();
        return pages.content(
                "casework/data",
                frame,
                new DataPart(
                        file.number(),
                        history,
                        maySee,
                        mayGive,
                        file.stage().isOpen() && access.may(actor, Deed.WITHDRAW, file.id())));
    }

    private HearsPart hears(Grant grant, CaseFile file, boolean desk) {
        var actor = grant.actor();
        return new HearsPart(
                file.number(),
                desk,
                hearing.of(access.grant(actor, Deed.SEE_CASE, file.id())),
                file.stage().isOpen()
                        && (desk
                                ? access.may(actor, Deed.LOG_CALL, file.id())
                                : hearing.mayDecide(actor, file.id())),
                Optional.empty(),
                "",
                new Problems());
    }

    private boolean mayStillSee(Member member, CaseFile file) {
        return !access.capacities(member.account(), file.id()).isEmpty();
    }

    private boolean expertsMaySee(CaseFile file) {
        return List.of(Capacity.SEAT, Capacity.SEAT_OPEN, Capacity.CHAIR, Capacity.CHAIR_OPEN)
                .stream()
                .anyMatch(seat -> !access.holders(file.id(), seat).isEmpty());
    }

    private interface Body {
        Optional<Content> content(Grant grant, CaseFile file, Frame frame);
    }

    private interface Always {
        Content content(Grant grant, CaseFile file, Frame frame);
    }

    private static Panel always(String id, Panel.Place place, int order, Deed needs, Always body) {
        return new Slotted(
                id,
                place,
                order,
                needs,
                (grant, file, frame) -> Optional.of(body.content(grant, file, frame)));
    }

    /** Its heading is {@code casework.panel.<id>}. */
    private record Slotted(String id, Place place, int order, Deed needs, Body body)
            implements Panel {
        @Override
        public String titleKey() {
            return "casework.panel." + id;
        }

        @Override
        public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
            return body.content(grant, file, frame);
        }
    }
}
