package org.consilium.site.web;

import java.util.List;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.patient.Patients;
import org.consilium.shell.Frame;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.consilium.site.Answers;
import org.consilium.site.Invitations;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The doctor or the desk corrects whom to ask; the desk sends the link again, and ends what the
 * patient's side does not want.
 */
@Controller
class AskController {
    private static final List<String> FIELDS =
            List.of("patientContact", "contactRelation", "contactName", "patientLanguage", "key");

    private final Invitations invitations;
    private final Cases cases;
    private final Access access;
    private final Patients patients;

    AskController(Invitations invitations, Cases cases, Access access, Patients patients) {
        this.invitations = invitations;
        this.cases = cases;
        this.access = access;
        this.patients = patients;
    }

    @GetMapping({"/my/cases/{number}/invitation", "/desk/cases/{number}/invitation"})
    ModelAndView form(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        if (!invitations.mayAsk(asking(actor, number))) {
            throw new NotFound();
        }
        return page(new AskPage(area(frame), number, frame.newKey(), FormView.empty()));
    }

    @PostMapping({"/my/cases/{number}/invitation", "/desk/cases/{number}/invitation"})
    ModelAndView ask(
            @PathVariable CaseNumber number,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        var grant = asking(actor, number);
        var answers = Answers.of(sent, FIELDS);
        var problems = new Problems();
        var page =
                new AskPage(
                        area(frame), number, answers.one("key"), new FormView(answers, problems));
        var invitee = new InviteeForm(answers, problems, nameOf(actor, grant)).read();
        invitee.ifPresent(
                who ->
                        problems.take(
                                "patientContact",
                                () -> {
                                    invitations.ask(grant, who, page.requestKey());
                                    return who;
                                }));
        if (problems.any()) {
            return SignInController.refused(page(page));
        }
        flash.addFlashAttribute(Frames.NOTICE, "site.asked.sent");
        return new ModelAndView("redirect:" + page.back());
    }

    @PostMapping("/desk/cases/{number}/invitation/sending")
    String sendAgain(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            RedirectAttributes flash) {
        invitations.sendAgain(asking(actor, number), RequestKey.read(key));
        flash.addFlashAttribute(Frames.NOTICE, "site.asked.sent");
        return "redirect:/desk/cases/" + number;
    }

    @PostMapping("/desk/cases/{number}/withdrawal")
    String end(@PathVariable CaseNumber number, Actor actor, RedirectAttributes flash) {
        var grant = access.grant(actor, Deed.WITHDRAW, cases.locate(number));
        if (invitations.of(asking(actor, number)).filter(i -> i.state().isNo()).isEmpty()) {
            throw new Refused("invitation.notNo");
        }
        if (cases.file(grant).stage().isOpen()) {
            cases.withdraw(grant);
        }
        flash.addFlashAttribute(Frames.NOTICE, "site.asked.ended");
        return "redirect:/desk/cases/" + number;
    }

    private Grant asking(Actor actor, CaseNumber number) {
        return access.grant(actor, Deed.ASK_PATIENT, cases.locate(number));
    }

    private String nameOf(Actor actor, Grant asking) {
        var grant = access.grant(actor, Deed.SEE_CASE, asking.caseId());
        return patients.person(grant, cases.file(grant).patient()).name();
    }

    private static String area(Frame frame) {
        return frame.isUnder("/desk") ? "/desk" : "/my";
    }

    private static ModelAndView page(AskPage page) {
        return Pages.page(page.area().equals("/my") ? "site/ask-my" : "site/ask-desk", page);
    }
}
