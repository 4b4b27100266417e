package org.consilium.site.web;

import java.util.UUID;
import org.consilium.access.Actor;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.site.CallBacks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/desk/call-backs")
class DeskCallBackController {
    private final CallBacks callBacks;

    DeskCallBackController(CallBacks callBacks) {
        this.callBacks = callBacks;
    }

    @GetMapping
    ModelAndView waiting(Actor actor) {
        return Pages.page("site/call-backs", new CallBacksPage(callBacks.open(actor)));
    }

    @PostMapping("/{id}/done")
    String done(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        callBacks.done(actor, id);
        redirect.addFlashAttribute(Frames.NOTICE, "site.callbacks.done.notice");
        return "redirect:/desk/call-backs";
    }
}
