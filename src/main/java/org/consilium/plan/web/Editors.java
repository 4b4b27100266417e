package org.consilium.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.board.Boards;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.network.Centre;
import org.consilium.network.CentreService;
import org.consilium.network.Centres;
import org.consilium.patient.Patients;
import org.consilium.plan.Plan;
import org.consilium.plan.Plans;
import org.consilium.plan.Section;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;
import org.springframework.stereotype.Component;

/** Puts the editor's page together. */
@Component
class Editors {
    private static final int NEAREST = 3;

    private final Plans plans;
    private final Boards boards;
    private final Cases cases;
    private final Patients patients;
    private final Centres centres;
    private final Access access;

    Editors(
            Plans plans,
            Boards boards,
            Cases cases,
            Patients patients,
            Centres centres,
            Access access) {
        this.plans = plans;
        this.boards = boards;
        this.cases = cases;
        this.patients = patients;
        this.centres = centres;
        this.access = access;
    }

    PlanEditor page(
            Grant grant, CaseNumber number, String entered, Problems problems, Frame frame) {
        var id = grant.caseId();
        var actor = grant.actor();
        var draft = plans.draft(grant);
        return new PlanEditor(
                number,
                actor.account(),
                draft,
                plans.versions(access.grant(actor, Deed.SEE_PLAN, id)),
                access.may(actor, Deed.COMPILE_PLAN, id),
                access.may(actor, Deed.RELEASE_PLAN, id),
                draft.map(d -> said(grant, d, frame)).orElse(Map.of()),
                draft.isPresent() ? places(grant) : List.of(),
                entered,
                problems);
    }

    private Map<Section, List<PlanEditor.Said>> said(Grant grant, Plan.Draft draft, Frame frame) {
        return boards.result(grant)
                .map(board -> Beside.of(board, draft.text(), frame))
                .orElse(Map.of());
    }

    /** The nearest centres of every service, by name. */
    private List<String> places(Grant grant) {
        var see = access.grant(grant.actor(), Deed.SEE_REQUEST, grant.caseId());
        var town = Optional.of(patients.person(see, cases.file(see).patient()).place());
        return Arrays.stream(CentreService.values())
                .flatMap(service -> centres.offering(service, town).stream().limit(NEAREST))
                .distinct()
                .map(Editors::written)
                .toList();
    }

    private static String written(Centre centre) {
        return centre.name() + ", " + centre.town();
    }
}
