package org.consilium.casework.web;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.Merger;
import org.consilium.casework.Mergers;
import org.consilium.casework.WhoIs;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.patient.Patients;
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

/** One patient with two cases: read as one, and parted again. */
@Controller
class MergerController {
    private final Cases cases;
    private final Mergers mergers;
    private final Patients patients;
    private final Access access;
    private final WhoIs who;

    MergerController(Cases cases, Mergers mergers, Patients patients, Access access, WhoIs who) {
        this.cases = cases;
        this.mergers = mergers;
        this.patients = patients;
        this.access = access;
        this.who = who;
    }

    @PostMapping("/desk/cases/{number}/merger")
    ModelAndView merge(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var grant = access.grant(actor, Deed.MERGE_CASES, cases.locate(number));
        try {
            mergers.merge(grant, other(actor, caseNumber), reason);
        } catch (Refused e) {
            var problems = new Problems();
            problems.add(e.key().equals("merge.reason") ? "reason" : "case", e);
            return again(grant, new MergerPart.Entered(caseNumber, reason, problems));
        }
        return done(number, "casework.done.merged", flash);
    }

    @PostMapping("/desk/cases/{number}/merger/parting")
    ModelAndView part(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var grant = access.grant(actor, Deed.MERGE_CASES, cases.locate(number));
        try {
            mergers.part(grant, reason);
        } catch (Refused e) {
            var problems = new Problems();
            problems.add("reason", e);
            return again(grant, new MergerPart.Entered("", reason, problems));
        }
        return done(number, "casework.done.parted", flash);
    }

    private static ModelAndView done(CaseNumber number, String what, RedirectAttributes flash) {
        flash.addFlashAttribute(Frames.NOTICE, what);
        return new ModelAndView("redirect:/desk/cases/" + number);
    }

    /** A case of somebody else and one that is not there are refused with the same words. */
    private Grant other(Actor actor, String typed) {
        var number = CaseNumber.read(typed).orElseThrow(() -> new Refused("merge.number"));
        try {
            return access.grant(actor, Deed.MERGE_CASES, cases.locate(number));
        } catch (NotFound e) {
            throw new Refused("merge.case");
        }
    }

    private MergerPart.Other other(Grant grant) {
        var file = cases.file(grant);
        return new MergerPart.Other(file.number(), patients.person(grant, file.patient()).name());
    }

    private ModelAndView again(Grant grant, MergerPart.Entered entered) {
        var see = access.grant(grant.actor(), Deed.SEE_CASE, grant.caseId());
        var page = Pages.page("casework/merger-again", part(see, entered));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    MergerPart part(Grant grant, MergerPart.Entered entered) {
        var actor = grant.actor();
        var file = cases.file(grant);
        var all = mergers.all(grant);
        return new MergerPart(
                file.id(),
                file.number(),
                all,
                all.stream()
                        .map(m -> m.counterpart(file.id()))
                        .distinct()
                        .filter(id -> access.may(actor, Deed.SEE_CASE, id))
                        .map(id -> access.grant(actor, Deed.SEE_CASE, id))
                        .collect(Collectors.toMap(Grant::caseId, this::other)),
                who.names(all.stream().flatMap(MergerController::people).toList()),
                file.stage().isOpen() && access.may(actor, Deed.MERGE_CASES, file.id()),
                entered);
    }

    private static Stream<AccountId> people(Merger merger) {
        return Stream.concat(
                Stream.of(merger.by()), merger.parting().map(Merger.Parting::by).stream());
    }

    /** For a family that has a right on both: where it goes on. */
    Optional<CaseNumber> goesOnAs(Grant grant) {
        return mergers.goesOnAs(grant.caseId())
                .filter(id -> access.may(grant.actor(), Deed.SEE_CASE, id))
                .map(id -> cases.file(access.grant(grant.actor(), Deed.SEE_CASE, id)).number());
    }
}
