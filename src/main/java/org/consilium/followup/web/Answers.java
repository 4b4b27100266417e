package org.consilium.followup.web;

import java.util.Map;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.shell.Frame;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a form after the release gets back: the case page, or itself with what has to be put right.
 */
@Component
class Answers {
    /**
     * @param field at which a refusal stands
     * @param done message of success
     */
    record Form(
            Grant grant,
            String field,
            String done,
            Map<String, String> fields,
            Frame frame,
            RedirectAttributes flash) {}

    private final Parts parts;
    private final Cases cases;
    private final Access access;

    Answers(Parts parts, Cases cases, Access access) {
        this.parts = parts;
        this.cases = cases;
        this.access = access;
    }

    Grant grant(Actor actor, Deed deed, CaseNumber number) {
        return access.grant(actor, deed, cases.locate(number));
    }

    static RequestKey key(Map<String, String> fields) {
        return RequestKey.read(fields.getOrDefault("key", ""));
    }

    ModelAndView after(Runnable deed, Form form) {
        var see = access.grant(form.grant().actor(), Deed.SEE_QUESTIONS, form.grant().caseId());
        try {
            deed.run();
        } catch (Refused e) {
            var problems = new Problems();
            problems.add(form.field(), e);
            var key = form.fields().getOrDefault("key", "");
            var part = parts.of(see, form.frame(), key, form.fields(), problems);
            var page = Pages.page("followup/again", part);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        form.flash().addFlashAttribute(Frames.NOTICE, form.done());
        var base = parts.of(see, form.frame()).base();
        var to = base.startsWith("/board") ? base + "/questions" : base + "#questions";
        return new ModelAndView("redirect:" + to);
    }
}
