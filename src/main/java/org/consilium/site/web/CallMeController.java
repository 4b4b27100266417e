package org.consilium.site.web;

import java.util.List;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.consilium.site.Answers;
import org.consilium.site.CallBacks;
import org.consilium.site.CallTime;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/call-me")
class CallMeController {
    private static final List<String> FIELDS =
            List.of("name", "phone", "callTime", "language", "key");

    private final CallBacks callBacks;

    CallMeController(CallBacks callBacks) {
        this.callBacks = callBacks;
    }

    @GetMapping
    ModelAndView form(Frame frame) {
        return Pages.page("site/call-me", new CallMePage(FormView.empty(), frame.newKey(), false));
    }

    @GetMapping("/thanks")
    ModelAndView thanks() {
        return Pages.page("site/call-me", new CallMePage(FormView.empty(), "", true));
    }

    @PostMapping
    ModelAndView ask(@RequestParam MultiValueMap<String, String> sent) {
        var answers = Answers.of(sent, FIELDS);
        var problems = new Problems();
        var name = problems.need("name", answers.one("name"), "registration.name");
        var phone = problems.take("phone", () -> phone(answers.one("phone")));
        if (problems.any()) {
            return SignInController.refused(
                    "site/call-me",
                    new CallMePage(new FormView(answers, problems), answers.one("key"), false));
        }
        callBacks.ask(
                RequestKey.read(answers.one("key")),
                name,
                phone.orElseThrow(),
                answers.one("callTime", CallTime.class).orElse(CallTime.ANY),
                Language.of(answers.one("language")).orElse(Language.EN));
        return new ModelAndView("redirect:/call-me/thanks");
    }

    private static Contact phone(String typed) {
        var contact = Contact.read(typed);
        if (contact.kind() != Contact.Kind.PHONE) {
            throw new Refused("callme.phone");
        }
        return contact;
    }
}
