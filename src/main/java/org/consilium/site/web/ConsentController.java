package org.consilium.site.web;

import java.util.EnumSet;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;
import org.consilium.shell.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/my/cases/{number}/consents/{purpose}")
class ConsentController {
    private final Consents consents;
    private final Cases cases;
    private final Access access;

    ConsentController(Consents consents, Cases cases, Access access) {
        this.consents = consents;
        this.cases = cases;
        this.access = access;
    }

    @PostMapping
    String give(
            Actor actor,
            @PathVariable CaseNumber number,
            @PathVariable Purpose purpose,
            Language language,
            RedirectAttributes redirect) {
        var grant = access.grant(actor, Deed.GIVE_CONSENT, cases.locate(number));
        consents.give(actor, grant.caseId(), EnumSet.of(purpose), language);
        redirect.addFlashAttribute(Frames.NOTICE, "site.consents.given");
        return "redirect:/my/cases/" + number + "#consents";
    }

    @PostMapping("/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable CaseNumber number,
            @PathVariable Purpose purpose,
            RedirectAttributes redirect) {
        consents.withdraw(
                access.grant(actor, Deed.GIVE_CONSENT, cases.locate(number)), purpose);
        redirect.addFlashAttribute(Frames.NOTICE, "site.consents.withdrawn");
        return "redirect:/my/cases/" + number + "#consents";
    }
}
