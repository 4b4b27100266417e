package org.consilium.conversation.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.Channel;
import org.consilium.conversation.CallOutcome;
import org.consilium.conversation.Matter;
import org.consilium.conversation.Strays;
import org.consilium.conversation.Threads;
import org.consilium.conversation.Words;
import org.consilium.conversation.phrases.Phrases;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.shell.Frame;
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

@Controller
class MessagesController {
    private final Threads threads;
    private final Strays strays;
    private final Phrases phrases;
    private final Cases cases;
    private final Access access;
    private final ThreadPanel thread;
    private final CallPanel call;

    MessagesController(
            Threads threads,
            Strays strays,
            Phrases phrases,
            Cases cases,
            Access access,
            ThreadPanel thread,
            CallPanel call) {
        this.threads = threads;
        this.strays = strays;
        this.phrases = phrases;
        this.cases = cases;
        this.access = access;
        this.thread = thread;
        this.call = call;
    }

    @GetMapping("/desk/cases/{number}/thread")
    ModelAndView lines(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        var grant = access.grant(actor, Deed.SEE_THREAD, cases.locate(number));
        return Pages.page("conversation/lines", thread.part(grant, cases.file(grant), frame));
    }

    @PostMapping({"/desk/cases/{number}/messages", "/my/cases/{number}/messages"})
    ModelAndView say(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String via,
            Actor actor,
            Frame frame,
            RedirectAttributes flash) {
        var grant = access.grant(actor, Deed.WRITE_THREAD, cases.locate(number));
        var ours = !frame.isUnder("/my");
        var words = new Words(text, one(Matter.values(), about), one(Channel.values(), via));
        try {
            var said = threads.say(grant, words, RequestKey.read(key));
            flash.addFlashAttribute(
                    Frames.NOTICE,
                    said == Threads.Said.HELD
                            ? "conversation.done.held"
                            : "conversation.done.said");
        } catch (Refused e) {
            var problems = new Problems();
            problems.add(e.key().equals("message.about") ? "about" : "text", e);
            return again(
                    "conversation/say-again",
                    thread.form(grant, cases.file(grant), ours, key, words, problems));
        }
        return new ModelAndView(back(ours, number));
    }

    /** The box again with a ready-made text put in; nothing is kept or sent. */
    @PostMapping("/desk/cases/{number}/messages/draft")
    ModelAndView insert(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String via,
            @RequestParam(defaultValue = "") String phrase,
            Actor actor) {
        var grant = access.grant(actor, Deed.WRITE_THREAD, cases.locate(number));
        var file = cases.file(grant);
        var longer =
                phrases.in(actor, file.language()).stream()
                        .filter(one -> one.id().value().toString().equals(phrase))
                        .map(one -> text.isBlank() ? one.text() : text + "\n" + one.text())
                        .findFirst()
                        .orElse(text);
        var words = new Words(longer, one(Matter.values(), about), one(Channel.values(), via));
        return Pages.page(
                "conversation/say-again",
                thread.form(grant, file, true, key, words, new Problems()));
    }

    @PostMapping("/desk/cases/{number}/calls")
    ModelAndView logCall(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            RedirectAttributes flash) {
        var grant = access.grant(actor, Deed.LOG_CALL, cases.locate(number));
        var problems = new Problems();
        try {
            var how =
                    one(CallOutcome.values(), outcome)
                            .orElseThrow(() -> new Refused("call.outcome"));
            threads.logCall(grant, how, note, RequestKey.read(key));
        } catch (Refused e) {
            problems.add(e.key().equals("call.outcome") ? "outcome" : "note", e);
            return again(
                    "conversation/call-again",
                    call.form(grant, cases.file(grant), key, outcome, note, problems));
        }
        flash.addFlashAttribute(Frames.NOTICE, "conversation.done.called");
        return new ModelAndView("redirect:/desk/cases/" + number + "#call");
    }

    /** Back to quarantine: the message was put into the wrong case. */
    @PostMapping("/desk/cases/{number}/letters/{id}/removal")
    ModelAndView takeOut(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var grant = access.grant(actor, Deed.WRITE_THREAD, cases.locate(number));
        var problems = new Problems();
        try {
            strays.takeOut(grant, new ArrivalId(id), reason);
        } catch (Refused e) {
            problems.add("reason", e);
            return again(
                    "conversation/removal-again",
                    new RemovalForm(number, new ArrivalId(id), reason, problems));
        }
        flash.addFlashAttribute(Frames.NOTICE, "conversation.done.takenOut");
        return new ModelAndView(back(true, number));
    }

    private static String back(boolean ours, CaseNumber number) {
        return "redirect:" + (ours ? "/desk/cases/" : "/my/cases/") + number + "#" + ThreadPanel.ID;
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String chosen) {
        return Arrays.stream(all).filter(each -> each.name().equals(chosen)).findFirst();
    }

    private static ModelAndView again(String template, Object form) {
        var page = Pages.page(template, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
