package org.consilium.site.web;

import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.casework.Commitment;
import org.consilium.casework.CommitmentKind;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Pages;
import org.consilium.site.Invitation;
import org.consilium.site.Invitations;
import org.consilium.site.Reach;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** After registration: the number, and what happens next. */
@Controller
class WelcomeController {
    private final Cases cases;
    private final Access access;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Reach reach;

    WelcomeController(
            Cases cases, Access access, Accounts accounts, Invitations invitations, Reach reach) {
        this.cases = cases;
        this.access = access;
        this.accounts = accounts;
        this.invitations = invitations;
        this.reach = reach;
    }

    @GetMapping("/my/cases/{number}/welcome")
    ModelAndView welcome(@PathVariable CaseNumber number, Actor actor) {
        var grant = access.grant(actor, Deed.SEE_CASE, cases.locate(number));
        var file = cases.file(grant);
        var call =
                cases.commitments(grant).stream()
                        .filter(c -> c.kind() == CommitmentKind.FIRST_CONTACT)
                        .map(Commitment::dueAt)
                        .findFirst();
        var assistant = file.assistant().map(who -> accounts.of(who).displayName());
        return Pages.page(
                "site/welcome",
                new WelcomePage(file, assistant, call, reach, isWaiting(actor, file.id())));
    }

    private boolean isWaiting(Actor actor, CaseId id) {
        return access.may(actor, Deed.ASK_PATIENT, id)
                && invitations
                        .of(access.grant(actor, Deed.ASK_PATIENT, id))
                        .filter(Invitation::isWaiting)
                        .isPresent();
    }
}
