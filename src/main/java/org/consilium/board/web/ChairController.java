package org.consilium.board.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.board.Boards;
import org.consilium.board.Experts;
import org.consilium.board.Panels;
import org.consilium.casework.Cases;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the chair does: merge options, open the rating, close or call a round, decide. */
@Controller
@RequestMapping("/board/cases/{number}/chair")
class ChairController {
    private final Boards boards;
    private final Panels panels;
    private final Experts experts;
    private final Cases cases;
    private final Access access;

    ChairController(Boards boards, Panels panels, Experts experts, Cases cases, Access access) {
        this.boards = boards;
        this.panels = panels;
        this.experts = experts;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping
    ModelAndView chair(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        return page(number, actor, new ChairForm(Map.of()), new Problems(), frame.newKey());
    }

    @PostMapping("/merges")
    ModelAndView merge(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes next) {
        var form = new ChairForm(fields);
        return act(
                number,
                actor,
                form,
                next,
                "board.chair.merged",
                grant ->
                        boards.merge(
                                grant,
                                form.option("from", "board.merge.same"),
                                form.option("into", "board.merge.same"),
                                form.requestKey()));
    }

    /** The first round opens the rating; a further one needs its reason. */
    @PostMapping("/rounds")
    ModelAndView round(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes next) {
        var form = new ChairForm(fields);
        return act(
                number,
                actor,
                form,
                next,
                "board.chair.opened",
                grant -> {
                    if (form.callsAgain()) {
                        boards.callRound(grant, form.why(), form.requestKey());
                    } else {
                        boards.openRating(grant, form.requestKey());
                    }
                });
    }

    @PostMapping("/rounds/closing")
    ModelAndView close(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes next) {
        var form = new ChairForm(fields);
        return act(
                number,
                actor,
                form,
                next,
                "board.chair.closed",
                grant -> boards.closeRound(grant, form.why(), form.requestKey()));
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes next) {
        var form = new ChairForm(fields);
        return act(
                number,
                actor,
                form,
                next,
                "board.chair.decided",
                grant ->
                        boards.decide(
                                grant,
                                form.option("option", "board.decide.option"),
                                form.reason(),
                                form.requestKey()));
    }

    private ModelAndView act(
            CaseNumber number,
            Actor actor,
            ChairForm form,
            RedirectAttributes next,
            String done,
            Consumer<Grant> deed) {
        var grant = access.grant(actor, Deed.CHAIR_PANEL, cases.locate(number));
        try {
            deed.accept(grant);
            next.addFlashAttribute(Frames.NOTICE, done);
            return new ModelAndView("redirect:/board/cases/" + number.digits() + "/chair");
        } catch (Refused e) {
            var problems = new Problems();
            problems.add("chair", e);
            return page(number, actor, form, problems, form.key());
        }
    }

    private ModelAndView page(
            CaseNumber number, Actor actor, ChairForm form, Problems problems, String key) {
        var id = cases.locate(number);
        var state = panels.state(access.grant(actor, Deed.CHAIR_PANEL, id));
        var sheet =
                access.may(actor, Deed.SEE_OPINIONS, id)
                        ? Optional.of(boards.sheet(access.grant(actor, Deed.SEE_OPINIONS, id)))
                        : Optional.<org.consilium.board.RatingSheet>empty();
        var view =
                Pages.page(
                        "board/chair",
                        new ChairPage(
                                number,
                                state,
                                sheet.map(s -> RatingPage.of(number, s, key)),
                                ChairPage.names(state, experts),
                                form,
                                problems,
                                key));
        if (problems.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
