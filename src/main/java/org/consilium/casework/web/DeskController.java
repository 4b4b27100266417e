package org.consilium.casework.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.WaitingMessages;
import org.consilium.casework.WhoIs;
import org.consilium.casework.WorkRow;
import org.consilium.kernel.Language;
import org.consilium.patient.Patients;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
class DeskController {
    private static final Set<Capacity> HELD = EnumSet.of(Capacity.ASSISTANT, Capacity.COORDINATOR);

    private final Cases cases;
    private final Patients patients;
    private final WaitingMessages messages;
    private final WhoIs who;
    private final LiveFeed feed;

    DeskController(
            Cases cases, Patients patients, WaitingMessages messages, WhoIs who, LiveFeed feed) {
        this.cases = cases;
        this.patients = patients;
        this.messages = messages;
        this.who = who;
        this.feed = feed;
    }

    @GetMapping("/desk")
    ModelAndView desk(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String language,
            Actor actor,
            Frame frame) {
        var one = Show.of(show);
        var spoken = Language.of(language);
        var rows =
                rows(actor).stream()
                        .filter(r -> spoken.isEmpty() || r.work().file().language() == spoken.get())
                        .toList();
        return page(rows, one, spoken, "", row -> one.has(row, frame), frame);
    }

    /** A form that is posted, since a name has no place in an address. */
    @PostMapping("/desk/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, Actor actor, Frame frame) {
        if (q.isBlank()) {
            return new ModelAndView("redirect:/desk");
        }
        return page(
                rows(actor), Show.ALL, Optional.empty(), q.strip(), row -> row.matches(q), frame);
    }

    @GetMapping(path = "/desk/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Actor actor) {
        return feed.open(actor.account());
    }

    private static ModelAndView page(
            List<DeskRow> rows,
            Show show,
            Optional<Language> language,
            String query,
            Predicate<DeskRow> shown,
            Frame frame) {
        var counts =
                Stream.of(Show.values())
                        .collect(
                                Collectors.toMap(
                                        s -> s,
                                        s -> rows.stream().filter(r -> s.has(r, frame)).count()));
        return Pages.page(
                "casework/desk",
                new DeskPage(rows.stream().filter(shown).toList(), counts, show, language, query));
    }

    private List<DeskRow> rows(Actor actor) {
        var work = cases.list(actor, HELD);
        var files = work.stream().map(WorkRow::file).toList();
        var people = patients.people(actor, files.stream().map(CaseFile::patient).toList());
        var waiting = messages.waiting(actor, files.stream().map(CaseFile::id).toList());
        var names = who.names(files.stream().flatMap(f -> f.assistant().stream()).toList());
        return work.stream()
                .flatMap(
                        row ->
                                Optional.ofNullable(people.get(row.file().patient())).stream()
                                        .map(
                                                person ->
                                                        new DeskRow(
                                                                row,
                                                                person,
                                                                Optional.ofNullable(
                                                                        waiting.get(
                                                                                row.file().id())),
                                                                row.file()
                                                                        .assistant()
                                                                        .map(names::get))))
                .toList();
    }
}
