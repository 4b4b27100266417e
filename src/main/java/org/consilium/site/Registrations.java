package org.consilium.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.VerifiedContact;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.FirstOpinion;
import org.consilium.casework.NewCase;
import org.consilium.casework.Urgency;
import org.consilium.consent.Consents;
import org.consilium.consent.Manner;
import org.consilium.consent.Purpose;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.PatientId;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.patient.Member;
import org.consilium.patient.Patients;
import org.consilium.shell.Frame;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From what a family or a doctor told to an open case, all of it or nothing. */
@Service
public class Registrations {
    private static final int URGENT_DAYS = 14;

    private final JdbcRegistrationStore store;
    private final Patients patients;
    private final Cases cases;
    private final Consents consents;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Access access;
    private final Clock clock;

    Registrations(
            JdbcRegistrationStore store,
            Patients patients,
            Cases cases,
            Consents consents,
            Invitations invitations,
            Accounts accounts,
            Access access,
            Clock clock) {
        this.store = store;
        this.patients = patients;
        this.cases = cases;
        this.consents = consents;
        this.invitations = invitations;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Without these there is no opinion. A doctor who opens the case says that the patient allows
     * the plan to go to the doctor too; nothing of it stands before the patient confirms.
     */
    public static Set<Purpose> required(Who who) {
        return switch (who) {
            case PATIENT, CAREGIVER -> EnumSet.of(Purpose.OPINION, Purpose.SHARE_WITH_EXPERTS);
            case DOCTOR ->
                    EnumSet.of(
                            Purpose.OPINION,
                            Purpose.SHARE_WITH_EXPERTS,
                            Purpose.SHARE_WITH_TREATING_DOCTOR);
        };
    }

    /** For somebody who just read a code: makes the account where there is none. */
    @Transactional
    public CaseFile register(VerifiedContact contact, Registration wanted) {
        var by = wanted.by();
        var account = accounts.ofVerified(contact, by.who().role(), by.name(), by.language());
        return register(account.asActor(), wanted);
    }

    /**
     * Opens the case; the same key opens it once.
     *
     * @throws Refused {@code registration.consent} without the required consents, {@code
     *     registration.alike} when the same people registered the same person before
     */
    @Transactional
    public CaseFile register(Actor by, Registration wanted) {
        if (!store.claim(wanted, clock.instant())) {
            var before = store.opened(wanted.key()).orElseThrow();
            return cases.file(access.grant(by, Deed.SEE_CASE, before));
        }
        if (!wanted.consents().containsAll(required(wanted.by().who()))) {
            throw new Refused("registration.consent");
        }
        var alike = patients.alike(wanted.person(), accounts.contactsOf(by.account()));
        if (!wanted.anotherPerson() && !patients.knownTo(by.account(), wanted.person()).isEmpty()) {
            throw new Refused("registration.alike");
        }
        var patient = enrol(by, wanted);
        var file = cases.open(by, newCase(wanted, patient));
        consents.give(
                by,
                file.id(),
                wanted.consents(),
                wanted.readIn(),
                wanted.by().who() == Who.DOCTOR ? Manner.TOLD_TO_DOCTOR : Manner.READ);
        store.opened(wanted.key(), file.id(), patient, alike);
        wanted.by().doctor().ifPresent(doctor -> invite(by, file.id(), doctor, wanted.key()));
        return file;
    }

    private void invite(Actor by, CaseId caseId, Registrant.Doctor doctor, RequestKey key) {
        invitations.ask(access.grant(by, Deed.ASK_PATIENT, caseId), doctor.invitee(), key);
    }

    /** The case that a registration opened, for somebody who sends it a second time. */
    public Optional<CaseId> openedBy(RequestKey key) {
        return store.opened(key);
    }

    /**
     * What to know before the first call; needs SEE_CONTACTS. Empty for a case opened otherwise.
     */
    public Optional<Told> told(Grant grant) {
        grant.mustBe(Deed.SEE_CONTACTS);
        return store.told(grant.caseId());
    }

    private PatientId enrol(Actor by, Registration wanted) {
        var who = wanted.by();
        var patient =
                patients.register(
                        by,
                        wanted.person(),
                        new Member(by.account(), who.name(), who.relation(), who.authority()));
        who.doctor()
                .ifPresent(
                        doctor ->
                                accounts.setRegistrationNumber(
                                        by.account(), doctor.registrationNumber()));
        return patient;
    }

    private NewCase newCase(Registration wanted, PatientId patient) {
        var illness = wanted.illness();
        return new NewCase(
                patient,
                illness.organ(),
                urgency(illness.firstOpinion()),
                wanted.person().language(),
                List.copyOf(wanted.questions()),
                List.copyOf(wanted.wishes()),
                illness.firstOpinion(),
                wanted.by().who().capacity(),
                wanted.centre(),
                wanted.key());
    }

    private Urgency urgency(FirstOpinion first) {
        var soon = LocalDate.ofInstant(clock.instant(), Frame.ZONE).plusDays(URGENT_DAYS);
        var planned = first.plannedFor().filter(day -> !day.isAfter(soon)).isPresent();
        return planned || first.progress() == FirstOpinion.Progress.STARTED
                ? Urgency.URGENT
                : Urgency.NORMAL;
    }
}
