package org.consilium.demo;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.casework.Stage;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Mode;
import org.consilium.kernel.NotFound;
import org.springframework.stereotype.Service;

/** Whom a visitor of the demo can be; nobody outside demo mode. */
@Service
public class DemoPeople {
    /** Of every member of staff in the demo. */
    public static final String PASSWORD = "consilium-demo";

    private final FilledStore store;
    private final Access access;
    private final Cases cases;
    private final Mode mode;

    DemoPeople(FilledStore store, Access access, Cases cases, Mode mode) {
        this.store = store;
        this.access = access;
        this.cases = cases;
        this.mode = mode;
    }

    /** What somebody is on the case that they opened. */
    public enum As {
        PATIENT,
        CAREGIVER,
        DOCTOR
    }

    /**
     * Somebody who signs in with a code.
     *
     * @param name of who signs in
     * @param patient the name of the person who is ill
     * @param stage of the case now; its words are {@code case.stage.<stage>}
     * @param isOnHold the case waits, whatever its stage
     */
    public record Family(
            String name,
            String patient,
            As as,
            Contact contact,
            Stage stage,
            boolean isOnHold,
            CaseNumber number) {
        @Override
        public String toString() {
            return "Family[" + number + "]";
        }
    }

    /** What a member of staff does here. */
    public enum Job {
        ASSISTANT,
        COORDINATOR,
        SURGEON,
        MEDICAL_ONCOLOGIST,
        RADIATION_ONCOLOGIST,
        RADIOLOGIST,
        PATHOLOGIST,
        CHAIR,
        COMMAND,
        ADMIN
    }

    /**
     * Somebody who signs in with an address and {@link #PASSWORD}.
     *
     * @param startsAt the first page they see, such as {@code /desk}
     */
    public record Member(Job job, String name, String email, String startsAt) {
        @Override
        public String toString() {
            return "Member[" + job + "]";
        }
    }

    /** One of each job, as the product promises them; in the order of the journey. */
    public List<Member> staff() {
        mustBeDemo();
        return Script.undated("staff").list("staff", StaffMember.class).stream()
                .filter(StaffMember::contract)
                .map(DemoPeople::member)
                .sorted(Comparator.comparing(Member::job))
                .toList();
    }

    /** Everybody who opened a case, in the order of the stages; empty until the demo is filled. */
    public List<Family> families() {
        mustBeDemo();
        var filled = store.people();
        if (filled.isEmpty()) {
            return List.of();
        }
        var world = store.world();
        return filled.stream()
                .flatMap(
                        one ->
                                world.people().stream()
                                        .filter(person -> person.key().equals(one.key()))
                                        .map(person -> family(person, one.caseId())))
                .sorted(Comparator.comparing(Family::stage).thenComparing(Family::patient))
                .toList();
    }

    private Family family(DemoPerson person, UUID caseId) {
        var see = access.grant(Actor.system("demo"), Deed.SEE_CASE, new CaseId(caseId));
        var file = cases.file(see);
        var by = Speaker.of(person);
        return new Family(
                by.name(),
                person.who().name(),
                by.as(),
                by.contact(),
                file.stage(),
                file.hold().isPresent(),
                file.number());
    }

    private static Member member(StaffMember who) {
        var job = job(who);
        return new Member(job, who.name(), who.email(), startsAt(job));
    }

    private static Job job(StaffMember who) {
        return switch (who.job()) {
            case ASSISTANT -> Job.ASSISTANT;
            case COORDINATOR -> Job.COORDINATOR;
            case CHAIR -> Job.CHAIR;
            case COMMAND -> Job.COMMAND;
            case ADMIN -> Job.ADMIN;
            case EXPERT ->
                    switch (who.discipline().orElseThrow()) {
                        case SURGERY -> Job.SURGEON;
                        case MEDICAL_ONCOLOGY, PALLIATIVE_MEDICINE -> Job.MEDICAL_ONCOLOGIST;
                        case RADIATION_ONCOLOGY -> Job.RADIATION_ONCOLOGIST;
                        case RADIOLOGY -> Job.RADIOLOGIST;
                        case PATHOLOGY -> Job.PATHOLOGIST;
                    };
        };
    }

    private static String startsAt(Job job) {
        return switch (job) {
            case ASSISTANT, COORDINATOR -> "/desk";
            case SURGEON,
                    MEDICAL_ONCOLOGIST,
                    RADIATION_ONCOLOGIST,
                    RADIOLOGIST,
                    PATHOLOGIST,
                    CHAIR ->
                    "/board";
            case COMMAND -> "/command";
            case ADMIN -> "/admin";
        };
    }

    private void mustBeDemo() {
        if (!mode.isDemo()) {
            throw new NotFound();
        }
    }
}
