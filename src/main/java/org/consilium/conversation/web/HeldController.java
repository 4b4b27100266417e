package org.consilium.conversation.web;

import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.conversation.HeldText;
import org.consilium.conversation.ScopeGuard;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frame;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Texts held for a doctor: letting go, giving back, writing anew, putting away. */
@Controller
class HeldController {
    private final ScopeGuard guard;
    private final Cases cases;
    private final Access access;
    private final HeldPanels held;
    private final ThreadPanel thread;

    HeldController(
            ScopeGuard guard, Cases cases, Access access, HeldPanels held, ThreadPanel thread) {
        this.guard = guard;
        this.cases = cases;
        this.access = access;
        this.held = held;
        this.thread = thread;
    }

    @PostMapping("/board/cases/{number}/held/{id}/approval")
    ModelAndView approve(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        var grant = doctor(number, actor);
        var which = new HeldText.Id(id);
        try {
            guard.approve(grant, which, text);
        } catch (Refused e) {
            return again(grant, which, text, "", "text", e);
        }
        flash.addFlashAttribute(Frames.NOTICE, "conversation.done.approved");
        return new ModelAndView("redirect:/board/cases/" + number);
    }

    @PostMapping("/board/cases/{number}/held/{id}/return")
    ModelAndView giveBack(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            RedirectAttributes flash) {
        var grant = doctor(number, actor);
        var which = new HeldText.Id(id);
        try {
            guard.giveBack(grant, which, note);
        } catch (Refused e) {
            return again(grant, which, "", note, "note", e);
        }
        flash.addFlashAttribute(Frames.NOTICE, "conversation.done.returned");
        return new ModelAndView("redirect:/board/cases/" + number);
    }

    /** The message box with the text in it. */
    @GetMapping("/desk/cases/{number}/held/{id}")
    ModelAndView anew(
            @PathVariable CaseNumber number, @PathVariable UUID id, Actor actor, Frame frame) {
        var grant = access.grant(actor, Deed.WRITE_THREAD, cases.locate(number));
        var text = guard.one(grant, new HeldText.Id(id));
        return Pages.page(
                "conversation/say-again",
                thread.fresh(grant, cases.file(grant), true, frame.newKey(), text.text()));
    }

    @PostMapping("/desk/cases/{number}/held/{id}/removal")
    String putAway(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            Actor actor,
            RedirectAttributes flash) {
        guard.putAway(
                access.grant(actor, Deed.WRITE_THREAD, cases.locate(number)), new HeldText.Id(id));
        flash.addFlashAttribute(Frames.NOTICE, "conversation.done.putAway");
        return "redirect:/desk/cases/" + number + "#" + ThreadPanel.ID;
    }

    private Grant doctor(CaseNumber number, Actor actor) {
        return access.grant(actor, Deed.ANSWER_CLINICAL_QUESTION, cases.locate(number));
    }

    private ModelAndView again(
            Grant grant, HeldText.Id id, String text, String note, String field, Refused why) {
        var problems = new Problems();
        problems.add(field, why);
        var page =
                Pages.page(
                        "conversation/held-again",
                        held.part(
                                grant,
                                cases.file(grant),
                                new HeldPart.Entered(Optional.of(id), text, note, problems)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
