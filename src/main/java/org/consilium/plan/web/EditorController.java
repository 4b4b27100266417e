package org.consilium.plan.web;

import java.util.Arrays;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.plan.Plans;
import org.consilium.plan.Section;
import org.consilium.shell.Frame;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chair writes, the members flag and sign, the chair releases. */
@Controller
@RequestMapping("/board/cases/{number}/plan")
class EditorController {
    private final Plans plans;
    private final Cases cases;
    private final Access access;
    private final Editors editors;

    EditorController(Plans plans, Cases cases, Access access, Editors editors) {
        this.plans = plans;
        this.cases = cases;
        this.access = access;
        this.editors = editors;
    }

    @GetMapping
    ModelAndView editor(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        var grant = grant(actor, Deed.SEE_DRAFT_PLAN, number);
        return Pages.page("plan/editor", editors.page(grant, number, "", new Problems(), frame));
    }

    @PostMapping("/sections/{section}")
    ModelAndView write(
            @PathVariable CaseNumber number,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor,
            RedirectAttributes flash) {
        write(number, section(section), fields, actor);
        return back(number, section(section).name(), "plan.done.saved", flash);
    }

    /** The same, sent by the page while somebody types. */
    @PostMapping("/sections/{section}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @PathVariable CaseNumber number,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor) {
        write(number, section(section), fields, actor);
    }

    @PostMapping("/flags")
    ModelAndView flag(
            @PathVariable CaseNumber number,
            @RequestParam String section,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        var at = section(section);
        try {
            plans.flag(grant(actor, Deed.SIGN_PLAN, number), at, reason);
        } catch (Refused e) {
            return again(number, "flag-" + at, e, reason, actor, frame);
        }
        return back(number, at.name(), "plan.done.flagged", flash);
    }

    @PostMapping("/settlements")
    ModelAndView settle(
            @PathVariable CaseNumber number,
            @RequestParam String section,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        var at = section(section);
        var id = cases.locate(number);
        var deed = access.may(actor, Deed.COMPILE_PLAN, id) ? Deed.COMPILE_PLAN : Deed.SIGN_PLAN;
        try {
            plans.settle(access.grant(actor, deed, id), at, answer);
        } catch (Refused e) {
            return again(number, "settle-" + at, e, answer, actor, frame);
        }
        return back(number, at.name(), "plan.done.settled", flash);
    }

    @PostMapping("/signatures")
    ModelAndView sign(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String seal,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        try {
            plans.sign(grant(actor, Deed.SIGN_PLAN, number), seal);
        } catch (Refused e) {
            return again(number, "sign", e, "", actor, frame);
        }
        return back(number, "sign", "plan.done.signed", flash);
    }

    @PostMapping("/release")
    ModelAndView release(
            @PathVariable CaseNumber number, Actor actor, Frame frame, RedirectAttributes flash) {
        try {
            plans.release(grant(actor, Deed.RELEASE_PLAN, number));
        } catch (Refused e) {
            return again(number, "release", e, "", actor, frame);
        }
        return back(number, "main", "plan.done.released", flash);
    }

    @PostMapping("/versions")
    ModelAndView amend(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String why,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        try {
            plans.amend(grant(actor, Deed.COMPILE_PLAN, number), why);
        } catch (Refused e) {
            return again(number, "why", e, why, actor, frame);
        }
        return back(number, "main", "plan.done.amending", flash);
    }

    private void write(
            CaseNumber number, Section section, MultiValueMap<String, String> fields, Actor actor) {
        var grant = grant(actor, Deed.COMPILE_PLAN, number);
        var now = plans.draft(grant).orElseThrow(NotFound::new).text();
        plans.write(grant, section, new SectionForm(fields).onto(now));
    }

    private ModelAndView again(
            CaseNumber number,
            String field,
            Refused refused,
            String entered,
            Actor actor,
            Frame frame) {
        var problems = new Problems();
        problems.add(field, refused);
        var grant = grant(actor, Deed.SEE_DRAFT_PLAN, number);
        var page = Pages.page("plan/editor", editors.page(grant, number, entered, problems, frame));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView back(
            CaseNumber number, String anchor, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Frames.NOTICE, notice);
        return new ModelAndView("redirect:/board/cases/" + number + "/plan#" + anchor);
    }

    private Grant grant(Actor actor, Deed deed, CaseNumber number) {
        return access.grant(actor, deed, cases.locate(number));
    }

    private static Section section(String name) {
        var known = Arrays.stream(Section.values()).filter(s -> s.name().equals(name)).findFirst();
        return known.orElseThrow(NotFound::new);
    }
}
