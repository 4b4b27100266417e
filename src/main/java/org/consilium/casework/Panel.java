package org.consilium.casework;

import gg.jte.Content;
import java.util.Optional;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.shell.Frame;

/**
 * A slot of a case page. Modules contribute beans; the frame asks for the grant, renders each on
 * the server (so that the page works without script) and can load it again alone at {@code
 * …/cases/{number}/panels/{id}}.
 */
public interface Panel {
    enum Place {
        DESK_LEFT,
        DESK_MIDDLE,
        DESK_RIGHT,
        FAMILY,
        BOARD
    }

    /** Unique per place; part of the address of the slot. */
    String id();

    Place place();

    /** Small numbers stand first. */
    int order();

    /** Message key of the heading. */
    String titleKey();

    /** The right without which the slot is not there at all. */
    Deed needs();

    /** The slot, or empty when there is nothing to show at this stage. */
    Optional<Content> content(Grant grant, CaseFile file, Frame frame);
}
