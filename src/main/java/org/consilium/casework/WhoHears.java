package org.consilium.casework;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Hears;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.patient.Member;
import org.consilium.patient.Patients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of the patient's side may be told what. The patient decides, for themselves too; as long as
 * the patient has no sign-in, whoever of the family is told everything.
 */
@Service
public class WhoHears {
    private static final Set<Capacity> FAMILY = EnumSet.of(Capacity.PATIENT, Capacity.CAREGIVER);

    private final Access access;
    private final Cases cases;
    private final Patients patients;

    WhoHears(Access access, Cases cases, Patients patients) {
        this.access = access;
        this.cases = cases;
        this.patients = patients;
    }

    /**
     * One of the family.
     *
     * @param decided empty until somebody was asked; everything is told then
     */
    public record Listener(Member member, Optional<Hears> decided) {
        public Hears hears() {
            return decided.orElse(Hears.EVERYTHING);
        }

        public boolean isLimited() {
            return hears() != Hears.EVERYTHING;
        }

        @Override
        public String toString() {
            return "Listener[" + member.account().value() + "]";
        }
    }

    /** Needs SEE_CASE. */
    public List<Listener> of(Grant grant) {
        grant.mustBe(Deed.SEE_CASE);
        var family = access.holders(grant.caseId(), FAMILY);
        var decided = access.hearing(grant.caseId());
        return patients.circle(grant, cases.file(grant).patient()).stream()
                .filter(member -> family.contains(member.account()))
                .map(m -> new Listener(m, Optional.ofNullable(decided.get(m.account()))))
                .toList();
    }

    /** Whether the actor speaks for the patient in this, for a page that offers it. */
    public boolean mayDecide(Actor actor, CaseId caseId) {
        var patient = access.holders(caseId, Capacity.PATIENT);
        return access.may(actor, Deed.GIVE_CONSENT, caseId)
                && (patient.isEmpty()
                        ? access.hears(actor.account(), caseId) == Hears.EVERYTHING
                        : patient.contains(actor.account()));
    }

    /**
     * What the family decides on its own page. Needs GIVE_CONSENT.
     *
     * @throws Refused {@code hears.patient} when it is not theirs to decide, {@code hears.nobody}
     *     when nobody would be told everything any more
     */
    @Transactional
    public void decide(Grant grant, AccountId about, Hears hears) {
        grant.mustBe(Deed.GIVE_CONSENT);
        if (!mayDecide(grant.actor(), grant.caseId())) {
            throw new Refused("hears.patient");
        }
        limit(grant, about, hears);
    }

    /**
     * What the family decided in a call or a visit. Needs LOG_CALL.
     *
     * @throws Refused {@code hears.said} without who said so; {@code hears.patient} when the
     *     patient is to be told less and somebody else said so; {@code hears.nobody}
     */
    @Transactional
    public void note(Grant grant, AccountId about, Hears hears, Optional<AccountId> saidBy) {
        grant.mustBe(Deed.LOG_CALL);
        var who = saidBy.orElseThrow(() -> new Refused("hears.said"));
        var patient = access.holders(grant.caseId(), Capacity.PATIENT);
        if (patient.isEmpty() ? !hearsAll(who, grant.caseId()) : !patient.contains(who)) {
            throw new Refused("hears.patient");
        }
        access.note(
                grant.actor(), "HEARS_SAID", Optional.of(grant.caseId()), who.value().toString());
        limit(grant, about, hears);
    }

    /** By its name in a form. */
    public static Hears read(String chosen) {
        return Arrays.stream(Hears.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Refused("hears.choose"));
    }

    private boolean hearsAll(AccountId who, CaseId caseId) {
        return access.holders(caseId, FAMILY).contains(who)
                && access.hears(who, caseId) == Hears.EVERYTHING;
    }

    private void limit(Grant grant, AccountId about, Hears hears) {
        var caseId = grant.caseId();
        var family = access.holders(caseId, FAMILY);
        if (!family.contains(about)) {
            throw new NotFound();
        }
        if (hears != Hears.EVERYTHING
                && family.stream()
                        .filter(Predicate.not(about::equals))
                        .noneMatch(other -> hearsAll(other, caseId))) {
            throw new Refused("hears.nobody");
        }
        access.limit(grant.actor(), about, hears, caseId);
    }
}
