package org.consilium.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.HoldReason;
import org.consilium.channels.Outbox;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.conversation.Matter;
import org.consilium.conversation.Threads;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.PatientId;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.patient.Patients;
import org.consilium.patient.ToldContact;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks somebody on the patient's side to confirm a case that a doctor opened. Until then the
 * doctor's word opens nothing.
 */
@Service
public class Invitations {
    static final int MOST_SENDINGS = 3;
    static final int MOST_CONTACTS = 5;
    static final Duration PAUSE = Duration.ofHours(1);
    static final int YEAR_TRIES = 3;

    /** The doctor may have guessed the year of birth. */
    private static final int YEARS_OFF = 2;

    private static final Actor SELF = Actor.system("site");

    private final JdbcInvitationStore store;
    private final TakenKeys keys;
    private final Access access;
    private final Accounts accounts;
    private final Cases cases;
    private final Consents consents;
    private final Patients patients;
    private final Outbox outbox;
    private final Threads threads;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Invitations(
            JdbcInvitationStore store,
            TakenKeys keys,
            Access access,
            Accounts accounts,
            Cases cases,
            Consents consents,
            Patients patients,
            Outbox outbox,
            Threads threads,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.access = access;
        this.accounts = accounts;
        this.cases = cases;
        this.consents = consents;
        this.patients = patients;
        this.outbox = outbox;
        this.threads = threads;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Sends a link to somebody; who was asked before and has not answered is asked no longer. The
     * same key asks once. Needs ASK_PATIENT.
     *
     * @throws Refused {@code invitation.done} once the patient's side allows the opinion, {@code
     *     invitation.own} for a doctor's own contact, {@code invitation.same} for one that waits
     *     already, {@code invitation.refused} for one that said no, {@code invitation.contacts}
     *     after five
     */
    @Transactional
    public void ask(Grant grant, Invitee invitee, RequestKey key) {
        grant.mustBe(Deed.ASK_PATIENT);
        if (!keys.take(key)) {
            return;
        }
        var before = store.of(grant.caseId());
        refuse(grant, invitee, before);
        before.stream().findFirst().ifPresent(last -> forget(last));
        var now = clock.instant();
        var id = ids.next();
        store.insert(
                new Invitation(
                        id,
                        grant.caseId(),
                        doctorOf(grant.caseId()),
                        invitee,
                        grant.actor().account(),
                        now,
                        1,
                        send(id, invitee),
                        0,
                        Invitation.State.WAITING,
                        Optional.empty(),
                        Optional.empty()));
        patients.tellContact(
                grant.actor(),
                patientOf(grant.caseId()),
                new ToldContact(invitee.contact(), invitee.relation(), invitee.name()));
        resumeAfterNo(grant.caseId(), before);
        tell(grant, now);
    }

    /**
     * The same link once more; the same key sends once. Needs ASK_PATIENT.
     *
     * @throws Refused {@code invitation.over} when nobody waits to be asked, {@code
     *     invitation.pause} within an hour, {@code invitation.most} after three
     */
    @Transactional
    public void sendAgain(Grant grant, RequestKey key) {
        grant.mustBe(Deed.ASK_PATIENT);
        if (!keys.take(key)) {
            return;
        }
        refuseUnlessOpen(grant.caseId());
        var asked =
                of(grant)
                        .flatMap(last -> store.lock(last.id()))
                        .filter(Invitation::isWaiting)
                        .orElseThrow(() -> new Refused("invitation.over"));
        if (asked.sendings() >= MOST_SENDINGS) {
            throw new Refused("invitation.most", MOST_SENDINGS);
        }
        var now = clock.instant();
        if (now.isBefore(asked.sentAt().plus(PAUSE))) {
            throw new Refused("invitation.pause");
        }
        store.sentAgain(asked.id(), send(asked.id(), asked.invitee()), now);
        tell(grant, now);
    }

    /** The newest asking of a case; needs ASK_PATIENT. */
    public Optional<Invitation> of(Grant grant) {
        grant.mustBe(Deed.ASK_PATIENT);
        return store.of(grant.caseId()).stream().findFirst();
    }

