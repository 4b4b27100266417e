package org.consilium.conversation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.consilium.access.Actor;
import org.consilium.casework.WhoIs;
import org.consilium.channels.Channel;
import org.consilium.channels.Line;
import org.consilium.channels.Lines;
import org.consilium.kernel.Mode;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The console of the channels: for the command center, and for the administrator. */
@Controller
class ChannelsController {
    private final Lines lines;
    private final WhoIs who;
    private final Mode mode;

    ChannelsController(Lines lines, WhoIs who, Mode mode) {
        this.lines = lines;
        this.who = who;
        this.mode = mode;
    }

    @GetMapping({"/command/channels", "/admin/channels"})
    ModelAndView show(Actor actor, HttpServletRequest request) {
        return Pages.page(
                "conversation/channels",
                page(actor, area(request), ChannelsPage.Entered.nothing()));
    }

    @PostMapping({"/command/channels/{channel}/off", "/admin/channels/{channel}/off"})
    ModelAndView turnOff(
            @PathVariable String channel,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash) {
        try {
            lines.turnOff(actor, channelOf(channel), reason);
        } catch (Refused e) {
            var problems = new Problems();
            problems.add("reason", e);
            var again =
                    Pages.page(
                            "conversation/channels",
                            page(
                                    actor,
                                    area(request),
                                    new ChannelsPage.Entered(channel, reason, problems)));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute(Frames.NOTICE, "conversation.channels.turnedOff");
        return new ModelAndView("redirect:" + area(request));
    }

    @PostMapping({"/command/channels/{channel}/on", "/admin/channels/{channel}/on"})
    ModelAndView turnOn(
            @PathVariable String channel,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash) {
        lines.turnOn(actor, channelOf(channel));
        flash.addFlashAttribute(Frames.NOTICE, "conversation.channels.turnedOn");
        return new ModelAndView("redirect:" + area(request));
    }

    private ChannelsPage page(Actor actor, String at, ChannelsPage.Entered entered) {
        var all = lines.all(actor);
        return new ChannelsPage(
                at,
                all,
                who.names(
                        all.stream()
                                .flatMap(one -> one.line().off().stream())
                                .map(Line.Off::by)
                                .toList()),
                mode.isDemo(),
                entered);
    }

    private static String area(HttpServletRequest request) {
        return request.getServletPath().startsWith("/admin")
                ? "/admin/channels"
                : "/command/channels";
    }

    private static Channel channelOf(String name) {
        return Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
