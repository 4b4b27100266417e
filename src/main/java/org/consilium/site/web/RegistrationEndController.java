package org.consilium.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Deed;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.patient.Patients;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.consilium.shell.SignIns;
import org.consilium.site.Answers;
import org.consilium.site.Draft;
import org.consilium.site.Drafts;
import org.consilium.site.Reach;
import org.consilium.site.Registrations;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Consent, and the case that it opens. */
@Controller
class RegistrationEndController {
    private final Drafts drafts;
    private final DraftCookie cookie;
    private final Registrations registrations;
    private final Patients patients;
    private final Cases cases;
    private final Access access;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Reach reach;
    private final Clock clock;

    RegistrationEndController(
            Drafts drafts,
            DraftCookie cookie,
            Registrations registrations,
            Patients patients,
            Cases cases,
            Access access,
            Accounts accounts,
            SignIns signIns,
            Reach reach,
            Clock clock) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.registrations = registrations;
        this.patients = patients;
        this.cases = cases;
        this.access = access;
        this.accounts = accounts;
        this.signIns = signIns;
        this.reach = reach;
        this.clock = clock;
    }

    @PostMapping("/register/consent")
    ModelAndView finish(
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Frame frame) {
        var before = cookie.draft(request);
        if (before.isEmpty()) {
            return sentBefore(request, frame);
        }
        drafts.keep(before.get().id(), Answers.of(sent, Step.CONSENT.fields()));
        var draft = drafts.find(before.get().id()).orElse(before.get());
        if (!draft.isProved()) {
            return new ModelAndView("redirect:/register/code");
        }
        for (var step : Step.values()) {
            var form = form(draft);
            if (form.check(step).any()) {
                return step == Step.CONSENT
                        ? SignInController.refused(page(draft, form, false))
                        : new ModelAndView("redirect:" + step.address() + "?check");
            }
        }
        return open(draft, frame, request, response);
    }

    /** The same people and the same person: nobody else is told that there is a case. */
    @PostMapping("/register/same")
    ModelAndView samePerson(HttpServletRequest request, HttpServletResponse response) {
        var draft = cookie.draft(request).filter(Draft::isProved);
        if (draft.isEmpty()) {
            return new ModelAndView("redirect:/sign-in");
        }
        signIns.signIn(accountOf(draft.get()), request, response);
        drafts.forget(draft.get().id());
        return new ModelAndView("redirect:/my");
    }

    private ModelAndView open(
            Draft draft, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        var form = form(draft);
        var account = accountOf(draft);
        CaseFile file;
        try {
            file =
                    registrations.register(
                            account.asActor(), form.registration(draft, frame.language()));
        } catch (Refused e) {
            var alike = e.key().equals("registration.alike");
            form.problems().add(alike ? "another" : "consent-OPINION", e);
            return SignInController.refused(page(draft, form, alike));
        }
        signIns.signIn(account, request, response);
        drafts.forget(draft.id());
        return new ModelAndView("redirect:/my/cases/" + file.number() + "/welcome");
    }

    private ModelAndView sentBefore(HttpServletRequest request, Frame frame) {
        var opened = cookie.id(request).flatMap(id -> registrations.openedBy(new RequestKey(id)));
        if (opened.isEmpty()) {
            return new ModelAndView("redirect:/register");
        }
        return new ModelAndView(
                "redirect:"
                        + frame.reader()
                                .map(
                                        reader ->
                                                cases.file(
                                                        access.grant(
                                                                reader,
                                                                Deed.SEE_CASE,
                                                                opened.get())))
                                .map(file -> "/my/cases/" + file.number() + "/welcome")
                                .orElse("/my"));
    }

    private Account accountOf(Draft draft) {
        return accounts.of(draft.proved().orElseThrow().account());
    }

    private RegistrationForm form(Draft draft) {
        return new RegistrationForm(
                draft, patients, LocalDate.ofInstant(clock.instant(), Frame.ZONE));
    }

    private ModelAndView page(Draft draft, RegistrationForm form, boolean alike) {
        return Pages.page(
                "site/register-consent",
                new StepPage(
                        Step.CONSENT,
                        new FormView(draft.answers(), form.problems()),
                        draft.who(),
                        alike,
                        reach.phone()));
    }
}
