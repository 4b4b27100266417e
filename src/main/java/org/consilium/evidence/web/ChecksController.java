package org.consilium.evidence.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.WhoIs;
import org.consilium.evidence.Checks;
import org.consilium.evidence.Evidence;
import org.consilium.evidence.OpenQuestion;
import org.consilium.evidence.PaperLink;
import org.consilium.evidence.Progress;
import org.consilium.evidence.Settled;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
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

/** Contradictions side by side, freshness, what is missing. */
@Controller
class ChecksController {
    private static final String DESK = "/desk";
    private static final String BOARD = "/board";

    private final Checks checks;
    private final Evidence evidence;
    private final Documents documents;
    private final Cases cases;
    private final Access access;
    private final WhoIs who;

    ChecksController(
            Checks checks,
            Evidence evidence,
            Documents documents,
            Cases cases,
            Access access,
            WhoIs who) {
        this.documents = documents;
        this.checks = checks;
        this.evidence = evidence;
        this.cases = cases;
        this.access = access;
        this.who = who;
    }

    @GetMapping("/desk/cases/{number}/checks")
    ModelAndView desk(@PathVariable CaseNumber number, Actor actor) {
        return Pages.page("evidence/checks", onDesk(number, sort(actor, number), new Problems()));
    }

    /** Among facts alone. */
    @GetMapping("/board/cases/{number}/checks")
    ModelAndView board(@PathVariable CaseNumber number, Actor actor) {
        var grant = access.grant(actor, Deed.SEE_RECORDS, cases.locate(number));
        var questions = checks.amongFacts(grant);
        return Pages.page(
                "evidence/checks",
                page(BOARD, number, grant, questions, Optional.empty(), new Problems()));
    }

    @PostMapping("/desk/cases/{number}/checks/{key}")
    ModelAndView settle(
            @PathVariable CaseNumber number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String holds,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        var grant = sort(actor, number);
        var answer =
                Arrays.stream(Settled.Holds.values())
                        .filter(h -> h.name().equals(holds))
                        .findFirst();
        try {
            checks.settle(
                    grant, key, answer.orElseThrow(() -> new Refused("evidence.holds")), reason);
        } catch (Refused e) {
            var problems = new Problems();
            problems.add(key, e);
            var page = Pages.page("evidence/checks", onDesk(number, grant, problems));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        next.addFlashAttribute(Frames.NOTICE, "evidence.settled");
        return new ModelAndView("redirect:/desk/cases/" + number + "/checks");
    }

    /** Two papers that do not belong together after all. */
    @PostMapping("/desk/cases/{number}/checks/links/{document}/{other}")
    String unlink(
            @PathVariable CaseNumber number,
            @PathVariable UUID document,
            @PathVariable UUID other,
            Actor actor,
            RedirectAttributes next) {
        evidence.unlink(sort(actor, number), new DocumentId(document), new DocumentId(other));
        next.addFlashAttribute(Frames.NOTICE, "evidence.unlinked");
        return "redirect:/desk/cases/" + number + "/checks";
    }

    private List<PaperLink> links(Grant grant) {
        return evidence.links(grant).stream().filter(link -> !link.undone()).toList();
    }

    private ChecksPage onDesk(CaseNumber number, Grant grant, Problems problems) {
        return page(
                DESK,
                number,
                grant,
                checks.contradictions(grant),
                Optional.of(evidence.progress(grant)),
                problems);
    }

    private ChecksPage page(
            String start,
            CaseNumber number,
            Grant grant,
            List<OpenQuestion> questions,
            Optional<Progress> progress,
            Problems problems) {
        var names =
                questions.stream()
                        .flatMap(q -> q.settled().stream())
                        .map(Settled::by)
                        .distinct()
                        .collect(Collectors.toMap(by -> by, who::name));
        return new ChecksPage(
                start,
                number,
                questions,
                checks.freshness(grant),
                checks.missing(grant),
                progress.isPresent() ? links(grant) : List.of(),
                documents.list(access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId())),
                names,
                progress,
                problems);
    }

    private Grant sort(Actor actor, CaseNumber number) {
        return access.grant(actor, Deed.SORT_RECORDS, cases.locate(number));
    }
}
