package org.consilium.board.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.board.Boards;
import org.consilium.board.Expert;
import org.consilium.board.Experts;
import org.consilium.board.MoreRequest;
import org.consilium.board.Panels;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.casework.Stage;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Component;

/** Seats, suggestions and what the board asked for, on the desk. */
@Component
class SeatsPanel implements Panel {
    private final Panels panels;
    private final Boards boards;
    private final Experts experts;
    private final Access access;
    private final Pages pages;

    SeatsPanel(Panels panels, Boards boards, Experts experts, Access access, Pages pages) {
        this.panels = panels;
        this.boards = boards;
        this.experts = experts;
        this.access = access;
        this.pages = pages;
    }

    @Override
    public String id() {
        return "panel";
    }

    @Override
    public Place place() {
        return Place.DESK_RIGHT;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "board.panel.title";
    }

    @Override
    public Deed needs() {
        return Deed.SEE_PANEL;
    }

    /** Nothing before the case is with the board. */
    @Override
    public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
        var state = panels.state(grant);
        if (state.seats().isEmpty() && file.stage() != Stage.WITH_BOARD) {
            return Optional.empty();
        }
        var maySeat =
                file.stage() == Stage.WITH_BOARD
                        && access.may(grant.actor(), Deed.SEAT_PANEL, file.id());
        var asked =
                access.may(grant.actor(), Deed.SEE_THREAD, file.id())
                        ? boards.asked(access.grant(grant.actor(), Deed.SEE_THREAD, file.id()))
                        : List.<MoreRequest>of();
        var page =
                new SeatsPanelPage(
                        file,
                        state,
                        experts.all().stream()
                                .collect(Collectors.toMap(Expert::account, Expert::name)),
                        maySeat ? panels.candidates(grant) : Map.of(),
                        maySeat ? panels.chairCandidates(grant) : List.of(),
                        experts.load(),
                        asked,
                        maySeat);
        return Optional.of(pages.content("board/panel-desk", frame, page));
    }
}
