package org.consilium.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.consilium.access.Accounts;
import org.consilium.access.Codes;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.consilium.site.Answers;
import org.consilium.site.Draft;
import org.consilium.site.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Proves the phone number or address of a draft. */
@Controller
@RequestMapping("/register/code")
class RegistrationCodeController {
    private static final String PURPOSE = "register";

    private final Drafts drafts;
    private final DraftCookie cookie;
    private final Codes codes;
    private final Accounts accounts;

    RegistrationCodeController(Drafts drafts, DraftCookie cookie, Codes codes, Accounts accounts) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.codes = codes;
        this.accounts = accounts;
    }

    /** Sends the first code; a page loaded again sends none. */
    @GetMapping
    ModelAndView ask(HttpServletRequest request, Language language) {
        return with(
                request,
                (draft) -> {
                    var kept = new CodeSession(request.getSession(), PURPOSE);
                    var contact = draft.contact().orElseThrow();
                    return kept.contact().filter(contact::equals).isPresent()
                            ? page(kept, contact, new Problems())
                            : send(kept, contact, language);
                });
    }

    @PostMapping("/new")
    ModelAndView again(HttpServletRequest request, Language language) {
        return with(
                request,
                draft ->
                        send(
                                new CodeSession(request.getSession(), PURPOSE),
                                draft.contact().orElseThrow(),
                                language));
    }

    @PostMapping
    ModelAndView verify(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return with(
                request,
                draft -> {
                    var contact = draft.contact().orElseThrow();
                    var kept = new CodeSession(request.getSession(), PURPOSE);
                    var problems = new Problems();
                    var verified = problems.take("code", () -> codes.verify(contact, code));
                    if (verified.isEmpty()) {
                        return SignInController.refused(page(kept, contact, problems));
                    }
                    var role = draft.who().role();
                    var answers = draft.answers();
                    var account =
                            accounts.ofVerified(
                                    verified.get(),
                                    role,
                                    answers.one("name"),
                                    Language.of(answers.one("language")).orElse(Language.EN));
                    drafts.prove(draft.id(), account, role);
                    kept.clear();
                    return new ModelAndView("redirect:" + Step.ILLNESS.address());
                });
    }

    private ModelAndView send(CodeSession kept, Contact contact, Language language) {
        var problems = new Problems();
        Optional<Optional<String>> shown =
                problems.take("code", () -> codes.send(contact, language));
        if (shown.isEmpty()) {
            return SignInController.refused(page(kept, contact, problems));
        }
        kept.keep(contact, shown.get());
        return new ModelAndView("redirect:/register/code");
    }

    private ModelAndView with(HttpServletRequest request, Function<Draft, ModelAndView> then) {
        var draft = cookie.draft(request).filter(d -> d.contact().isPresent());
        if (draft.isEmpty()) {
            return new ModelAndView("redirect:/register");
        }
        return draft.get().isProved()
                ? new ModelAndView("redirect:" + Step.ILLNESS.address())
                : then.apply(draft.get());
    }

    private static ModelAndView page(CodeSession kept, Contact contact, Problems problems) {
        return Pages.page(
                "site/code",
                new CodePage(
                        new FormView(Answers.none(), problems),
                        contact.shown(),
                        kept.shownCode(),
                        "/register/code",
                        Step.YOU.address()));
    }
}
