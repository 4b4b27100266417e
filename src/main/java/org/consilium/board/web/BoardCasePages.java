package org.consilium.board.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.board.Boards;
import org.consilium.board.Experts;
import org.consilium.board.Panels;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.Panel;
import org.consilium.findings.Summaries;
import org.consilium.findings.Summary;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.patient.Patients;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of one case for one expert, each part under its own grant. */
@Component
class BoardCasePages {
    private final Access access;
    private final Cases cases;
    private final Patients patients;
    private final Summaries summaries;
    private final Panels panels;
    private final Boards boards;
    private final Experts experts;
    private final List<Panel> slots;

    BoardCasePages(
            Access access,
            Cases cases,
            Patients patients,
            Summaries summaries,
            Panels panels,
            Boards boards,
            Experts experts,
            List<Panel> slots) {
        this.access = access;
        this.cases = cases;
        this.patients = patients;
        this.summaries = summaries;
        this.panels = panels;
        this.boards = boards;
        this.experts = experts;
        this.slots =
                slots.stream()
                        .filter(slot -> slot.place() == Panel.Place.BOARD)
                        .sorted(Comparator.comparingInt(Panel::order))
                        .toList();
    }

    /** With what was entered, or else with the draft that was kept. */
    ModelAndView page(
            CaseNumber number,
            Actor actor,
            Frame frame,
            Optional<OpinionForm> entered,
            Problems problems,
            String key) {
        var id = cases.locate(number);
        var grant = access.grant(actor, Deed.SEE_REQUEST, id);
        var state = panels.state(access.grant(actor, Deed.SEE_PANEL, id));
        var file = cases.file(grant);
        var page =
                new CasePage(
                        file,
                        patients.person(grant, file.patient()),
                        summaries
                                .forwarded(access.grant(actor, Deed.SEE_SUMMARY, id))
                                .map(Summary::question),
                        cases.request(grant),
                        boards.duties(actor).stream()
                                .filter(duty -> duty.number().equals(number))
                                .findFirst(),
                        slots(actor, file, frame),
                        state,
                        state.of(actor.account()),
                        opened(actor, id),
                        entered.or(() -> draft(actor, id)),
                        problems,
                        key,
                        experts.of(actor.account()).registrationNumber(),
                        state.isChairedBy(actor.account()));
        var view = Pages.page("board/case", page);
        if (problems.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private List<CasePage.Slot> slots(Actor actor, CaseFile file, Frame frame) {
        return slots.stream()
                .filter(slot -> access.may(actor, slot.needs(), file.id()))
                .flatMap(
                        slot ->
                                slot
                                        .content(
                                                access.grant(actor, slot.needs(), file.id()),
                                                file,
                                                frame)
                                        .map(
                                                content ->
                                                        new CasePage.Slot(
                                                                slot.id(),
                                                                slot.titleKey(),
                                                                content))
                                        .stream())
                .toList();
    }

    private CasePage.Opened opened(Actor actor, CaseId id) {
        if (!access.may(actor, Deed.SEE_OPINIONS, id)) {
            return CasePage.Opened.nothing();
        }
        return new CasePage.Opened(
                Optional.of(cases.firstOpinion(access.grant(actor, Deed.SEE_FIRST_OPINION, id))),
                boards.opinions(access.grant(actor, Deed.SEE_OPINIONS, id)));
    }

    private Optional<OpinionForm> draft(Actor actor, CaseId id) {
        return access.may(actor, Deed.FILE_OPINION, id)
                ? Optional.of(
                        new OpinionForm(boards.draft(access.grant(actor, Deed.FILE_OPINION, id))))
                : Optional.empty();
    }
}
