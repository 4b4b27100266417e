package org.consilium.records.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.WhoIs;
import org.consilium.conversation.Message;
import org.consilium.conversation.Post;
import org.consilium.conversation.Threads;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.records.links.Address;
import org.consilium.records.links.Link;
import org.consilium.records.links.LinkId;
import org.consilium.records.links.Links;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk fetches what a hospital sent as an address. */
@Controller
class LinksController {
    private final Links links;
    private final Threads threads;
    private final Cases cases;
    private final Access access;
    private final WhoIs who;

    LinksController(Links links, Threads threads, Cases cases, Access access, WhoIs who) {
        this.links = links;
        this.threads = threads;
        this.cases = cases;
        this.access = access;
        this.who = who;
    }

    @GetMapping("/desk/cases/{number}/links")
    ModelAndView links(@PathVariable CaseNumber number, Actor actor) {
        return page(number, grant(actor, number), "", new Problems());
    }

    @PostMapping("/desk/cases/{number}/links")
    ModelAndView fetch(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String address,
            @RequestParam String key,
            Actor actor,
            RedirectAttributes next) {
        var grant = grant(actor, number);
        try {
            links.fetch(grant, address, RequestKey.read(key));
        } catch (Refused e) {
            var problems = new Problems();
            problems.add("address", e);
            var page = page(number, grant, address, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return asked(number, next);
    }

    @PostMapping("/desk/cases/{number}/links/{id}/again")
    ModelAndView again(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            Actor actor,
            RedirectAttributes next) {
        links.again(grant(actor, number), new LinkId(id));
        return asked(number, next);
    }

    private static ModelAndView asked(CaseNumber number, RedirectAttributes next) {
        next.addFlashAttribute(Frames.NOTICE, "records.links.asked");
        return new ModelAndView("redirect:/desk/cases/" + number + "/links");
    }

    private Grant grant(Actor actor, CaseNumber number) {
        return access.grant(actor, Deed.ADD_RECORDS, cases.locate(number));
    }

    private ModelAndView page(CaseNumber number, Grant grant, String entered, Problems problems) {
        var asked = links.all(grant);
        return Pages.page(
                "records/links",
                new LinksPage(
                        number,
                        entered,
                        problems,
                        found(grant),
                        asked,
                        who.names(asked.stream().map(Link::by).toList())));
    }

    private List<LinksPage.Found> found(Grant grant) {
        var see = access.grant(grant.actor(), Deed.SEE_THREAD, grant.caseId());
        var beside = threads.beside(see);
        return threads.thread(see).stream()
                .filter(message -> message.side() == Message.Side.FAMILY)
                .filter(message -> !beside.removals().containsKey(message.id()))
                .sorted(Comparator.comparing(Message::at).reversed())
                .flatMap(message -> found(message, beside.posts().get(message.id())))
                .toList();
    }

    private static Stream<LinksPage.Found> found(Message message, @Nullable Post post) {
        return Address.in(post == null ? message.text() : post.text()).stream()
                .map(address -> new LinksPage.Found(address, message.at(), key(message, address)));
    }

    private static String key(Message message, Address address) {
        return UUID.nameUUIDFromBytes(
                        (message.id().value() + " " + address.uri())
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
