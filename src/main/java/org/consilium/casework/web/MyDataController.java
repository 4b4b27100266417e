package org.consilium.casework.web;

import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;
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

/** Consents and the request itself are taken back as easily as they were given. */
@Controller
class MyDataController {
    private final Cases cases;
    private final Access access;
    private final Consents consents;

    MyDataController(Cases cases, Access access, Consents consents) {
        this.cases = cases;
        this.access = access;
        this.consents = consents;
    }

    @PostMapping("/my/cases/{number}/consents/{purpose}")
    String allow(
            @PathVariable CaseNumber number,
            @PathVariable Purpose purpose,
            Actor actor,
            Language language,
            RedirectAttributes flash) {
        var grant = access.grant(actor, Deed.GIVE_CONSENT, cases.locate(number));
        consents.give(actor, grant.caseId(), Set.of(purpose), language);
        flash.addFlashAttribute(Frames.NOTICE, "casework.done.allowed");
        return "redirect:/my/cases/" + number + "#data";
    }

    @PostMapping("/my/cases/{number}/consents/{purpose}/withdrawal")
    String withdrawConsent(
            @PathVariable CaseNumber number,
            @PathVariable Purpose purpose,
            Actor actor,
            RedirectAttributes flash) {
        consents.withdraw(access.grant(actor, Deed.GIVE_CONSENT, cases.locate(number)), purpose);
        flash.addFlashAttribute(Frames.NOTICE, "casework.done.consentWithdrawn");
        return "redirect:/my/cases/" + number + "#data";
    }

    @GetMapping("/my/cases/{number}/withdrawal")
    ModelAndView withdrawal(@PathVariable CaseNumber number, Actor actor) {
        access.grant(actor, Deed.WITHDRAW, cases.locate(number));
        return page(number, new Problems());
    }

    @PostMapping("/my/cases/{number}/withdrawal")
    ModelAndView withdraw(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "false") boolean sure,
            Actor actor,
            RedirectAttributes flash) {
        var grant = access.grant(actor, Deed.WITHDRAW, cases.locate(number));
        if (!sure) {
            var problems = new Problems();
            problems.add("sure", "withdrawal.sure");
            var again = page(number, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (cases.file(grant).stage().isOpen()) {
            cases.withdraw(grant);
        }
        flash.addFlashAttribute(Frames.NOTICE, "casework.done.withdrawn");
        return new ModelAndView("redirect:/my/cases/" + number);
    }

    private static ModelAndView page(CaseNumber number, Problems problems) {
        return Pages.page("casework/withdrawal", new WithdrawalPage(number, problems));
    }
}
