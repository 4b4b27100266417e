package org.consilium.plan.web;

import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.plan.Deliveries;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The talk in which the family says the plan in their own words. */
@Controller
class TalkController {
    private final Deliveries deliveries;
    private final Cases cases;
    private final Access access;

    TalkController(Deliveries deliveries, Cases cases, Access access) {
        this.deliveries = deliveries;
        this.cases = cases;
        this.access = access;
    }

    @PostMapping("/desk/cases/{number}/plan/talks")
    ModelAndView talk(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String ownWords,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            RedirectAttributes flash) {
        var grant = access.grant(actor, Deed.LOG_CALL, cases.locate(number));
        try {
            deliveries.talkedThrough(grant, ownWords, RequestKey.read(key));
        } catch (Refused e) {
            var problems = new Problems();
            problems.add("ownWords", e);
            var state = new PlanState(number, deliveries.of(grant), true, key, ownWords, problems);
            var page = Pages.page("plan/talk-again", state);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute(Frames.NOTICE, "plan.done.talked");
        return new ModelAndView("redirect:/desk/cases/" + number + "#plan");
    }
}
