package org.consilium.conversation.whatsapp.web;

import org.consilium.access.Actor;
import org.consilium.conversation.whatsapp.WhatsAppTemplates;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For the administrator: is the line up, and which texts are approved. */
@Controller
class WhatsAppController {
    private final WhatsAppTemplates templates;
    private final String publicUrl;

    WhatsAppController(
            WhatsAppTemplates templates, @Value("${consilium.public-url}") String publicUrl) {
        this.templates = templates;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/admin/whatsapp")
    ModelAndView show(Actor actor) {
        return Pages.page("conversation/whatsapp", page(actor, new Problems()));
    }

    @PostMapping("/admin/whatsapp/templates/{name}/{language}/submission")
    ModelAndView submit(
            @PathVariable String name,
            @PathVariable String language,
            Actor actor,
            RedirectAttributes flash) {
        var spoken = Language.of(language).orElseThrow(NotFound::new);
        try {
            templates.submit(actor, name, spoken);
        } catch (Refused e) {
            var problems = new Problems();
            problems.add("template", e);
            var again = Pages.page("conversation/whatsapp", page(actor, problems));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute(Frames.NOTICE, "whatsapp.submitted");
        return new ModelAndView("redirect:/admin/whatsapp");
    }

    private WhatsAppPage page(Actor actor, Problems problems) {
        return new WhatsAppPage(
                templates.isConnected(actor),
                publicUrl + "/hooks/whatsapp",
                templates.all(actor),
                problems);
    }
}
