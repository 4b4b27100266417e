package org.consilium.evidence.web;

import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.evidence.Stages;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.RequestKey;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A doctor says which stage it is, beside what it rests on. */
@Controller
class StageController {
    private final Stages stages;
    private final StageLooks looks;
    private final Cases cases;
    private final Access access;

    StageController(Stages stages, StageLooks looks, Cases cases, Access access) {
        this.stages = stages;
        this.looks = looks;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping("/board/cases/{number}/stage")
    ModelAndView page(@PathVariable CaseNumber number, Actor actor) {
        return page(grant(actor, number), StageForm.EMPTY, new Problems());
    }

    @PostMapping("/board/cases/{number}/stage")
    ModelAndView set(
            @PathVariable CaseNumber number, StageForm form, Actor actor, RedirectAttributes next) {
        var grant = grant(actor, number);
        var key = RequestKey.read(form.key());
        var problems = new Problems();
        var stage = form.stage(problems);
        if (stage.isEmpty()) {
            var page = page(grant, form, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        stages.set(grant, stage.get(), key);
        next.addFlashAttribute(Frames.NOTICE, "evidence.stage.kept");
        return new ModelAndView("redirect:/board/cases/" + number + "#slot-stage");
    }

    private ModelAndView page(Grant grant, StageForm form, Problems problems) {
        return Pages.page("evidence/stage", looks.page(grant, form, problems));
    }

    private Grant grant(Actor actor, CaseNumber number) {
        return access.grant(actor, Deed.SET_STAGE, cases.locate(number));
    }
}
