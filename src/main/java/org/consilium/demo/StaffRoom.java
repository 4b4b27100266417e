package org.consilium.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.board.Expert;
import org.consilium.board.Experts;
import org.consilium.kernel.Language;
import org.consilium.network.Centre.Level;
import org.consilium.network.CentreService;
import org.consilium.network.Centres;
import org.springframework.stereotype.Component;

/** The network and everybody who works in it. */
@Component
class StaffRoom {
    static final Actor DEMO = Actor.system("demo");

    private static final int REGISTERED_FOR_YEARS = 3;
    private static final String CHAIR_OF_CHEST_AND_NECK = "thomas.kurian@demo.example";
    private static final Map<String, CentreService> SERVICES =
            Map.ofEntries(
                    Map.entry("registration", CentreService.REGISTRATION_DESK),
                    Map.entry("scanning", CentreService.SCANNING),
                    Map.entry("surgery", CentreService.SURGERY),
                    Map.entry("linac", CentreService.LINAC),
                    Map.entry("brachytherapy", CentreService.BRACHYTHERAPY),
                    Map.entry("day-care-chemotherapy", CentreService.DAY_CARE_CHEMOTHERAPY),
                    Map.entry("ct", CentreService.CT),
                    Map.entry("mri", CentreService.MRI),
                    Map.entry("pet-ct", CentreService.PET_CT),
                    Map.entry("endoscopy", CentreService.ENDOSCOPY),
                    Map.entry("histopathology", CentreService.HISTOPATHOLOGY),
                    Map.entry("ihc", CentreService.IHC),
                    Map.entry("molecular", CentreService.MOLECULAR),
                    Map.entry("bone-marrow-transplant", CentreService.BONE_MARROW_TRANSPLANT),
                    Map.entry("palliative", CentreService.PALLIATIVE));

    private final Centres centres;
    private final Accounts accounts;
    private final Experts experts;
    private final Map<String, Actor> actors = new HashMap<>();

    StaffRoom(Centres centres, Accounts accounts, Experts experts) {
        this.centres = centres;
        this.accounts = accounts;
        this.experts = experts;
    }

    void build(Network network) {
        network.centres().forEach(centre -> centres.put(DEMO, centre(centre)));
    }

    /** Once for each; a second time finds who is there. */
    void hire(StaffMember who, Network network, LocalDate today) {
        var account = there(who).orElseGet(() -> accounts.hire(newStaff(who)));
        actors.put(who.email(), account.asActor());
        centres.post(DEMO, account.id(), who.centre());
        if (who.job() == StaffMember.Job.COORDINATOR) {
            network.centre(who.centre())
                    .parent()
                    .ifPresent(above -> centres.post(DEMO, account.id(), above));
        }
        who.discipline()
                .flatMap(Translated::seat)
                .ifPresent(
                        seat ->
                                experts.put(
                                        DEMO,
                                        new Expert(
                                                account.id(),
                                                who.name(),
                                                who.registration().orElseThrow(),
                                                today.plusYears(REGISTERED_FOR_YEARS),
                                                seat,
                                                who.organs().stream()
                                                        .map(Translated::organ)
                                                        .collect(Collectors.toSet()),
                                                Set.copyOf(who.languages()),
                                                network.centre(who.centre()).name(),
                                                mayChair(who))));
    }

    Actor actor(StaffMember who) {
        var actor = actors.get(who.email());
        if (actor == null) {
            throw new IllegalStateException("not hired yet: " + who.email());
        }
        return actor;
    }

    private Optional<Account> there(StaffMember who) {
        return accounts.withRole(role(who)).stream()
                .filter(account -> account.displayName().equals(who.name()))
                .findFirst();
    }

    private static NewStaff newStaff(StaffMember who) {
        return new NewStaff(
                who.email(),
                DemoPeople.PASSWORD,
                EnumSet.of(role(who)),
                who.name(),
                who.registration(),
                Language.EN);
    }

    private static Role role(StaffMember who) {
        return switch (who.job()) {
            case ASSISTANT -> Role.ASSISTANT;
            case COORDINATOR -> Role.COORDINATOR;
            case EXPERT, CHAIR -> Role.EXPERT;
            case COMMAND -> Role.COMMAND;
            case ADMIN -> Role.ADMIN;
        };
    }

    private static boolean mayChair(StaffMember who) {
        return who.job() == StaffMember.Job.CHAIR || who.email().equals(CHAIR_OF_CHEST_AND_NECK);
    }

    private static org.consilium.network.Centre centre(Centre made) {
        return new org.consilium.network.Centre(
                made.code(),
                made.name(),
                switch (made.tier()) {
                    case HUB -> Level.HUB;
                    case SPOKE -> Level.SPOKE;
                    case FURTHER_SPOKE -> Level.FURTHER_SPOKE;
                },
                made.parent(),
                made.town(),
                made.latitude(),
                made.longitude(),
                made.services().stream()
                        .filter(SERVICES::containsKey)
                        .map(SERVICES::get)
                        .collect(Collectors.toSet()));
    }
}
