package org.consilium.records.web;

import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
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

/** What the desk says about documents: kind, date, what is missing, that all is there. */
@Controller
class SortingController {
    private final Documents documents;
    private final RecordLooks looks;
    private final Cases cases;
    private final Access access;

    SortingController(Documents documents, RecordLooks looks, Cases cases, Access access) {
        this.documents = documents;
        this.looks = looks;
        this.cases = cases;
        this.access = access;
    }

    @PostMapping("/desk/cases/{number}/records/{id}/sorting")
    ModelAndView sort(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            SortingForm form,
            Actor actor,
            RedirectAttributes next) {
        var grant = access.grant(actor, Deed.SORT_RECORDS, cases.locate(number));
        var problems = new Problems();
        var sorting = form.read(problems);
        try {
            sorting.ifPresent(s -> documents.sort(grant, new DocumentId(id), s));
        } catch (Refused e) {
            problems.add(e.key().equals("records.item.kind") ? "item" : "date", e);
        }
        if (problems.any()) {
            return again(actor, number, new DocumentId(id), form, problems);
        }
        next.addFlashAttribute(Frames.NOTICE, "records.sorted");
        return new ModelAndView("redirect:/desk/cases/" + number + "#records");
    }

    @PostMapping("/desk/cases/{number}/checklist")
    String sendChecklist(
            @PathVariable CaseNumber number,
            @RequestParam String key,
            Actor actor,
            RedirectAttributes next) {
        var grant = access.grant(actor, Deed.SORT_RECORDS, cases.locate(number));
        documents.sendChecklist(grant, RequestKey.read(key));
        next.addFlashAttribute(Frames.NOTICE, "records.checklist.sent");
        return "redirect:/desk/cases/" + number + "#checklist";
    }

    @PostMapping("/desk/cases/{number}/completion")
    String complete(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        var grant = access.grant(actor, Deed.SORT_RECORDS, cases.locate(number));
        documents.complete(grant, Optional.of(reason));
        next.addFlashAttribute(Frames.NOTICE, "records.completed");
        return "redirect:/desk/cases/" + number + "#checklist";
    }

    private ModelAndView again(
            Actor actor, CaseNumber number, DocumentId id, SortingForm form, Problems problems) {
        var see = looks.see(actor, number);
        var page =
                Pages.page(
                        "records/viewer",
                        looks.viewer(
                                Side.DESK,
                                see,
                                id,
                                1,
                                false,
                                Optional.of(looks.sortPart(see, id, form, problems))));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
