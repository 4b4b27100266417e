package org.consilium.casework.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.WaitingMessages;
import org.consilium.casework.WaitingMessages.Waiting;
import org.consilium.casework.WhoIs;
import org.consilium.casework.WorkRow;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
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

    private static final int PAGE = 50;
    private static final int MOST_FOUND = 200;

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

    /**
     * @param after number of the last case of the page before; a list that moved on meanwhile
     *     begins anew
     */
    @GetMapping("/desk")
    ModelAndView desk(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String after,
            Actor actor,
            Frame frame) {
        var one = Show.of(show);
        var spoken = Language.of(language);
        var last = CaseNumber.read(after);
        var open = cases.open(actor, HELD).stream().filter(row -> speaks(row, spoken)).toList();
        var waiting = waiting(actor, open);
        var counts = counts(open, waiting.keySet(), frame);
        counts.put(Show.ENDED, (long) cases.countEnded(actor, HELD, spoken));
        var shown =
                one == Show.ENDED
                        ? cases.ended(actor, HELD, spoken, last, PAGE + 1)
                        : after(
                                last,
                                open.stream()
                                        .filter(row -> one.has(row, waits(waiting, row), frame))
                                        .toList());
        return Pages.page(
                "casework/desk",
                new DeskPage(
                        rows(actor, shown.stream().limit(PAGE).toList(), waiting),
                        counts,
                        one,
                        spoken,
                        "",
                        last,
                        shown.size() > PAGE
                                ? Optional.of(shown.get(PAGE - 1).file().number())
                                : Optional.empty()));
    }

    /** A form that is posted, since a name has no place in an address. */
    @PostMapping("/desk/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, Actor actor, Frame frame) {
        if (q.isBlank()) {
            return new ModelAndView("redirect:/desk");
        }
        var all = cases.list(actor, HELD);
        var waiting = waiting(actor, all);
        var counts = counts(all, waiting.keySet(), frame);
        return Pages.page(
                "casework/desk",
                new DeskPage(
                        rows(actor, all, waiting).stream()
                                .filter(row -> row.matches(q))
                                .limit(MOST_FOUND)
                                .toList(),
                        counts,
                        Show.ALL,
                        Optional.empty(),
                        q.strip(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @GetMapping(path = "/desk/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Actor actor) {
        return feed.open(actor.account());
    }

    private static Map<Show, Long> counts(List<WorkRow> rows, Set<CaseId> waiting, Frame frame) {
        var counts = new EnumMap<Show, Long>(Show.class);
        for (var show : Show.values()) {
            counts.put(
                    show,
                    rows.stream()
                            .filter(row -> show.has(row, waiting.contains(row.file().id()), frame))
                            .count());
        }
        return counts;
    }

    private static List<WorkRow> after(Optional<CaseNumber> last, List<WorkRow> rows) {
        var numbers = rows.stream().map(row -> row.file().number()).toList();
        return rows.subList(last.map(numbers::indexOf).orElse(-1) + 1, rows.size());
    }

    private static boolean speaks(WorkRow row, Optional<Language> language) {
        return language.isEmpty() || row.file().language() == language.get();
    }

    private static boolean waits(Map<CaseId, Waiting> waiting, WorkRow row) {
        return waiting.containsKey(row.file().id());
    }

    private Map<CaseId, Waiting> waiting(Actor actor, List<WorkRow> work) {
        return messages.waiting(actor, work.stream().map(row -> row.file().id()).toList());
    }

    private List<DeskRow> rows(Actor actor, List<WorkRow> work, Map<CaseId, Waiting> waiting) {
        var files = work.stream().map(WorkRow::file).toList();
        var people = patients.people(actor, files.stream().map(CaseFile::patient).toList());
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
