package org.consilium.followup.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.CloseReason;
import org.consilium.followup.Consultation;
import org.consilium.followup.ConsultationId;
import org.consilium.followup.Consultations;
import org.consilium.followup.Followed;
import org.consilium.followup.Outcomes;
import org.consilium.followup.WhyNot;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Consultations, what became of the plan, and the end of a case. */
@Controller
class FollowupController {
    private final Consultations consultations;
    private final Outcomes outcomes;
    private final Answers answers;

    FollowupController(Consultations consultations, Outcomes outcomes, Answers answers) {
        this.consultations = consultations;
        this.outcomes = outcomes;
        this.answers = answers;
    }

    @PostMapping("/my/cases/{number}/consultations")
    ModelAndView request(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        var grant = answers.grant(actor, Deed.ASK_QUESTION, number);
        return answers.after(
                () ->
                        consultations.request(
                                grant,
                                one(Consultation.Kind.class, fields, "kind")
                                        .orElseThrow(() -> new Refused("followup.followed")),
                                fields.getOrDefault("reason", ""),
                                Answers.key(fields)),
                new Answers.Form(grant, "reason", "followup.done.requested", fields, frame, flash));
    }

    @PostMapping("/desk/cases/{number}/consultations/{id}")
    ModelAndView arrange(
            @PathVariable CaseNumber number,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        var grant = answers.grant(actor, Deed.MANAGE_CASE, number);
        return answers.after(
                () ->
                        consultations.arrange(
                                grant,
                                ConsultationId.of(id),
                                instant(fields.getOrDefault("when", "")),
                                fields.getOrDefault("place", "")),
                new Answers.Form(
                        grant, "place-" + id, "followup.done.arranged", fields, frame, flash));
    }

    @PostMapping({"/my/cases/{number}/outcomes", "/desk/cases/{number}/outcomes"})
    ModelAndView report(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        var grant = answers.grant(actor, Deed.REPORT_OUTCOME, number);
        return answers.after(
                () ->
                        outcomes.report(
                                grant,
                                one(Followed.class, fields, "followed")
                                        .orElseThrow(() -> new Refused("followup.followed")),
                                one(WhyNot.class, fields, "why"),
                                fields.getOrDefault("note", ""),
                                Answers.key(fields)),
                new Answers.Form(
                        grant, "followed", "followup.done.reported", fields, frame, flash));
    }

    @PostMapping("/desk/cases/{number}/closing")
    ModelAndView close(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        var grant = answers.grant(actor, Deed.MANAGE_CASE, number);
        return answers.after(
                () ->
                        outcomes.close(
                                grant,
                                one(CloseReason.class, fields, "reason")
                                        .orElseThrow(() -> new Refused("followup.followed"))),
                new Answers.Form(grant, "closing", "followup.done.closed", fields, frame, flash));
    }

    private static Instant instant(String local) {
        try {
            return LocalDateTime.parse(local).atZone(Frame.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused("followup.when");
        }
    }

    static <E extends Enum<E>> Optional<E> one(
            Class<E> type, Map<String, String> fields, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(fields.get(field)))
                .findFirst();
    }
}
