package org.consilium.conversation.web;

import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.conversation.Alarm;
import org.consilium.conversation.Alarms;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/desk/alarms")
class AlarmsController {
    private static final String PAGE = "conversation/alarms";

    private final Alarms alarms;
    private final AlarmPages pages;
    private final Access access;

    AlarmsController(Alarms alarms, AlarmPages pages, Access access) {
        this.alarms = alarms;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping
    ModelAndView open(Actor actor) {
        return access.together(() -> Pages.page(PAGE, pages.of(actor, alarms.open(actor))));
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            RedirectAttributes flash) {
        var which = new Alarm.Id(id);
        try {
            alarms.answer(actor, which, note);
        } catch (Refused e) {
            var problems = new Problems();
            problems.add("note", e);
            var page =
                    Pages.page(
                            PAGE,
                            pages.of(
                                    actor,
                                    alarms.open(actor),
                                    AlarmPages.entered(which, note, problems)));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute(Frames.NOTICE, "conversation.done.alarm");
        return new ModelAndView("redirect:/desk/alarms");
    }
}
