package org.consilium.records.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
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

/** The password of a locked document: used once, kept nowhere, never shown again. */
@Controller
class UnlockController {
    private final Documents documents;
    private final RecordLooks looks;
    private final Cases cases;
    private final Access access;

    UnlockController(Documents documents, RecordLooks looks, Cases cases, Access access) {
        this.documents = documents;
        this.looks = looks;
        this.cases = cases;
        this.access = access;
    }

    @PostMapping({
        "/my/cases/{number}/records/{id}/opening",
        "/desk/cases/{number}/records/{id}/opening"
    })
    ModelAndView open(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String password,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes next) {
        var side = Side.of(request.getRequestURI());
        var document = new DocumentId(id);
        try {
            documents.unlock(
                    access.grant(actor, Deed.ADD_RECORDS, cases.locate(number)),
                    document,
                    password);
        } catch (Refused e) {
            return stillLocked(side, actor, number, document, e);
        }
        next.addFlashAttribute(Frames.NOTICE, "records.unlocked");
        return new ModelAndView("redirect:" + side.recordAt(number, document));
    }

    private ModelAndView stillLocked(
            Side side, Actor actor, CaseNumber number, DocumentId id, Refused why) {
        var problems = new Problems();
        problems.add("password", why);
        var page =
                Pages.page(
                        "records/viewer",
                        looks.stillLocked(side, looks.see(actor, number), id, problems));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
