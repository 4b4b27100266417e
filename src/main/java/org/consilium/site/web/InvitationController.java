package org.consilium.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Codes;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.casework.Cases;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frame;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.consilium.shell.SignIns;
import org.consilium.site.Answers;
import org.consilium.site.Confirmation;
import org.consilium.site.Invitation;
import org.consilium.site.Invitations;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Behind the link: who asks, the code, what is allowed. Whoever opens it may be a stranger and
 * reads nothing of the case before the end.
 */
@Controller
@RequestMapping("/invitations/{link}")
class InvitationController {
    private final Invitations invitations;
    private final Accounts accounts;
    private final Codes codes;
    private final SignIns signIns;
    private final Cases cases;
    private final Access access;

    InvitationController(
            Invitations invitations,
            Accounts accounts,
            Codes codes,
            SignIns signIns,
            Cases cases,
            Access access) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.codes = codes;
        this.signIns = signIns;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping
    ModelAndView whoAsks(@PathVariable UUID link) {
        return open(link, asked -> page("site/invitation", asked, FormView.empty()));
    }

    @GetMapping("/code")
    ModelAndView askCode(@PathVariable UUID link, HttpServletRequest request) {
        return open(link, asked -> codePage(asked, kept(request, link), new Problems()));
    }

    @PostMapping("/code/new")
    ModelAndView sendCode(@PathVariable UUID link, HttpServletRequest request, Frame frame) {
        return open(
                link,
                asked -> {
                    var contact = asked.invitee().contact();
                    var problems = new Problems();
                    var code = problems.take("code", () -> codes.send(contact, frame.language()));
                    var kept = kept(request, link);
                    if (code.isEmpty()) {
                        return SignInController.refused(codePage(asked, kept, problems));
                    }
                    kept.keep(contact, code.get());
                    return to(link, "/code");
                });
    }

    /** Whoever reads the code is behind the contact; the name is asked for on the next page. */
    @PostMapping("/code")
    ModelAndView verify(
            @PathVariable UUID link,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Frame frame) {
        return open(
                link,
                asked -> {
                    var contact = asked.invitee().contact();
                    var kept = kept(request, link);
                    var problems = new Problems();
                    var verified = problems.take("code", () -> codes.verify(contact, code));
                    if (verified.isEmpty()) {
                        return SignInController.refused(codePage(asked, kept, problems));
                    }
                    kept.clear();
                    var account =
                            accounts.ofVerified(
                                    verified.get(),
                                    Role.FAMILY,
                                    contact.masked(),
                                    frame.language());
                    signIns.signIn(account, request, response);
                    return to(link, "/consent");
                });
    }

    @GetMapping("/consent")
    ModelAndView askConsent(@PathVariable UUID link, Frame frame) {
        return open(
                link,
                asked ->
                        proved(asked, frame).isPresent()
                                ? page("site/invitation-consent", asked, FormView.empty())
                                : to(link, ""));
    }

    @PostMapping("/consent")
    ModelAndView confirm(
            @PathVariable UUID link,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Frame frame) {
        var asked = invitations.behind(link);
        var actor = proved(asked, frame);
        if (actor.isEmpty()) {
            return to(link, "");
        }
        var form = new ConfirmationForm(Answers.of(sent, ConfirmationForm.FIELDS), new Problems());
        var said = form.read(frame.language());
        if (said.isEmpty() || !confirmed(actor.get(), link, said.get(), form.problems())) {
            return open(
                    link,
                    again ->
                            SignInController.refused(
                                    page(
                                            "site/invitation-consent",
                                            again,
                                            new FormView(form.answers(), form.problems()))));
        }
        signIns.signIn(accounts.of(actor.get().account()), request, response);
        flash.addFlashAttribute(Frames.NOTICE, "site.invitation.done");
        var file = cases.file(access.grant(actor.get(), Deed.SEE_CASE, asked.caseId()));
        return new ModelAndView("redirect:/my/cases/" + file.number());
    }

    @GetMapping("/refusal")
    ModelAndView askWhyNot(@PathVariable UUID link) {
        return open(link, asked -> page("site/invitation-refusal", asked, FormView.empty()));
    }

    @PostMapping("/refusal")
    ModelAndView decline(
            @PathVariable UUID link, @RequestParam MultiValueMap<String, String> sent) {
        var answers = Answers.of(sent, List.of("no"));
        var no = answers.one("no", Invitation.State.class).filter(Invitation.State::isNo);
        if (no.isPresent()) {
            return open(
                    link,
                    asked -> {
                        invitations.decline(link, no.get());
                        return to(link, "");
                    });
        }
        var problems = new Problems();
        problems.add("no", "invitation.no");
        return open(
                link,
                asked ->
                        SignInController.refused(
                                page(
                                        "site/invitation-refusal",
                                        asked,
                                        new FormView(answers, problems))));
    }

    private boolean confirmed(Actor actor, UUID link, Confirmation said, Problems problems) {
        try {
            if (!invitations.confirm(actor, link, said)) {
                problems.add("birthYear", "invitation.year");
            }
        } catch (Refused e) {
            problems.add(e.key().equals("patient.minor") ? "authority" : "relation", e);
        }
        return !problems.any();
    }

    private Optional<Actor> proved(Invitation asked, Frame frame) {
        return frame.reader().filter(reader -> invitations.isFor(asked, reader));
    }

    private ModelAndView open(UUID link, Function<Invitation, ModelAndView> then) {
        var asked = invitations.behind(link);
        return invitations.isOpen(asked)
                ? then.apply(asked)
                : Pages.page("site/invitation-over", new InvitationOverPage(asked.state()));
    }

    private ModelAndView page(String template, Invitation asked, FormView form) {
        var doctor = accounts.of(asked.doctor());
        return Pages.page(
                template,
                new InvitedPage(
                        asked.id(), doctor.displayName(), doctor.registrationNumber(), form));
    }

    private static ModelAndView codePage(Invitation asked, CodeSession kept, Problems problems) {
        var address = "/invitations/" + asked.id();
        return Pages.page(
                "site/code",
                new CodePage(
                        new FormView(Answers.none(), problems),
                        asked.invitee().contact().masked(),
                        kept.shownCode(),
                        address + "/code",
                        address));
    }

    private static CodeSession kept(HttpServletRequest request, UUID link) {
        return new CodeSession(request.getSession(), "invitation." + link);
    }

    private static ModelAndView to(UUID link, String part) {
        return new ModelAndView("redirect:/invitations/" + link + part);
    }
}