    /**
     * Whether there is somebody to ask: never on a case that the patient's side opened or has
     * confirmed, where only they decide who joins. Needs ASK_PATIENT.
     */
    public boolean mayAsk(Grant grant) {
        grant.mustBe(Deed.ASK_PATIENT);
        return isOpen(grant.caseId()) && !consents.allows(grant.caseId(), Purpose.OPINION);
    }

    /**
     * What stands behind a link; whoever shows it shows the doctor's name and nothing of the case.
     *
     * @throws NotFound for a link that was never sent
     */
    public Invitation behind(UUID link) {
        return store.byId(link).orElseThrow(NotFound::new);
    }

    /** Whether a link can still be answered. */
    public boolean isOpen(Invitation asked) {
        return asked.isWaiting() && !asked.isOld(clock.instant()) && isOpen(asked.caseId());
    }

    /** Whether this account has proved to be behind the contact that was asked. */
    public boolean isFor(Invitation asked, Actor actor) {
        return accounts.contactsOf(actor.account()).contains(asked.invitee().contact());
    }

    /**
     * Lets somebody in who proved the contact, knows the patient's year of birth and says yes. A
     * second time changes nothing. Who does not know the year is told no more; the third time the
     * link is taken to have reached a stranger.
     *
     * @return whether the year was right
     * @throws NotFound when the contact is not the actor's
     * @throws Refused {@code invitation.over}, {@code invitation.own} for the doctor, {@code
     *     registration.consent} without what an opinion needs, {@code patient.minor}
     */
    @Transactional
    public boolean confirm(Actor actor, UUID link, Confirmation said) {
        var asked = store.lock(link).orElseThrow(NotFound::new);
        if (!isFor(asked, actor)) {
            throw new NotFound();
        }
        if (asked.answeredBy().filter(actor.account()::equals).isPresent()
                && asked.state() == Invitation.State.CONFIRMED) {
            return true;
        }
        refuse(actor, asked, said);
        if (Math.abs(said.birthYear() - birthYear(asked.caseId())) > YEARS_OFF) {
            wrongYear(asked, actor);
            return false;
        }
        join(actor, asked, said);
        return true;
    }

    /**
     * Not me, or not wanted: the case waits with that reason, what the doctor told ends, and the
     * desk talks with the doctor. A second time changes nothing.
     *
     * @throws Refused {@code invitation.over}
     */
    @Transactional
    public void decline(UUID link, Invitation.State no) {
        var asked = store.lock(link).orElseThrow(NotFound::new);
        if (asked.state() == no) {
            return;
        }
        if (!isOpen(asked)) {
            throw new Refused("invitation.over");
        }
        decline(asked, no, SELF.account());
    }

    private void refuse(Grant grant, Invitee invitee, List<Invitation> before) {
        refuseUnlessOpen(grant.caseId());
        if (consents.allows(grant.caseId(), Purpose.OPINION)) {
            throw new Refused("invitation.done");
        }
        if (isOfADoctor(grant.caseId(), invitee)) {
            throw new Refused("invitation.own");
        }
        for (var one : before) {
            if (one.invitee().contact().equals(invitee.contact())) {
                switch (one.state()) {
                    case WAITING -> throw new Refused("invitation.same");
                    case NOT_WANTED -> throw new Refused("invitation.refused");
                    case CONFIRMED, NOT_ME, REPLACED -> {}
                }
            }
        }
        if (before.size() >= MOST_CONTACTS) {
            throw new Refused("invitation.contacts", MOST_CONTACTS);
        }
    }

    private void refuse(Actor actor, Invitation asked, Confirmation said) {
        if (!isOpen(asked)) {
            throw new Refused("invitation.over");
        }
        if (access.capacities(actor.account(), asked.caseId()).contains(Capacity.TREATING_DOCTOR)) {
            throw new Refused("invitation.own");
        }
        if (!said.consents().containsAll(Registrations.required(Who.PATIENT))) {
            throw new Refused("registration.consent");
        }
    }

    private boolean isOfADoctor(CaseId caseId, Invitee invitee) {
        return accounts.byContact(invitee.contact())
                .filter(
                        who ->
                                access.capacities(who.id(), caseId)
                                        .contains(Capacity.TREATING_DOCTOR))
                .isPresent();
    }

