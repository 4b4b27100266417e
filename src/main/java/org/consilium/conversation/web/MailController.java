package org.consilium.conversation.web;

import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.channels.ArrivalId;
import org.consilium.conversation.Mails;
import org.consilium.conversation.MessageId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class MailController {
    private final Mails mails;
    private final Cases cases;
    private final Access access;

    MailController(Mails mails, Cases cases, Access access) {
        this.mails = mails;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping("/desk/cases/{number}/mails/{id}")
    ModelAndView mail(@PathVariable CaseNumber number, @PathVariable UUID id, Actor actor) {
        var grant = access.grant(actor, Deed.SEE_THREAD, cases.locate(number));
        return Pages.page(
                "conversation/mail",
                new MailPage(Optional.of(number), mails.mail(grant, new MessageId(id))));
    }

    @GetMapping("/desk/quarantine/{id}/mail")
    ModelAndView stray(@PathVariable UUID id, Actor actor) {
        return Pages.page(
                "conversation/mail",
                new MailPage(Optional.empty(), mails.stray(actor, new ArrivalId(id))));
    }
}
