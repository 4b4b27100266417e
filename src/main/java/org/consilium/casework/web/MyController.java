package org.consilium.casework.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.Panel.Place;
import org.consilium.casework.Slots;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.consilium.patient.Patients;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class MyController {
    private static final Set<Capacity> OWN =
            EnumSet.of(Capacity.PATIENT, Capacity.CAREGIVER, Capacity.TREATING_DOCTOR);

    private final Cases cases;
    private final Access access;
    private final Patients patients;
    private final Slots slots;

    MyController(Cases cases, Access access, Patients patients, Slots slots) {
        this.cases = cases;
        this.access = access;
        this.patients = patients;
        this.slots = slots;
    }

    @GetMapping("/my")
    ModelAndView all(Actor actor) {
        var own = cases.list(actor, OWN);
        if (own.size() == 1) {
            return new ModelAndView("redirect:/my/cases/" + own.getFirst().file().number());
        }
        return Pages.page(
                "casework/my-cases",
                new MyCasesPage(
                        own.stream()
                                .map(row -> access.grant(actor, Deed.SEE_CASE, row.file().id()))
                                .map(
                                        grant ->
                                                new MyCasesPage.Mine(
                                                        stands(grant),
                                                        patients.person(
                                                                grant,
                                                                cases.file(grant).patient())))
                                .toList()));
    }

    @GetMapping("/my/cases/{number}")
    ModelAndView show(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        var grant = access.grant(actor, Deed.SEE_CASE, cases.locate(number));
        var file = cases.file(grant);
        return Pages.page(
                "casework/my-case",
                new MyCasePage(
                        stands(grant),
                        patients.person(grant, file.patient()),
                        slots.at(Place.FAMILY, actor, file, frame)));
    }

    @GetMapping("/my/cases/{number}/panels/{id}")
    ModelAndView panel(
            @PathVariable CaseNumber number, @PathVariable String id, Actor actor, Frame frame) {
        var file = cases.file(access.grant(actor, Deed.SEE_CASE, cases.locate(number)));
        return Pages.page(
                "casework/slot",
                slots.one(id, List.of(Place.FAMILY), actor, file, frame)
                        .orElseThrow(NotFound::new));
    }

    private WhereItStands stands(Grant grant) {
        return new WhereItStands(
                cases.file(grant),
                cases.timeline(grant),
                cases.commitments(grant),
                DoctorsPages.isDoctor(access, grant.actor(), grant.caseId()));
    }
}
