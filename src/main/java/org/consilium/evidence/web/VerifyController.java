package org.consilium.evidence.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.evidence.Evidence;
import org.consilium.evidence.FindingId;
import org.consilium.evidence.Strangers;
import org.consilium.evidence.Whereabouts;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Page beside findings: a person says of each whether it stands there. */
@Controller
class VerifyController {
    static final String LAST = "verified";

    private final Evidence evidence;
    private final Strangers strangers;
    private final Documents documents;
    private final VerifyLooks looks;
    private final Cases cases;
    private final Access access;

    VerifyController(
            Evidence evidence,
            Strangers strangers,
            Documents documents,
            VerifyLooks looks,
            Cases cases,
            Access access) {
        this.evidence = evidence;
        this.strangers = strangers;
        this.documents = documents;
        this.looks = looks;
        this.cases = cases;
        this.access = access;
    }

    /** The next page that waits, or the case when none does. */
    @GetMapping("/desk/cases/{number}/verification")
    String next(@PathVariable CaseNumber number, Actor actor, RedirectAttributes next) {
        var grant = sort(actor, number);
        var waiting = evidence.waiting(grant).stream().findFirst();
        if (waiting.isEmpty()) {
            next.addFlashAttribute(
                    Frames.NOTICE,
                    evidence.progress(grant).isDone()
                            ? "evidence.verify.none"
                            : "evidence.verify.reading");
        }
        return waiting.map(page -> "redirect:" + address(number, page))
                .orElse("redirect:/desk/cases/" + number);
    }

    @GetMapping("/desk/cases/{number}/verification/{document}")
    ModelAndView page(
            @PathVariable CaseNumber number,
            @PathVariable UUID document,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(LAST) String last,
            Actor actor) {
        return Pages.page(
                "evidence/verify",
                looks.page(
                        sort(actor, number),
                        new Whereabouts(new DocumentId(document), page),
                        id(last),
                        new Problems()));
    }

    /** One finding: right, not right, otherwise, or open again. */
    @PostMapping("/desk/cases/{number}/verification/{document}/findings/{finding}")
    ModelAndView decide(
            @PathVariable CaseNumber number,
            @PathVariable UUID document,
            @PathVariable UUID finding,
            @RequestParam(defaultValue = "1") int page,
            VerifyForm form,
            Actor actor,
            RedirectAttributes next) {
        var grant = sort(actor, number);
        var id = new FindingId(finding);
        var here = new Whereabouts(new DocumentId(document), page);
        try {
            decide(grant, id, form);
        } catch (Refused e) {
            var problems = new Problems();
            problems.add(finding.toString(), e);
            return refused(grant, here, problems);
        }
        next.addFlashAttribute(LAST, form.isReopened() ? "" : finding.toString());
        return onward(grant, number, here);
    }

    private void decide(Grant grant, FindingId id, VerifyForm form) {
        switch (form.what()) {
            case "right" -> evidence.verify(grant, id);
            case "not" -> evidence.reject(grant, id);
            case "open" -> evidence.reopen(grant, id);
            default -> evidence.correct(grant, id, form.value(), Optional.of(form.unit()));
        }
    }

    /** All of a page that is not unclear. */
    @PostMapping("/desk/cases/{number}/verification/{document}/pages/{page}")
    ModelAndView all(
            @PathVariable CaseNumber number,
            @PathVariable UUID document,
            @PathVariable int page,
            Actor actor) {
        var grant = sort(actor, number);
        var here = new Whereabouts(new DocumentId(document), page);
        evidence.verify(grant, looks.sure(grant, here));
        return onward(grant, number, here);
    }

    /** Whose a page is. */
    @PostMapping("/desk/cases/{number}/verification/{document}/pages/{page}/person")
    ModelAndView person(
            @PathVariable CaseNumber number,
            @PathVariable UUID document,
            @PathVariable int page,
            @RequestParam boolean ours,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        var grant = sort(actor, number);
        var here = new Whereabouts(new DocumentId(document), page);
        try {
            strangers.decide(grant, here.document(), page, ours, reason);
        } catch (Refused e) {
            var problems = new Problems();
            problems.add("reason", e);
            return refused(grant, here, problems);
        }
        next.addFlashAttribute(
                Frames.NOTICE, ours ? "evidence.person.ours" : "evidence.person.foreign");
        return new ModelAndView("redirect:" + address(number, here));
    }

    /** What the document is, without leaving the page. */
    @PostMapping("/desk/cases/{number}/verification/{document}/sorting")
    ModelAndView kind(
            @PathVariable CaseNumber number,
            @PathVariable UUID document,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String date,
            Actor actor,
            RedirectAttributes next) {
        var grant = sort(actor, number);
        var here = new Whereabouts(new DocumentId(document), page);
        var problems = new Problems();
        var told = Arrays.stream(Kind.values()).filter(k -> k.name().equals(kind)).findFirst();
        var day = day(date);
        if (told.isEmpty()) {
            problems.add("kind", "records.kind.needed");
        }
        if (day.isEmpty()) {
            problems.add("date", "records.date.needed");
        }
        try {
            told.ifPresent(k -> day.ifPresent(d -> documents.sort(grant, here.document(), k, d)));
        } catch (Refused e) {
            problems.add("date", e);
        }
        if (problems.any()) {
            return refused(grant, here, problems);
        }
        next.addFlashAttribute(Frames.NOTICE, "records.sorted");
        return new ModelAndView("redirect:" + address(number, here));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private ModelAndView refused(Grant grant, Whereabouts here, Problems problems) {
        var page =
                Pages.page("evidence/verify", looks.page(grant, here, Optional.empty(), problems));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same page while something waits there, else the next that waits, else the same. */
    private ModelAndView onward(Grant grant, CaseNumber number, Whereabouts here) {
        var waiting = evidence.waiting(grant);
        var next = waiting.contains(here) ? here : waiting.stream().findFirst().orElse(here);
        return new ModelAndView("redirect:" + address(number, next));
    }

    private static String address(CaseNumber number, Whereabouts page) {
        return "/desk/cases/%s/verification/%s?page=%d"
                .formatted(number, page.document().value(), page.page());
    }

    private static Optional<FindingId> id(String text) {
        try {
            return Optional.of(new FindingId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Grant sort(Actor actor, CaseNumber number) {
        return access.grant(actor, Deed.SORT_RECORDS, cases.locate(number));
    }
}
