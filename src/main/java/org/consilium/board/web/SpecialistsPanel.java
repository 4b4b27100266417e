package org.consilium.board.web;

import gg.jte.Content;
import java.util.Optional;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.board.Panels;
import org.consilium.board.Phase;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.casework.Stage;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Component;

/** Specialists at work, for family and treating doctor: how many have written, no names. */
@Component
class SpecialistsPanel implements Panel {
    private final Panels panels;
    private final Pages pages;

    SpecialistsPanel(Panels panels, Pages pages) {
        this.panels = panels;
        this.pages = pages;
    }

    @Override
    public String id() {
        return "specialists";
    }

    @Override
    public Place place() {
        return Place.FAMILY;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String titleKey() {
        return "board.family.title";
    }

    @Override
    public Deed needs() {
        return Deed.SEE_CASE;
    }

    @Override
    public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
        if (file.stage() != Stage.WITH_BOARD) {
            return Optional.empty();
        }
        return panels.progress(grant)
                .filter(progress -> progress.phase() != Phase.ENDED)
                .map(progress -> pages.content("board/panel-family", frame, progress));
    }
}