    private void wrongYear(Invitation asked, Actor actor) {
        store.wrongYear(asked.id());
        access.note(SELF, "INVITATION_WRONG_YEAR", Optional.of(asked.caseId()), "");
        if (asked.wrongYears() + 1 >= YEAR_TRIES) {
            decline(asked, Invitation.State.NOT_ME, actor.account());
        }
    }

    private void join(Actor actor, Invitation asked, Confirmation said) {
        var caseId = asked.caseId();
        patients.join(actor, patientOf(caseId), said.as(actor.account()));
        accounts.setDisplayName(actor.account(), said.name());
        access.admit(actor, actor.account(), said.capacity(), caseId);
        consents.give(actor, caseId, said.consents(), said.readIn());
        if (!said.consents().contains(Purpose.SHARE_WITH_TREATING_DOCTOR)) {
            access.holders(caseId, Capacity.TREATING_DOCTOR)
                    .forEach(who -> access.dismiss(actor, who, Capacity.TREATING_DOCTOR, caseId));
        }
        var now = clock.instant();
        store.answer(asked.id(), Invitation.State.CONFIRMED, actor.account(), now);
        forget(asked);
        access.note(actor, "INVITATION_CONFIRMED", Optional.of(caseId), "");
        events.publishEvent(new PatientConfirmed(caseId, actor.account(), now));
        threads.tell(SELF, caseId, Matter.PAPERS, "site.confirmed", "confirmed", path(caseId));
    }

    private void decline(Invitation asked, Invitation.State no, AccountId by) {
        var caseId = asked.caseId();
        var now = clock.instant();
        store.answer(asked.id(), no, by, now);
        consents.contradict(SELF, caseId);
        forget(asked);
        var grant = access.grant(SELF, Deed.MANAGE_CASE, caseId);
        if (cases.file(grant).hold().isEmpty()) {
            cases.hold(
                    grant,
                    no == Invitation.State.NOT_ME
                            ? HoldReason.WRONG_CONTACT
                            : HoldReason.PATIENT_DECLINED);
        }
        access.note(SELF, "INVITATION_" + no, Optional.of(caseId), "");
        events.publishEvent(new PatientDeclined(caseId, by, now));
    }

    /** A case that waited because of a no goes on to wait for the new answer. */
    private void resumeAfterNo(CaseId caseId, List<Invitation> before) {
        var grant = access.grant(SELF, Deed.MANAGE_CASE, caseId);
        var heldByNo =
                cases.file(grant)
                        .hold()
                        .filter(
                                hold ->
                                        hold.reason() == HoldReason.WRONG_CONTACT
                                                || hold.reason() == HoldReason.PATIENT_DECLINED);
        if (heldByNo.isPresent() && before.stream().anyMatch(one -> one.state().isNo())) {
            cases.resume(grant);
        }
    }

    private UUID send(UUID link, Invitee invitee) {
        return outbox.bringLink(invitee.contact(), "/invitations/" + link, invitee.language())
                .value();
    }

    private void tell(Grant grant, Instant now) {
        access.note(grant.actor(), "INVITATION_SENT", Optional.of(grant.caseId()), "");
        events.publishEvent(new PatientAsked(grant.caseId(), grant.actor().account(), now));
    }

    private void forget(Invitation asked) {
        patients.forgetContact(SELF, patientOf(asked.caseId()), asked.invitee().contact());
    }

    private String path(CaseId caseId) {
        return "/my/cases/" + cases.file(access.grant(SELF, Deed.SEE_CASE, caseId)).number();
    }

    private AccountId doctorOf(CaseId caseId) {
        return access.holders(caseId, Capacity.TREATING_DOCTOR).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private PatientId patientOf(CaseId caseId) {
        return cases.file(access.grant(SELF, Deed.SEE_CASE, caseId)).patient();
    }

    private int birthYear(CaseId caseId) {
        var grant = access.grant(SELF, Deed.SEE_CASE, caseId);
        return patients.person(grant, cases.file(grant).patient()).birthYear();
    }

    private void refuseUnlessOpen(CaseId caseId) {
        if (!isOpen(caseId)) {
            throw new Refused("case.not.open");
        }
    }

    private boolean isOpen(CaseId caseId) {
        return cases.file(access.grant(SELF, Deed.SEE_CASE, caseId)).stage().isOpen();
    }
}
