package org.consilium.conversation.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.WhoIs;
import org.consilium.channels.ArrivalId;
import org.consilium.conversation.Stray;
import org.consilium.conversation.Strays;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
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

@Controller
@RequestMapping("/desk/quarantine")
class QuarantineController {
    private static final int MOST = 50;
    private static final int MOST_ASIDE = 20;
    private static final String BACK = "redirect:/desk/quarantine";

    private final Strays strays;
    private final Cases cases;
    private final Access access;
    private final WhoIs who;

    QuarantineController(Strays strays, Cases cases, Access access, WhoIs who) {
        this.strays = strays;
        this.cases = cases;
        this.access = access;
        this.who = who;
    }

    @GetMapping
    ModelAndView waiting(Actor actor) {
        return page(actor, QuarantinePage.Entered.NOTHING);
    }

    @PostMapping("/{id}/claim")
    ModelAndView claim(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var problems = new Problems();
        var grant = problems.take("case", () -> writing(actor, caseNumber));
        problems.need("reason", reason, "stray.reason");
        if (!problems.any()) {
            try {
                strays.claim(grant.orElseThrow(), new ArrivalId(id), reason);
                flash.addFlashAttribute(Frames.NOTICE, "conversation.done.claimed");
                return new ModelAndView(BACK);
            } catch (Refused e) {
                problems.add("case", e);
            }
        }
        return again(actor, id, true, caseNumber, reason, problems);
    }

    @PostMapping("/{id}/dismissal")
    ModelAndView setAside(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var problems = new Problems();
        try {
            strays.setAside(actor, new ArrivalId(id), reason);
            flash.addFlashAttribute(Frames.NOTICE, "conversation.done.setAside");
            return new ModelAndView(BACK);
        } catch (Refused e) {
            problems.add("reason", e);
            return again(actor, id, false, "", reason, problems);
        }
    }

    @PostMapping("/{id}/return")
    String putBack(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        strays.putBack(actor, new ArrivalId(id));
        flash.addFlashAttribute(Frames.NOTICE, "conversation.done.putBack");
        return BACK;
    }

    /** A case of somebody else and one that is not there are refused with the same words. */
    private Grant writing(Actor actor, String typed) {
        var number = CaseNumber.read(typed).orElseThrow(() -> new Refused("casenumber.invalid"));
        try {
            return access.grant(actor, Deed.WRITE_THREAD, cases.locate(number));
        } catch (NotFound e) {
            throw new Refused("stray.case");
        }
    }

    private ModelAndView again(
            Actor actor,
            UUID id,
            boolean claims,
            String caseNumber,
            String reason,
            Problems problems) {
        var page =
                page(
                        actor,
                        new QuarantinePage.Entered(
                                Optional.of(new ArrivalId(id)),
                                claims,
                                caseNumber,
                                reason,
                                problems));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, QuarantinePage.Entered entered) {
        return access.together(
                () -> {
                    var waiting = lines(actor, strays.waiting(actor, MOST));
                    var aside = lines(actor, strays.setAside(actor, MOST_ASIDE));
                    var decided =
                            Stream.of(waiting, aside)
                                    .flatMap(List::stream)
                                    .flatMap(line -> line.moves().stream())
                                    .map(Strays.Move::by)
                                    .toList();
                    return Pages.page(
                            "conversation/quarantine",
                            new QuarantinePage(
                                    waiting,
                                    strays.count(actor),
                                    aside,
                                    who.names(decided),
                                    entered));
                });
    }

    private List<QuarantinePage.Line> lines(Actor actor, List<Stray> some) {
        var moves = strays.moves(actor, some);
        return some.stream()
                .map(
                        stray -> {
                            var own = stray.proposed().flatMap(id -> own(actor, id));
                            return new QuarantinePage.Line(
                                    stray,
                                    own,
                                    stray.proposed().isPresent() && own.isEmpty(),
                                    moves.getOrDefault(stray.arrival().id(), List.of()));
                        })
                .toList();
    }

    private Optional<CaseNumber> own(Actor actor, CaseId id) {
        return access.may(actor, Deed.SEE_CASE, id)
                ? Optional.of(cases.file(access.grant(actor, Deed.SEE_CASE, id)).number())
                : Optional.empty();
    }
}
