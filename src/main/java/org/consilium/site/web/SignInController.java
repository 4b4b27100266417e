package org.consilium.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.consilium.access.Accounts;
import org.consilium.access.Codes;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.consilium.shell.SignIns;
import org.consilium.site.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Families and treating doctors sign in with a code. A number that no case has is answered alike
 * until its owner has proved it.
 */
@Controller
@RequestMapping("/sign-in")
class SignInController {
    private static final String PURPOSE = "sign-in";

    private final Codes codes;
    private final Accounts accounts;
    private final SignIns signIns;

    SignInController(Codes codes, Accounts accounts, SignIns signIns) {
        this.codes = codes;
        this.accounts = accounts;
        this.signIns = signIns;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String next) {
        return Pages.page("site/sign-in", new SignInPage(FormView.empty(), next));
    }

    @PostMapping
    ModelAndView send(
            @RequestParam MultiValueMap<String, String> sent,
            HttpSession session,
            Language language) {
        var answers = Answers.of(sent, List.of("contact", "next"));
        var problems = new Problems();
        var contact = problems.take("contact", () -> Contact.read(answers.one("contact")));
        var code = contact.flatMap(c -> problems.take("contact", () -> codes.send(c, language)));
        if (contact.isEmpty() || code.isEmpty()) {
            return refused(
                    "site/sign-in",
                    new SignInPage(new FormView(answers, problems), answers.one("next")));
        }
        var kept = new CodeSession(session, PURPOSE);
        kept.keep(contact.get(), code.get());
        kept.keepNext(answers.one("next"));
        return new ModelAndView("redirect:/sign-in/code");
    }

    @GetMapping("/code")
    ModelAndView askCode(HttpSession session) {
        return codePage(new CodeSession(session, PURPOSE), FormView.empty());
    }

    @PostMapping("/code")
    ModelAndView verify(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kept = new CodeSession(request.getSession(), PURPOSE);
        var contact = kept.contact();
        if (contact.isEmpty()) {
            return new ModelAndView("redirect:/sign-in");
        }
        var problems = new Problems();
        var verified = problems.take("code", () -> codes.verify(contact.get(), code));
        if (verified.isEmpty()) {
            return refused(codePage(kept, new FormView(Answers.none(), problems)));
        }
        var account = accounts.byContact(verified.get().contact());
        var next = kept.next();
        kept.clear();
        if (account.isEmpty()) {
            return Pages.page("site/sign-in-unknown", new UnknownPage(contact.get().shown()));
        }
        signIns.signIn(account.get(), request, response);
        return new ModelAndView("redirect:" + NextPage.family(account.get(), next));
    }

    @PostMapping("/code/new")
    ModelAndView again(HttpSession session, Language language) {
        var kept = new CodeSession(session, PURPOSE);
        var contact = kept.contact();
        if (contact.isEmpty()) {
            return new ModelAndView("redirect:/sign-in");
        }
        var problems = new Problems();
        var code = problems.take("code", () -> codes.send(contact.get(), language));
        if (code.isEmpty()) {
            return refused(codePage(kept, new FormView(Answers.none(), problems)));
        }
        kept.keepShown(code.get());
        return new ModelAndView("redirect:/sign-in/code");
    }

    private static ModelAndView codePage(CodeSession kept, FormView form) {
        return kept.contact()
                .map(
                        contact ->
                                Pages.page(
                                        "site/code",
                                        new CodePage(
                                                form,
                                                contact.shown(),
                                                kept.shownCode(),
                                                "/sign-in/code",
                                                "/sign-in")))
                .orElseGet(() -> new ModelAndView("redirect:/sign-in"));
    }

    static ModelAndView refused(String template, Object page) {
        return refused(Pages.page(template, page));
    }

    static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
