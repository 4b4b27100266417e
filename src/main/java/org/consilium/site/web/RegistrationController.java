package org.consilium.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.kernel.Contact;
import org.consilium.kernel.NotFound;
import org.consilium.patient.Patients;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.consilium.site.Answers;
import org.consilium.site.Draft;
import org.consilium.site.Drafts;
import org.consilium.site.Reach;
import org.consilium.site.Who;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a registration; each page is kept before it is judged. */
@Controller
@RequestMapping("/register")
class RegistrationController {
    private final Drafts drafts;
    private final DraftCookie cookie;
    private final Patients patients;
    private final Accounts accounts;
    private final Reach reach;
    private final Clock clock;

    RegistrationController(
            Drafts drafts,
            DraftCookie cookie,
            Patients patients,
            Accounts accounts,
            Reach reach,
            Clock clock) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.patients = patients;
        this.accounts = accounts;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView start(HttpServletRequest request) {
        return Pages.page("site/register", startPage(FormView.empty(), cookie.draft(request)));
    }

    /** A draft there was is gone: whoever starts anew does not want it found on this phone. */
    @PostMapping
    ModelAndView begin(
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var answers = Answers.of(sent, List.of("who"));
        var who = answers.one("who", Who.class);
        if (who.isEmpty()) {
            var problems = new Problems();
            problems.add("who", "registration.who");
            return SignInController.refused(
                    "site/register",
                    startPage(new FormView(answers, problems), cookie.draft(request)));
        }
        cookie.draft(request).ifPresent(before -> drafts.forget(before.id()));
        cookie.keep(drafts.start(who.get()), request, response);
        return new ModelAndView("redirect:" + Step.YOU.address());
    }

    @GetMapping("/{path:you|illness|wishes|consent}")
    ModelAndView show(
            @PathVariable String path,
            @RequestParam Optional<String> check,
            HttpServletRequest request) {
        var step = Step.at(path).orElseThrow(NotFound::new);
        return cookie.draft(request)
                .map(
                        draft -> {
                            var problems =
                                    check.isPresent() ? form(draft).check(step) : new Problems();
                            return page(step, draft, problems);
                        })
                .orElseGet(() -> new ModelAndView("redirect:/register"));
    }

    /** While somebody types. */
    @PostMapping("/draft/{path:you|illness|wishes|consent}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var step = Step.at(path).orElseThrow(NotFound::new);
        cookie.id(request).ifPresent(id -> drafts.keep(id, Answers.of(sent, step.fields())));
    }

    @PostMapping("/{path:you|illness|wishes}")
    ModelAndView send(
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Frame frame) {
        var step = Step.at(path).orElseThrow(NotFound::new);
        var before = cookie.draft(request);
        if (before.isEmpty()) {
            return new ModelAndView("redirect:/register");
        }
        drafts.keep(before.get().id(), Answers.of(sent, step.fields()));
        var draft = drafts.find(before.get().id()).orElseThrow(NotFound::new);
        var form = form(draft);
        if (form.check(step).any()) {
            return SignInController.refused(page(step, draft, form.problems()));
        }
        return step == Step.YOU
                ? proveContact(draft, form.contact().orElseThrow(), frame.reader())
                : new ModelAndView("redirect:" + step.next().orElseThrow().address());
    }

    private ModelAndView proveContact(Draft draft, Contact contact, Optional<Actor> reader) {
        drafts.setContact(draft.id(), contact);
        var theirs =
                reader.filter(r -> r.is(draft.who().role()))
                        .filter(r -> accounts.contactsOf(r.account()).contains(contact));
        theirs.ifPresent(
                r -> drafts.prove(draft.id(), accounts.of(r.account()), draft.who().role()));
        var proved = drafts.find(draft.id()).filter(Draft::isProved).isPresent();
        return new ModelAndView("redirect:" + (proved ? Step.ILLNESS.address() : "/register/code"));
    }

    private RegistrationForm form(Draft draft) {
        return new RegistrationForm(
                draft, patients, LocalDate.ofInstant(clock.instant(), Frame.ZONE));
    }

    private ModelAndView page(Step step, Draft draft, Problems problems) {
        return Pages.page(
                "site/register-" + step.path(),
                new StepPage(
                        step,
                        new FormView(draft.answers(), problems),
                        draft.who(),
                        false,
                        reach.phone()));
    }

    private StartPage startPage(FormView form, Optional<Draft> draft) {
        return new StartPage(form, draft.map(RegistrationController::placeOf), reach.phone());
    }

    private static String placeOf(Draft draft) {
        if (!draft.isProved()) {
            return Step.YOU.address();
        }
        return draft.answers().one("organ").isEmpty()
                ? Step.ILLNESS.address()
                : Step.WISHES.address();
    }
}
