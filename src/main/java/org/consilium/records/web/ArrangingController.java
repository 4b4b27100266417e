package org.consilium.records.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.records.Arrangements;
import org.consilium.records.DocumentId;
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

/**
 * What the desk says about pages: several reports in one file, one report in several, or neither.
 */
@Controller
class ArrangingController {
    private final Arrangements arrangements;
    private final RecordLooks looks;
    private final Cases cases;
    private final Access access;

    ArrangingController(Arrangements arrangements, RecordLooks looks, Cases cases, Access access) {
        this.arrangements = arrangements;
        this.looks = looks;
        this.cases = cases;
        this.access = access;
    }

    @PostMapping("/desk/cases/{number}/records/{id}/parts")
    ModelAndView split(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<Integer> begins,
            Actor actor,
            RedirectAttributes next) {
        var document = new DocumentId(id);
        try {
            arrangements.split(grant(actor, number), document, begins);
        } catch (Refused e) {
            var page = looks.stillWhole(looks.see(actor, number), document, problem("begins", e));
            return refused("records/viewer", page);
        }
        return done(next, "records.parts.done", Side.DESK.recordsAt(number));
    }

    @PostMapping("/desk/cases/{number}/records/{id}/parts/undoing")
    ModelAndView undo(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            Actor actor,
            RedirectAttributes next) {
        arrangements.undo(grant(actor, number), new DocumentId(id));
        return done(next, "records.arranged.undone", Side.DESK.recordsAt(number));
    }

    @PostMapping("/desk/cases/{number}/records/joined")
    ModelAndView join(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") List<UUID> document,
            Actor actor,
            RedirectAttributes next) {
        DocumentId joined;
        try {
            var chosen = document.stream().map(DocumentId::new).toList();
            joined = arrangements.join(grant(actor, number), chosen);
        } catch (Refused e) {
            var page =
                    looks.records(
                            Side.DESK,
                            looks.see(actor, number),
                            Optional.empty(),
                            List.of(),
                            problem("document", e));
            return refused("records/records", page);
        }
        return done(next, "records.join.done", Side.DESK.recordAt(number, joined));
    }

    private Grant grant(Actor actor, CaseNumber number) {
        return access.grant(actor, Deed.SORT_RECORDS, cases.locate(number));
    }

    private static Problems problem(String field, Refused why) {
        var problems = new Problems();
        problems.add(field, why);
        return problems;
    }

    private static ModelAndView refused(String template, Object page) {
        var shown = Pages.page(template, page);
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private static ModelAndView done(RedirectAttributes next, String notice, String address) {
        next.addFlashAttribute(Frames.NOTICE, notice);
        return new ModelAndView("redirect:" + address);
    }
}
