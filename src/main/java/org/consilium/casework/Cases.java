package org.consilium.casework;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.network.Centres;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, finds, holds and ends cases. */
@Service
public class Cases {
    private static final int NUMBER_TRIES = 20;

    private final JdbcCaseStore store;
    private final JdbcListStore lists;
    private final Access access;
    private final Accounts accounts;
    private final Centres centres;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Cases(
            JdbcCaseStore store,
            JdbcListStore lists,
            Access access,
            Accounts accounts,
            Centres centres,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.access = access;
        this.accounts = accounts;
        this.centres = centres;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a case, admits who opened it and the assistant with the fewest open cases. The same key
     * opens it once.
     */
    @Transactional
    public CaseFile open(Actor by, NewCase wanted) {
        var before = store.byKey(wanted.key());
        if (before.isPresent()) {
            return file(access.grant(by, Deed.SEE_CASE, before.get()));
        }
        var id = new CaseId(ids.next());
        var now = clock.instant();
        store.insert(id, unusedNumber(), wanted, by.account(), now);
        access.admit(by, by.account(), wanted.opener(), id);
        leastLoadedAssistant(wanted).ifPresent(assistant -> assign(by, id, assistant));
        wanted.centre().ifPresent(code -> admitCoordinators(by, code, id));
        events.publishEvent(new CaseOpened(id, wanted.patient(), by.account(), now));
        return store.load(id).orElseThrow();
    }

    /** Experts and others who are posted there too are no coordinators: their eyes stay closed. */
    private void admitCoordinators(Actor by, String centre, CaseId id) {
        centres.staffOf(centre).stream()
                .filter(who -> accounts.of(who).roles().contains(Role.COORDINATOR))
                .forEach(who -> access.admit(by, who, Capacity.COORDINATOR, id));
    }

    /** The id behind a number; nothing is said about the case, and the grant is asked for next. */
    public CaseId locate(CaseNumber number) {
        return store.byNumber(number).orElseThrow(NotFound::new);
    }

    /** Needs SEE_CASE or SEE_REQUEST, or any deed above them. */
    public CaseFile file(Grant grant) {
        return store.load(grant.caseId()).orElseThrow(NotFound::new);
    }

    /** Needs SEE_REQUEST. */
    public Request request(Grant grant) {
        grant.mustBe(Deed.SEE_REQUEST);
        return store.request(grant.caseId());
    }

    /** Needs SEE_FIRST_OPINION: not given to an expert before the own opinion is filed. */
    public FirstOpinion firstOpinion(Grant grant) {
        grant.mustBe(Deed.SEE_FIRST_OPINION);
        return store.firstOpinion(grant.caseId());
    }

    /** Newest last; needs SEE_CASE. */
    public List<TimelineEntry> timeline(Grant grant) {
        grant.mustBe(Deed.SEE_CASE);
        return store.timeline(grant.caseId());
    }

    /** Running, paused and met clocks in the order they started; needs SEE_CASE. */
    public List<Commitment> commitments(Grant grant) {
        grant.mustBe(Deed.SEE_CASE);
        return store.commitments(grant.caseId());
    }

    /** Open tasks by urgency; needs SEE_CASE. */
    public List<Task> tasks(Grant grant) {
        grant.mustBe(Deed.SEE_CASE);
        return store.tasks(grant.caseId());
    }

    /**
     * The cases on which the actor holds one of these capacities, by clock: over, soon, running,
     * paused.
     */
    @Transactional(readOnly = true)
    public List<WorkRow> list(Actor actor, Set<Capacity> as) {
        return sorted(lists.rowsOf(access.casesOf(actor, as)));
    }

    /** The open ones among them. */
    @Transactional(readOnly = true)
    public List<WorkRow> open(Actor actor, Set<Capacity> as) {
        return sorted(lists.open(access.casesOf(actor, as)));
    }

    /**
     * The ended ones among them, newest first.
     *
     * @param after the last one of the page before
     */
    @Transactional(readOnly = true)
    public List<WorkRow> ended(
            Actor actor,
            Set<Capacity> as,
            Optional<Language> language,
            Optional<CaseNumber> after,
            int most) {
        return lists.ended(access.casesOf(actor, as), language, after, most);
    }

    public int countEnded(Actor actor, Set<Capacity> as, Optional<Language> language) {
        return lists.countEnded(access.casesOf(actor, as), language);
    }

    /** All open cases, for the command center and the program itself. */
    @Transactional(readOnly = true)
    public List<WorkRow> open(Actor actor) {
        mustOversee(actor);
        return sorted(lists.open());
    }

    /** All cases that ended so, newest first, for the command center and the program itself. */
    @Transactional(readOnly = true)
    public List<WorkRow> ended(Actor actor, Stage how, Optional<CaseNumber> after, int most) {
        mustOversee(actor);
        return lists.ended(how, after, most);
    }

    public Map<Stage, Long> countEnded(Actor actor) {
        mustOversee(actor);
        return lists.countEnded();
    }

    /**
     * Gives the case to an assistant; the one before keeps no access. With a note it is done by
     * {@link HandOvers}. Needs MANAGE_CASE.
     *
     * @throws NotFound when the account is not an assistant's
     */
    @Transactional
    public void handOver(Grant grant, AccountId assistant) {
        grant.mustBe(Deed.MANAGE_CASE);
        if (!accounts.of(assistant).roles().contains(Role.ASSISTANT)) {
            throw new NotFound();
        }
        giveTo(grant.actor(), grant.caseId(), assistant);
    }

    /** The one before keeps no access. */
    void giveTo(Actor by, CaseId id, AccountId assistant) {
        access.holders(id, Capacity.ASSISTANT)
                .forEach(before -> access.dismiss(by, before, Capacity.ASSISTANT, id));
        assign(by, id, assistant);
    }

    /**
     * @throws Refused {@code case.held} when it is on hold already; needs MANAGE_CASE
     */
    @Transactional
    public void hold(Grant grant, HoldReason reason) {
        grant.mustBe(Deed.MANAGE_CASE);
        refuseUnlessOpen(grant);
        if (file(grant).hold().isPresent()) {
            throw new Refused("case.held");
        }
        var now = clock.instant();
        store.hold(grant.caseId(), new Hold(reason, now, grant.actor().account()));
        events.publishEvent(new CaseHeld(grant.caseId(), reason, grant.actor().account(), now));
    }

    /** Needs MANAGE_CASE. */
    @Transactional
    public void resume(Grant grant) {
        grant.mustBe(Deed.MANAGE_CASE);
        if (file(grant).hold().isEmpty()) {
            throw new Refused("case.not.held");
        }
        var now = clock.instant();
        store.resume(grant.caseId(), now);
        events.publishEvent(new CaseResumed(grant.caseId(), grant.actor().account(), now));
    }

    /** The family takes the request back. Needs WITHDRAW. */
    @Transactional
    public void withdraw(Grant grant) {
        grant.mustBe(Deed.WITHDRAW);
        refuseUnlessOpen(grant);
        for (var seat : Capacity.OF_BOARD) {
            access.holders(grant.caseId(), seat)
                    .forEach(who -> access.dismiss(grant.actor(), who, seat, grant.caseId()));
        }
        events.publishEvent(
                new CaseWithdrawn(grant.caseId(), grant.actor().account(), clock.instant()));
    }

    /**
     * @throws Refused {@code case.not.released} before a plan went out; needs MANAGE_CASE
     */
    @Transactional
    public void close(Grant grant, CloseReason reason) {
        grant.mustBe(Deed.MANAGE_CASE);
        if (file(grant).stage() != Stage.RELEASED) {
            throw new Refused("case.not.released");
        }
        events.publishEvent(
                new CaseClosed(grant.caseId(), reason, grant.actor().account(), clock.instant()));
    }

    private void assign(Actor by, CaseId id, AccountId assistant) {
        access.admit(by, assistant, Capacity.ASSISTANT, id);
        store.assign(id, assistant);
    }

    private void refuseUnlessOpen(Grant grant) {
        if (!file(grant).stage().isOpen()) {
            throw new Refused("case.not.open");
        }
    }

    private CaseNumber unusedNumber() {
        for (var i = 0; i < NUMBER_TRIES; i++) {
            var number = ids.nextCaseNumber();
            if (store.byNumber(number).isEmpty()) {
                return number;
            }
        }
        throw new IllegalStateException("no unused case number in " + NUMBER_TRIES + " draws");
    }

    private Optional<AccountId> leastLoadedAssistant(NewCase wanted) {
        var load = store.openCasesByAssistant();
        return accounts.withRole(Role.ASSISTANT).stream()
                .min(
                        Comparator.comparing((Account a) -> load.getOrDefault(a.id(), 0))
                                .thenComparing(a -> a.language() != wanted.language())
                                .thenComparing(Account::displayName))
                .map(Account::id);
    }

    private List<WorkRow> sorted(List<WorkRow> rows) {
        return rows.stream().sorted(WorkOrder.at(clock.instant())).toList();
    }

    private static void mustOversee(Actor actor) {
        if (!actor.is(Role.COMMAND) && !actor.is(Role.SYSTEM)) {
            throw new NotFound();
        }
    }
}
