package org.consilium.casework.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.Commitment;
import org.consilium.casework.HoldReason;
import org.consilium.casework.Panel.Place;
import org.consilium.casework.Slots;
import org.consilium.casework.Step;
import org.consilium.casework.TimelineEntry;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.consilium.patient.Patients;
import org.consilium.shell.Frame;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class DeskCaseController {
    private static final Set<Step> LAST =
            EnumSet.of(Step.PLAN_RELEASED, Step.WITHDRAWN, Step.CLOSED);
    private static final List<Place> PLACES =
            List.of(Place.DESK_LEFT, Place.DESK_MIDDLE, Place.DESK_RIGHT);

    private final Cases cases;
    private final Access access;
    private final Patients patients;
    private final HandOverController handOvers;
    private final Slots slots;

    DeskCaseController(
            Cases cases,
            Access access,
            Patients patients,
            HandOverController handOvers,
            Slots slots) {
        this.cases = cases;
        this.access = access;
        this.patients = patients;
        this.handOvers = handOvers;
        this.slots = slots;
    }

    @GetMapping("/desk/cases/{number}")
    ModelAndView show(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        var grant = access.grant(actor, Deed.SEE_CASE, cases.locate(number));
        var file = cases.file(grant);
        return Pages.page(
                "casework/desk-case",
                new DeskCasePage(
                        file,
                        patients.person(grant, file.patient()),
                        nextClock(grant),
                        end(grant),
                        handOvers.part(grant, file),
                        slots.at(Place.DESK_LEFT, actor, file, frame),
                        slots.at(Place.DESK_MIDDLE, actor, file, frame),
                        slots.at(Place.DESK_RIGHT, actor, file, frame)));
    }

    @GetMapping("/desk/cases/{number}/panels/{id}")
    ModelAndView panel(
            @PathVariable CaseNumber number, @PathVariable String id, Actor actor, Frame frame) {
        var file = cases.file(access.grant(actor, Deed.SEE_CASE, cases.locate(number)));
        return Pages.page(
                "casework/slot",
                slots.one(id, PLACES, actor, file, frame).orElseThrow(NotFound::new));
    }

    @PostMapping("/desk/cases/{number}/hold")
    String hold(
            @PathVariable CaseNumber number,
            @RequestParam HoldReason reason,
            Actor actor,
            RedirectAttributes flash) {
        cases.hold(managing(number, actor), reason);
        flash.addFlashAttribute(Frames.NOTICE, "casework.done.held");
        return back(number);
    }

    @PostMapping("/desk/cases/{number}/resumption")
    String resume(@PathVariable CaseNumber number, Actor actor, RedirectAttributes flash) {
        cases.resume(managing(number, actor));
        flash.addFlashAttribute(Frames.NOTICE, "casework.done.resumed");
        return back(number);
    }

    private Grant managing(CaseNumber number, Actor actor) {
        return access.grant(actor, Deed.MANAGE_CASE, cases.locate(number));
    }

    private static String back(CaseNumber number) {
        return "redirect:/desk/cases/" + number + "#tasks";
    }

    private Optional<Commitment> nextClock(Grant grant) {
        return cases.commitments(grant).stream()
                .filter(clock -> clock.metAt().isEmpty())
                .min(Comparator.comparing(Commitment::dueAt));
    }

    private Optional<Instant> end(Grant grant) {
        return cases.timeline(grant).stream()
                .filter(entry -> LAST.contains(entry.step()))
                .map(TimelineEntry::at)
                .findFirst();
    }
}
