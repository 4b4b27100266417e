package org.consilium.board.web;

import java.util.HashMap;
import java.util.Map;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.board.Boards;
import org.consilium.board.OptionId;
import org.consilium.board.Panels;
import org.consilium.board.Rating;
import org.consilium.board.RatingSheet;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
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

/** The options before a member: rate, then see how the others did. */
@Controller
@RequestMapping("/board/cases/{number}/rating")
class RatingController {
    private final Boards boards;
    private final Panels panels;
    private final Cases cases;
    private final Access access;

    RatingController(Boards boards, Panels panels, Cases cases, Access access) {
        this.boards = boards;
        this.panels = panels;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping
    ModelAndView sheet(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        return page(number, actor, Map.of(), new Problems(), frame.newKey());
    }

    @PostMapping
    ModelAndView rate(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            RedirectAttributes next) {
        var requestKey = RequestKey.read(key);
        var id = cases.locate(number);
        if (!panels.wasDone(actor, id, requestKey)) {
            var problems = rateOrSay(fields, actor, id, RequestKey.read(key));
            if (problems.any()) {
                return page(number, actor, fields, problems, key);
            }
        }
        next.addFlashAttribute(Frames.NOTICE, "board.rating.sent");
        return new ModelAndView("redirect:/board/cases/" + number.digits() + "/rating");
    }

    private Problems rateOrSay(Map<String, String> fields, Actor actor, CaseId id, RequestKey key) {
        var problems = new Problems();
        var ratings = new HashMap<OptionId, Rating>();
        for (var line : boards.sheet(access.grant(actor, Deed.SEE_OPINIONS, id)).lines()) {
            var option = line.option().id();
            var field = "rating-" + option.value();
            var value = fields.getOrDefault(field, "");
            var reason = fields.getOrDefault("reason-" + option.value(), "");
            if (!value.matches("[1-9]")) {
                problems.add(field, value.isEmpty() ? "board.rating.all" : "board.rating.range");
            } else {
                problems.take(field, () -> new Rating(Integer.parseInt(value), reason))
                        .ifPresent(rating -> ratings.put(option, rating));
            }
        }
        if (!problems.any()) {
            try {
                boards.rate(access.grant(actor, Deed.RATE_OPTIONS, id), ratings, key);
            } catch (Refused e) {
                problems.add("round", e);
            }
        }
        return problems;
    }

    private ModelAndView page(
            CaseNumber number,
            Actor actor,
            Map<String, String> entered,
            Problems problems,
            String key) {
        var id = cases.locate(number);
        RatingSheet sheet = boards.sheet(access.grant(actor, Deed.SEE_OPINIONS, id));
        var panel = panels.state(access.grant(actor, Deed.SEE_PANEL, id));
        var view =
                Pages.page(
                        "board/rating",
                        new RatingPage(
                                number,
                                sheet,
                                panel.of(actor.account()).map(seat -> seat.role()),
                                entered,
                                problems,
                                key));
        if (problems.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
