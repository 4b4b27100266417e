package org.consilium.findings.web;

import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.findings.Block;
import org.consilium.findings.ProposalId;
import org.consilium.findings.Summaries;
import org.consilium.findings.Summary;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.records.Documents;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sheet for the board; every button saves the whole of it first. */
@Controller
class SummaryController {
    private final Summaries summaries;
    private final Documents documents;
    private final Cases cases;
    private final Access access;

    SummaryController(Summaries summaries, Documents documents, Cases cases, Access access) {
        this.summaries = summaries;
        this.documents = documents;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping("/desk/cases/{number}/summary")
    ModelAndView summary(@PathVariable CaseNumber number, Actor actor) {
        var grant = prepare(actor, number);
        return page(number, grant, summaries.draft(grant), new Problems(), "");
    }

    @PostMapping("/desk/cases/{number}/summary")
    ModelAndView save(
            @PathVariable CaseNumber number,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes next) {
        var grant = prepare(actor, number);
        var form = new SummaryForm(sent);
        var facts = form.facts();
        try {
            summaries.save(grant, form.question(), facts);
        } catch (Refused e) {
            var before = summaries.draft(grant);
            var entered = before.with(form.question(), facts);
            return refused(number, grant, entered, "facts", e, form);
        }
        try {
            next.addFlashAttribute(Frames.NOTICE, act(grant, form));
        } catch (Refused e) {
            var field = e.key().equals("summary.question") ? "question" : "reason";
            return refused(number, grant, summaries.draft(grant), field, e, form);
        }
        return new ModelAndView(
                "redirect:/desk/cases/"
                        + number
                        + (form.what().equals("forward") ? "" : "/summary"));
    }

    /** What the pressed button asks for, and the key of what to say about it. */
    private String act(Grant grant, SummaryForm form) {
        var what = form.what().split(":", 2);
        switch (what[0]) {
            case "take" ->
                    summaries.take(
                            grant,
                            proposal(what),
                            Block.valueOf(form.one("in-" + what[1])),
                            form.one("line-" + what[1]));
            case "drop" -> summaries.drop(grant, proposal(what));
            case "takeAll" -> summaries.takeAll(grant);
            case "forward" -> {
                summaries.forward(grant, form.reason());
                return "findings.forwarded";
            }
            default -> {
                return "findings.saved";
            }
        }
        return "findings.saved";
    }

    private static ProposalId proposal(String[] what) {
        try {
            return new ProposalId(UUID.fromString(what[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Refused("summary.form");
        }
    }

    private ModelAndView refused(
            CaseNumber number,
            Grant grant,
            Summary shown,
            String field,
            Refused refused,
            SummaryForm form) {
        var problems = new Problems();
        problems.add(field, refused);
        var page = page(number, grant, shown, problems, form.one("reason"));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            CaseNumber number, Grant grant, Summary shown, Problems problems, String reason) {
        var actor = grant.actor();
        var proposals = summaries.proposals(grant);
        var records = documents.list(access.grant(actor, Deed.SEE_RECORDS, grant.caseId()));
        var sent = summaries.forwarded(access.grant(actor, Deed.SEE_SUMMARY, grant.caseId()));
        return Pages.page(
                "findings/summary",
                new SummaryPage(
                        number,
                        shown,
                        proposals,
                        Sources.of("/desk", number, records),
                        summaries.gate(grant, shown),
                        sent,
                        problems,
                        reason));
    }

    private Grant prepare(Actor actor, CaseNumber number) {
        return access.grant(actor, Deed.PREPARE_SUMMARY, cases.locate(number));
    }
}
