package org.consilium.conversation.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.consilium.access.Actor;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.consilium.watch.Helpline;
import org.consilium.watch.Topic;
import org.consilium.watch.Watchlist;
import org.consilium.watch.Watchword;
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
@RequestMapping("/admin")
class WordsController {
    private static final String BACK = "redirect:/admin/words";

    private final Watchlist watchlist;

    WordsController(Watchlist watchlist) {
        this.watchlist = watchlist;
    }

    @GetMapping("/words")
    ModelAndView words(Actor actor) {
        return page(
                actor,
                Topic.SELF_HARM,
                Language.EN,
                "",
                Helpline.EMERGENCY,
                Map.of(),
                new Problems());
    }

    @PostMapping("/words")
    ModelAndView add(
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            RedirectAttributes flash) {
        var about = one(Topic.values(), topic);
        var spoken = Language.of(language).orElse(Language.EN);
        try {
            watchlist.add(actor, about, spoken, words);
        } catch (Refused e) {
            var problems = new Problems();
            problems.add("words", e);
            return refused(
                    page(actor, about, spoken, words, Helpline.EMERGENCY, Map.of(), problems));
        }
        flash.addFlashAttribute(Frames.NOTICE, "watch.done.added");
        return new ModelAndView(BACK);
    }

    @PostMapping("/words/{id}/removal")
    String remove(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        watchlist.remove(actor, new Watchword.Id(id));
        flash.addFlashAttribute(Frames.NOTICE, "watch.done.removed");
        return BACK;
    }

    @PostMapping("/helplines/{line}")
    ModelAndView setNumber(
            @PathVariable String line,
            @RequestParam(defaultValue = "") String callNumber,
            Actor actor,
            RedirectAttributes flash) {
        var which = one(Helpline.values(), line);
        try {
            watchlist.setNumber(actor, which, callNumber);
        } catch (Refused e) {
            var problems = new Problems();
            problems.add("number", e);
            return refused(
                    page(
                            actor,
                            Topic.SELF_HARM,
                            Language.EN,
                            "",
                            which,
                            Map.of(which, callNumber),
                            problems));
        }
        flash.addFlashAttribute(Frames.NOTICE, "watch.done.number");
        return new ModelAndView(BACK);
    }

    private ModelAndView page(
            Actor actor,
            Topic topic,
            Language language,
            String words,
            Helpline line,
            Map<Helpline, String> entered,
            Problems problems) {
        var numbers = new EnumMap<Helpline, String>(Helpline.class);
        for (var one : Helpline.values()) {
            numbers.put(one, entered.getOrDefault(one, watchlist.number(one)));
        }
        return Pages.page(
                "conversation/words",
                new WordsPage(
                        watchlist.all(actor),
                        watchlist.versions(actor),
                        numbers,
                        topic,
                        language,
                        words,
                        line,
                        problems));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static <E extends Enum<E>> E one(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
