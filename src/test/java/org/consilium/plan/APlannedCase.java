package org.consilium.plan;

import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.kernel.CaseId;
import org.consilium.testing.TheClinic;
import org.consilium.testing.TheClinic.Around;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A case whose panel has agreed, with a surgeon who sees it differently, and its plan. */
public final class APlannedCase {
    private final TheClinic clinic;
    private final Plans plans;

    private APlannedCase(TheClinic clinic, Plans plans) {
        this.clinic = clinic;
        this.plans = plans;
    }

    public static APlannedCase of(AutowireCapableBeanFactory beans) {
        return new APlannedCase(TheClinic.of(beans), beans.getBean(Plans.class));
    }

    public TheClinic clinic() {
        return clinic;
    }

    /** All have rated; the draft is there. */
    public Around drafted() {
        return drafted(clinic.waiting());
    }

    private Around drafted(Around waiting) {
        var around = clinic.rating(waiting);
        clinic.rate(around, around.surgeon(), 8, 5);
        clinic.rate(around, around.medical(), 5, 8);
        clinic.rate(around, around.radiation(), 5, 9);
        plans.prepare(clinic.may(around.chair(), Deed.COMPILE_PLAN, around));
        return around;
    }

    /** Everything filled in, nobody has signed. */
    public Around complete() {
        return complete(drafted());
    }

    private Around complete(Around around) {
        var compile = clinic.may(around.chair(), Deed.COMPILE_PLAN, around);
        var text = ADraft.completed(plans.draft(compile).orElseThrow().text());
        for (var section : Section.values()) {
            plans.write(
                    compile, section, text.with(Section.TESTS_FIRST, ADraft.text(ABoard.agreed())));
        }
        plans.write(compile, Section.IF_REFUSED, ADraft.text(ABoard.agreed()));
        plans.write(compile, Section.SEEN, ADraft.text(ABoard.agreed()));
        return around;
    }

    public Around signed() {
        return signed(complete());
    }

    private Around signed(Around around) {
        around.members().forEach(member -> sign(around, member));
        sign(around, around.chair());
        return around;
    }

    void sign(Around around, Actor doctor) {
        var grant = clinic.may(doctor, Deed.SIGN_PLAN, around);
        plans.sign(grant, plans.draft(grant).orElseThrow().seal());
    }

    public Around released() {
        return released(signed());
    }

    /** The plan of a case about the bowel that a family opened itself, with one wish. */
    public Around releasedFor(Actor family, CaseId caseId) {
        var assistant = clinic.person(Role.ASSISTANT);
        clinic.access.admit(family, assistant.account(), Capacity.ASSISTANT, caseId);
        return released(signed(complete(drafted(clinic.withTheBoard(family, assistant, caseId)))));
    }

    private Around released(Around around) {
        plans.release(clinic.may(around.chair(), Deed.RELEASE_PLAN, around));
        return around;
    }
}
