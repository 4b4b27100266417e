package org.consilium.followup.web;

import java.util.Map;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.followup.QuestionId;
import org.consilium.followup.Questions;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Families ask; assistants answer about the process or route; doctors answer. */
@Controller
class QuestionController {
    private final Questions questions;
    private final Parts parts;
    private final Answers answers;

    QuestionController(Questions questions, Parts parts, Answers answers) {
        this.questions = questions;
        this.parts = parts;
        this.answers = answers;
    }

    @PostMapping("/my/cases/{number}/questions")
    ModelAndView ask(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        var grant = answers.grant(actor, Deed.ASK_QUESTION, number);
        return answers.after(
                () ->
                        questions.ask(
                                grant, fields.getOrDefault("question", ""), Answers.key(fields)),
                new Answers.Form(grant, "question", "followup.done.asked", fields, frame, flash));
    }

    /** Process: with an answer. Clinical: with a doctor. Neither: asked which. */
    @PostMapping("/desk/cases/{number}/questions/{id}")
    ModelAndView handle(
            @PathVariable CaseNumber number,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        var question = QuestionId.of(id);
        var routed = fields.getOrDefault("kind", "").equals("CLINICAL");
        var grant =
                answers.grant(
                        actor, routed ? Deed.ROUTE_QUESTION : Deed.ANSWER_PROCESS_QUESTION, number);
        var form =
                new Answers.Form(
                        grant,
                        "answer-" + id,
                        routed ? "followup.done.routed" : "followup.done.answered",
                        fields,
                        frame,
                        flash);
        return answers.after(
                () -> {
                    switch (fields.getOrDefault("kind", "")) {
                        case "CLINICAL" -> questions.route(grant, question, expert(fields));
                        case "PROCESS" ->
                                questions.answerAboutProcess(
                                        grant, question, fields.getOrDefault("answer", ""));
                        default -> throw new Refused("followup.kind");
                    }
                },
                form);
    }

    @GetMapping("/board/cases/{number}/questions")
    ModelAndView ofDoctor(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        var grant = answers.grant(actor, Deed.SEE_QUESTIONS, number);
        return Pages.page("followup/again", parts.of(grant, frame));
    }

    @PostMapping("/board/cases/{number}/questions/{id}")
    ModelAndView answer(
            @PathVariable CaseNumber number,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        var grant = answers.grant(actor, Deed.ANSWER_CLINICAL_QUESTION, number);
        return answers.after(
                () ->
                        questions.answerAsDoctor(
                                grant, QuestionId.of(id), fields.getOrDefault("answer", "")),
                new Answers.Form(
                        grant, "answer-" + id, "followup.done.answered", fields, frame, flash));
    }

    private static AccountId expert(Map<String, String> fields) {
        try {
            return AccountId.of(fields.getOrDefault("expert", ""));
        } catch (IllegalArgumentException e) {
            throw new Refused("followup.expert");
        }
    }
}
