package org.consilium.conversation.phrases.web;

import java.util.UUID;
import org.consilium.access.Actor;
import org.consilium.conversation.phrases.Phrase;
import org.consilium.conversation.phrases.Phrases;
import org.consilium.kernel.Language;
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
@RequestMapping("/admin/phrases")
class PhrasesController {
    private static final String BACK = "redirect:/admin/phrases";

    private final Phrases phrases;

    PhrasesController(Phrases phrases) {
        this.phrases = phrases;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return page(actor, Language.EN, "", "", new Problems());
    }

    @PostMapping
    ModelAndView keep(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        var spoken = Language.of(language).orElse(Language.EN);
        try {
            phrases.keep(actor, spoken, title, text);
        } catch (Refused e) {
            var problems = new Problems();
            problems.add(e.key().equals("phrase.title") ? "title" : "text", e);
            var again = page(actor, spoken, title, text, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute(Frames.NOTICE, "conversation.phrases.kept");
        return new ModelAndView(BACK);
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        phrases.remove(actor, new Phrase.Id(id));
        flash.addFlashAttribute(Frames.NOTICE, "conversation.phrases.removed");
        return BACK;
    }

    private ModelAndView page(
            Actor actor, Language language, String title, String text, Problems problems) {
        return Pages.page(
                "conversation/phrases",
                new PhrasesPage(phrases.all(actor), language, title, text, problems));
    }
}
