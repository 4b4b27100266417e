package org.consilium.plan;

import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.patient.Patients;
import org.consilium.shell.Frame;
import org.springframework.stereotype.Component;

/** Puts a plan together with the person it is for; whoever asks has the plan already. */
@Component
class PlanSheets {
    private final Cases cases;
    private final Patients patients;
    private final Access access;

    PlanSheets(Cases cases, Patients patients, Access access) {
        this.cases = cases;
        this.patients = patients;
        this.access = access;
    }

    PlanSheet of(Plan plan) {
        var see = access.grant(Drafting.PLAN, Deed.SEE_REQUEST, plan.caseId());
        var file = cases.file(see);
        var person = patients.person(see, file.patient());
        var released =
                switch (plan) {
                    case Plan.Draft d -> Optional.<Plan.Released>empty();
                    case Plan.Released r -> Optional.of(r);
                };
        var year = released.map(Plan.Released::at).orElse(see.at()).atZone(Frame.ZONE).getYear();
        return new PlanSheet(
                plan.text(),
                plan.version(),
                person.name(),
                person.ageIn(year),
                file.number(),
                file.language(),
                released.map(Plan.Released::at),
                released.map(Plan.Released::code),
                plan.signatures(),
                plan.because());
    }
}
