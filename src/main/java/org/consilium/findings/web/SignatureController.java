package org.consilium.findings.web;

import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.findings.Summaries;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A doctor of the board signs the sheet. */
@Controller
class SignatureController {
    private final Summaries summaries;
    private final Cases cases;
    private final Access access;

    SignatureController(Summaries summaries, Cases cases, Access access) {
        this.summaries = summaries;
        this.cases = cases;
        this.access = access;
    }

    @PostMapping("/board/cases/{number}/summary/signature")
    ModelAndView sign(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            RedirectAttributes next) {
        var grant = access.grant(actor, Deed.SIGN_SUMMARY, cases.locate(number));
        summaries.sign(grant, version);
        next.addFlashAttribute(Frames.NOTICE, "findings.signed");
        return new ModelAndView("redirect:/board/cases/" + number.digits());
    }
}
