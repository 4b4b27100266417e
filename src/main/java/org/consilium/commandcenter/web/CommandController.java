package org.consilium.commandcenter.web;

import java.util.Map;
import java.util.Optional;
import org.consilium.access.Actor;
import org.consilium.commandcenter.CommandCenter;
import org.consilium.commandcenter.Selection;
import org.consilium.commandcenter.Trouble;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class CommandController {
    private final CommandCenter command;
    private final WallFeed feed;

    CommandController(CommandCenter command, WallFeed feed) {
        this.command = command;
        this.feed = feed;
    }

    @GetMapping("/command")
    ModelAndView wall(Actor actor) {
        var standing = command.standing(actor);
        return Pages.page("commandcenter/wall", WallPage.of(standing, Lines.of(standing)));
    }

    @GetMapping("/command/cases")
    ModelAndView cases(@RequestParam Map<String, String> parameters, Actor actor) {
        var selection = Selection.of(parameters);
        return Pages.page(
                "commandcenter/cases",
                CaseListPage.of(
                        selection, command.cases(actor, selection), command.standing(actor)));
    }

    @GetMapping("/command/centres")
    ModelAndView centres(Actor actor) {
        return Pages.page(
                "commandcenter/centres",
                new CommandCentresPage(Lines.of(command.standing(actor)).centres()));
    }

    /** One that failed, or all of a kind when no id is given; again changes nothing more. */
    @PostMapping("/command/retries")
    String retry(
            @RequestParam Trouble.Kind kind,
            @RequestParam(defaultValue = "") String id,
            Actor actor,
            RedirectAttributes flash) {
        command.retry(actor, kind, Optional.of(id).filter(i -> !i.isBlank()));
        flash.addFlashAttribute(Frames.NOTICE, "command.retried");
        return "redirect:/command#troubles";
    }

    @GetMapping(path = "/command/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live() {
        return feed.open();
    }
}
