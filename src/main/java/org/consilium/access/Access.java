package org.consilium.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door: who may do what on which case. */
@Service
public class Access {
    private final JdbcAdmissionStore admissions;
    private final AuditTrail trail;
    private final Clock clock;

    Access(JdbcAdmissionStore admissions, AuditTrail trail, Clock clock) {
        this.admissions = admissions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes the grant and writes it down.
     *
     * @throws NotFound when it is refused: a refused and a missing case look the same; the refusal
     *     is written down even though the caller's transaction is rolled back
     */
    public Grant grant(Actor actor, Deed deed, CaseId caseId) {
        var at = clock.instant();
        if (!mayWithoutTrace(actor, deed, caseId)) {
            trail.refused(actor, deed, caseId, at);
            throw new NotFound();
        }
        if (Visit.NOW.isBound()) {
            return Visit.NOW
                    .get()
                    .given(actor, deed, caseId, () -> new Grant(actor, deed, caseId, at));
        }
        var grant = new Grant(actor, deed, caseId, at);
        trail.allowed(List.of(grant));
        return grant;
    }

    /**
     * For an answer of many parts: a right that several of them need is looked up and written down
     * once, and all lines are kept together and for good before this returns or throws. Refusals
     * are written at once, as ever.
     */
    public <T extends @Nullable Object, X extends Throwable> T together(
            ScopedValue.CallableOp<T, X> answer) throws X {
        if (Visit.NOW.isBound()) {
            return answer.call();
        }
        var visit = new Visit();
        try {
            return ScopedValue.where(Visit.NOW, visit).call(answer);
        } finally {
            trail.allowed(visit.grants());
        }
    }

    /**
     * Whether a page should offer a deed. Offering is not doing: the deed itself asks for its grant
     * again.
     */
    public boolean may(Actor actor, Deed deed, CaseId caseId) {
        return mayWithoutTrace(actor, deed, caseId);
    }

    /**
     * Lets somebody in on a case, in one capacity more; again is the same as once. Whoever judges a
     * case is nothing else on it: what the desk, the family and the treating doctor see is sealed
     * to the board.
     *
     * @throws Refused {@code access.board} for a seat or the chair when the account is on the case
     *     as somebody else, {@code access.seated} the other way round
     */
    @Transactional
    public void admit(Actor by, AccountId who, Capacity as, CaseId caseId) {
        var judges = Capacity.OF_BOARD.contains(as);
        if (admissions.of(who, caseId).as().stream()
                .anyMatch(held -> Capacity.OF_BOARD.contains(held) != judges)) {
            throw new Refused(judges ? "access.board" : "access.seated");
        }
        var at = clock.instant();
        if (admissions.add(who, as, caseId, at)) {
            forgetHeld();
            trail.write(by, "ADMIT_" + as, Optional.of(caseId), true, who.value().toString(), at);
        }
    }

    /** Takes one capacity away at once. */
    @Transactional
    public void dismiss(Actor by, AccountId who, Capacity as, CaseId caseId) {
        if (admissions.remove(who, as, caseId)) {
            forgetHeld();
            trail.write(
                    by,
                    "DISMISS_" + as,
                    Optional.of(caseId),
                    true,
                    who.value().toString(),
                    clock.instant());
        }
    }

    public Set<Capacity> capacities(AccountId who, CaseId caseId) {
        return admissions.of(who, caseId).as();
    }

    /** From now on somebody of the patient's side is told so much of the case, and no more. */
    @Transactional
    public void limit(Actor by, AccountId who, Hears hears, CaseId caseId) {
        var at = clock.instant();
        admissions.limit(who, hears, caseId, by.account(), at);
        forgetHeld();
        trail.write(by, "HEARS_" + hears, Optional.of(caseId), true, who.value().toString(), at);
    }

    /** How much somebody is told of the case; everything as long as nobody decided otherwise. */
    public Hears hears(AccountId who, CaseId caseId) {
        return hearing(caseId).getOrDefault(who, Hears.EVERYTHING);
    }

    /** For whom it was decided how much they are told. */
    public Map<AccountId, Hears> hearing(CaseId caseId) {
        return admissions.hearing(caseId);
    }

    /** Everybody who holds this capacity on the case. */
    public List<AccountId> holders(CaseId caseId, Capacity as) {
        return admissions.holders(caseId, as);
    }

    /** Everybody who holds one of these capacities on the case. */
    public Set<AccountId> holders(CaseId caseId, Set<Capacity> as) {
        return admissions.holders(caseId, as);
    }

    /** The cases on which the actor holds one of these capacities, newest admission first. */
    public List<CaseId> casesOf(Actor actor, Set<Capacity> as) {
        return admissions.casesOf(actor.account(), as);
    }

    /**
     * A line that is not about a deed on a case: signed in, settings changed, consent given by
     * registration.
     */
    @Transactional
    public void note(Actor actor, String what, Optional<CaseId> caseId, String detail) {
        trail.write(actor, what, caseId, true, detail, clock.instant());
    }

    /** Writes down that somebody signed in. */
    @Transactional
    public void signedIn(Actor actor) {
        trail.write(actor, "SIGN_IN", Optional.empty(), true, "", clock.instant());
    }

    /** The newest lines, for the administrator; at most 500. */
    public List<AuditLine> auditTrail(Actor actor, Optional<CaseId> caseId, int most) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound();
        }
        return trail.newest(caseId, Math.min(most, 500));
    }

    private boolean mayWithoutTrace(Actor actor, Deed deed, CaseId caseId) {
        var held = held(actor.account(), caseId);
        return !held.hears().closes(deed) && deed.allows(actor, held.as());
    }

    private JdbcAdmissionStore.Held held(AccountId who, CaseId caseId) {
        return Visit.NOW.isBound()
                ? Visit.NOW.get().held(who, caseId, () -> admissions.of(who, caseId))
                : admissions.of(who, caseId);
    }

    private static void forgetHeld() {
        if (Visit.NOW.isBound()) {
            Visit.NOW.get().forgetHeld();
        }
    }
}
