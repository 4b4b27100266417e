package org.consilium.board.web;

import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.board.Conflict;
import org.consilium.board.Declaration;
import org.consilium.board.DeclineReason;
import org.consilium.board.No;
import org.consilium.board.Panels;
import org.consilium.board.SeatOffer;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.RequestKey;
import org.consilium.shell.Frame;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An offered seat or the chair: taken with a declaration, or declined with a reason. */
@Controller
@RequestMapping("/board/offers/{number}")
class SeatOfferController {
    private final Panels panels;
    private final Cases cases;
    private final Access access;

    SeatOfferController(Panels panels, Cases cases, Access access) {
        this.panels = panels;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping
    ModelAndView offer(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        return page(number, actor, OfferForm.empty(frame.newKey()), new Problems());
    }

    @PostMapping("/seat")
    ModelAndView take(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String declaration,
            @RequestParam(defaultValue = "") Set<Conflict> conflict,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            RedirectAttributes next) {
        if (wasDone(number, actor, key)) {
            return new ModelAndView("redirect:/board");
        }
        var grant = access.grant(actor, Deed.ANSWER_OFFER, cases.locate(number));
        var asked = panels.offered(grant);
        var problems = new Problems();
        problems.take(
                        "declaration",
                        () -> new Declaration(declaration.equals("none"), conflict, words))
                .ifPresent(
                        declared ->
                                problems.take(
                                        "declaration",
                                        () -> {
                                            panels.accept(grant, declared, RequestKey.read(key));
                                            return declared;
                                        }));
        if (problems.any()) {
            return page(
                    number,
                    actor,
                    new OfferForm(declaration, conflict, words, Optional.empty(), "", key),
                    problems);
        }
        if (!conflict.isEmpty()) {
            return declined(next, asked);
        }
        next.addFlashAttribute(
                Frames.NOTICE,
                asked.role().isPresent() ? "board.offer.taken" : "board.offer.chairing");
        return new ModelAndView("redirect:/board/cases/" + number.digits());
    }

    @PostMapping("/refusal")
    ModelAndView decline(
            @PathVariable CaseNumber number,
            @RequestParam Optional<DeclineReason> reason,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            RedirectAttributes next) {
        if (wasDone(number, actor, key)) {
            return new ModelAndView("redirect:/board");
        }
        var grant = access.grant(actor, Deed.ANSWER_OFFER, cases.locate(number));
        var asked = panels.offered(grant);
        var problems = new Problems();
        if (reason.isEmpty()) {
            problems.add("reason", "board.reason");
        }
        reason.flatMap(r -> problems.take("because", () -> new No(r, because)))
                .ifPresent(no -> panels.decline(grant, no, RequestKey.read(key)));
        if (problems.any()) {
            return page(
                    number, actor, new OfferForm("", Set.of(), "", reason, because, key), problems);
        }
        return declined(next, asked);
    }

    private static ModelAndView declined(RedirectAttributes next, SeatOffer asked) {
        next.addFlashAttribute(
                Frames.NOTICE,
                asked.role().isPresent() ? "board.offer.declined" : "board.offer.chairDeclined");
        return new ModelAndView("redirect:/board");
    }

    private boolean wasDone(CaseNumber number, Actor actor, String key) {
        var requestKey = RequestKey.read(key);
        return panels.wasDone(actor, cases.locate(number), requestKey);
    }

    private ModelAndView page(CaseNumber number, Actor actor, OfferForm form, Problems problems) {
        var grant = access.grant(actor, Deed.ANSWER_OFFER, cases.locate(number));
        var page =
                Pages.page(
                        "board/offer",
                        new OfferPage(number, panels.offered(grant), form, problems));
        if (problems.any()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
