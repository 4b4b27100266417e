package org.consilium.casework.web;

import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Hears;
import org.consilium.casework.Cases;
import org.consilium.casework.WhoHears;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
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

/** Who of the family may be told what: decided by them, or noted by the desk as they said it. */
@Controller
class HearingController {
    private final Cases cases;
    private final Access access;
    private final WhoHears hearing;

    HearingController(Cases cases, Access access, WhoHears hearing) {
        this.cases = cases;
        this.access = access;
        this.hearing = hearing;
    }

    private interface Decision {
        void take(Hears hears);
    }

    @PostMapping("/my/cases/{number}/hearing/{about}")
    ModelAndView decide(
            @PathVariable CaseNumber number,
            @PathVariable UUID about,
            @RequestParam(defaultValue = "") String hears,
            Actor actor,
            RedirectAttributes flash) {
        var grant = access.grant(actor, Deed.GIVE_CONSENT, cases.locate(number));
        return taken(
                part(grant, false, new AccountId(about), hears, new Problems()),
                flash,
                chosen -> hearing.decide(grant, new AccountId(about), chosen));
    }

    @PostMapping("/desk/cases/{number}/hearing/{about}")
    ModelAndView note(
            @PathVariable CaseNumber number,
            @PathVariable UUID about,
            @RequestParam(defaultValue = "") String hears,
            @RequestParam(defaultValue = "") String saidBy,
            Actor actor,
            RedirectAttributes flash) {
        var grant = access.grant(actor, Deed.LOG_CALL, cases.locate(number));
        return taken(
                part(grant, true, new AccountId(about), hears, new Problems()),
                flash,
                chosen -> hearing.note(grant, new AccountId(about), chosen, account(saidBy)));
    }

    private ModelAndView taken(HearsPart entered, RedirectAttributes flash, Decision decision) {
        try {
            decision.take(WhoHears.read(entered.chosen()));
        } catch (Refused e) {
            entered.problems().add(e.key().equals("hears.said") ? "saidBy" : "hears", e);
            var page = Pages.page("casework/hears-again", entered);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute(Frames.NOTICE, "casework.done.hears");
        return new ModelAndView(
                "redirect:" + entered.back() + (entered.desk() ? "#family" : "#people"));
    }

    private HearsPart part(
            Grant grant, boolean desk, AccountId about, String chosen, Problems problems) {
        var see = access.grant(grant.actor(), Deed.SEE_CASE, grant.caseId());
        return new HearsPart(
                cases.file(see).number(),
                desk,
                hearing.of(see),
                true,
                Optional.of(about),
                chosen,
                problems);
    }

    private static Optional<AccountId> account(String chosen) {
        try {
            return chosen.isEmpty() ? Optional.empty() : Optional.of(AccountId.of(chosen));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
