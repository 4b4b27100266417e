package org.consilium.casework.web;

import java.util.List;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.HandOvers;
import org.consilium.casework.WhoIs;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
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

/** Passing a case on, and reading what the one before wrote. */
@Controller
class HandOverController {
    private final Cases cases;
    private final HandOvers handOvers;
    private final Access access;
    private final Accounts accounts;
    private final WhoIs who;

    HandOverController(
            Cases cases, HandOvers handOvers, Access access, Accounts accounts, WhoIs who) {
        this.cases = cases;
        this.handOvers = handOvers;
        this.access = access;
        this.accounts = accounts;
        this.who = who;
    }

    /** Whoever hands a case over does not hold it any longer: back to the list. */
    @PostMapping("/desk/cases/{number}/assignment")
    ModelAndView give(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String assistant,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            RedirectAttributes flash) {
        var grant = access.grant(actor, Deed.MANAGE_CASE, cases.locate(number));
        try {
            handOvers.give(grant, accountOf(assistant), note, RequestKey.read(key));
        } catch (Refused e) {
            var problems = new Problems();
            problems.add(e.key().equals("handover.to") ? "to" : "note", e);
            var page =
                    Pages.page(
                            "casework/handover-again",
                            new HandOverForm(
                                    number,
                                    others(cases.file(grant)),
                                    key,
                                    assistant,
                                    note,
                                    problems));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute(Frames.NOTICE, "casework.done.handedOver");
        return new ModelAndView(
                "redirect:" + (actor.is(Role.COMMAND) ? "/desk/cases/" + number : "/desk"));
    }

    @PostMapping("/desk/cases/{number}/assignment/reading")
    String read(@PathVariable CaseNumber number, Actor actor, RedirectAttributes flash) {
        handOvers.read(access.grant(actor, Deed.MANAGE_CASE, cases.locate(number)));
        flash.addFlashAttribute(Frames.NOTICE, "casework.done.handOverRead");
        return "redirect:/desk/cases/" + number;
    }

    HandOverPart part(Grant grant, CaseFile file) {
        var all = handOvers.of(grant);
        return new HandOverPart(
                file.number(),
                all,
                who.names(all.stream().flatMap(h -> Stream.of(h.by(), h.to())).toList()),
                file.assistant().filter(grant.actor().account()::equals).isPresent());
    }

    List<Account> others(CaseFile file) {
        return accounts.withRole(Role.ASSISTANT).stream()
                .filter(a -> file.assistant().filter(a.id()::equals).isEmpty())
                .toList();
    }

    private static AccountId accountOf(String text) {
        if (text.isEmpty()) {
            throw new Refused("handover.to");
        }
        try {
            return AccountId.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
