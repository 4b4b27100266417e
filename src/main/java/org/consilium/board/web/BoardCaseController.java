package org.consilium.board.web;

import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.board.Boards;
import org.consilium.board.DeclineReason;
import org.consilium.board.No;
import org.consilium.board.Opinion;
import org.consilium.board.Panels;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.shell.Frame;
import org.consilium.shell.Frames;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case before an expert: read, write the own opinion, ask for more, give the seat back. */
@Controller
@RequestMapping("/board/cases/{number}")
class BoardCaseController {
    private static final String UNSIGNED = "board.summary.unsigned";

    private final BoardCasePages pages;
    private final Boards boards;
    private final Panels panels;
    private final Cases cases;
    private final Access access;

    BoardCaseController(
            BoardCasePages pages, Boards boards, Panels panels, Cases cases, Access access) {
        this.pages = pages;
        this.boards = boards;
        this.panels = panels;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping
    ModelAndView read(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        return pages.page(number, actor, frame, Optional.empty(), new Problems(), frame.newKey());
    }

    @PostMapping("/opinion")
    ModelAndView file(
            @PathVariable CaseNumber number,
            @RequestParam MultiValueMap<String, String> request,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            Frame frame,
            RedirectAttributes next) {
        var requestKey = RequestKey.read(key);
        var id = cases.locate(number);
        if (!panels.wasDone(actor, id, requestKey)) {
            var form = OpinionForm.of(request);
            var problems = fileOrSay(form, actor, id, RequestKey.read(key));
            if (problems.any()) {
                return pages.page(number, actor, frame, Optional.of(form), problems, key);
            }
        }
        return done(number, next, "board.opinion.filed");
    }

    /** A draft may arrive after the opinion was filed: then it is too late, and no matter. */
    @PostMapping("/opinion/draft")
    ResponseEntity<Void> draft(
            @PathVariable CaseNumber number,
            @RequestParam MultiValueMap<String, String> request,
            Actor actor) {
        var id = cases.locate(number);
        if (!access.may(actor, Deed.SEE_OPINIONS, id)) {
            boards.keepDraft(
                    access.grant(actor, Deed.FILE_OPINION, id), OpinionForm.of(request).fields());
        }
        return new ResponseEntity<>(HttpStatus.NO_CONTENT);
    }

    @PostMapping("/addenda")
    ModelAndView add(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            Frame frame,
            RedirectAttributes next) {
        var grant = access.grant(actor, Deed.RATE_OPTIONS, cases.locate(number));
        var problems = new Problems();
        attempt(problems, "text", () -> boards.add(grant, text, RequestKey.read(key)));
        return problems.any()
                ? pages.page(number, actor, frame, Optional.empty(), problems, key)
                : done(number, next, "board.addendum.kept");
    }

    @PostMapping("/requests")
    ModelAndView askForMore(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            Frame frame,
            RedirectAttributes next) {
        var grant = access.grant(actor, Deed.ASK_FOR_MORE, cases.locate(number));
        var problems = new Problems();
        attempt(problems, "what", () -> boards.askForMore(grant, what, why, RequestKey.read(key)));
        return problems.any()
                ? pages.page(number, actor, frame, Optional.empty(), problems, key)
                : done(number, next, "board.more.asked");
    }

    @PostMapping("/departure")
    ModelAndView leave(
            @PathVariable CaseNumber number,
            @RequestParam Optional<DeclineReason> reason,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            Frame frame,
            RedirectAttributes next) {
        var requestKey = RequestKey.read(key);
        var id = cases.locate(number);
        var notice = "board.seat.left";
        if (!panels.wasDone(actor, id, requestKey)) {
            var grant = access.grant(actor, Deed.LEAVE_SEAT, id);
            notice =
                    access.may(actor, Deed.CHAIR_PANEL, id)
                            ? "board.chair.left"
                            : "board.seat.left";
            var problems = new Problems();
            attempt(
                    problems,
                    "because",
                    () ->
                            panels.leave(
                                    grant,
                                    new No(
                                            reason.orElseThrow(() -> new Refused("board.reason")),
                                            because),
                                    RequestKey.read(key)));
            if (problems.any()) {
                return pages.page(number, actor, frame, Optional.empty(), problems, key);
            }
        }
        next.addFlashAttribute(Frames.NOTICE, notice);
        return new ModelAndView("redirect:/board");
    }

    private Problems fileOrSay(OpinionForm form, Actor actor, CaseId id, RequestKey key) {
        var grant = access.grant(actor, Deed.FILE_OPINION, id);
        var request = cases.request(access.grant(actor, Deed.SEE_REQUEST, id));
        var problems = new Problems();
        var opinion = form.opinion(request.wishes().size(), request.questions().size(), problems);
        for (var lack : opinion.lacks(request.wishes().size())) {
            problems.add(lack.field(), lack.key(), lack.details().toArray());
        }
        if (!problems.any()) {
            attempt(problems, "reason", () -> fileOrKeep(grant, opinion, key, form, problems));
        }
        return problems;
    }

    /** Who goes and signs the summary first finds again what was entered. */
    private void fileOrKeep(
            Grant grant, Opinion opinion, RequestKey key, OpinionForm form, Problems problems) {
        try {
            boards.file(grant, opinion, key);
        } catch (Refused e) {
            if (!e.key().equals(UNSIGNED)) {
                throw e;
            }
            boards.keepDraft(grant, form.fields());
            problems.add("summary", e);
        }
    }

    private static void attempt(Problems problems, String field, Runnable verb) {
        try {
            verb.run();
        } catch (Refused e) {
            problems.add(field, e);
        }
    }

    private static ModelAndView done(CaseNumber number, RedirectAttributes next, String notice) {
        next.addFlashAttribute(Frames.NOTICE, notice);
        return new ModelAndView("redirect:/board/cases/" + number.digits());
    }
}
