package org.consilium.casework;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.shell.Frame;
import org.springframework.stereotype.Component;

/** The panels of all modules, as one reader may see them on one case. */
@Component
public class Slots {
    /** A panel with its grant given, ready to be put into the page. */
    public record Slot(String id, String titleKey, Content content) {}

    private final List<Panel> panels;
    private final Access access;

    Slots(List<Panel> panels, Access access) {
        this.panels =
                panels.stream()
                        .sorted(Comparator.comparingInt(Panel::order).thenComparing(Panel::id))
                        .toList();
        this.access = access;
    }

    /** In order; a panel whose right the reader lacks is not there. */
    public List<Slot> at(Panel.Place place, Actor reader, CaseFile file, Frame frame) {
        return standing(place).flatMap(p -> slot(p, reader, file, frame).stream()).toList();
    }

    /** One panel alone, wherever it stands among these places. */
    public Optional<Slot> one(
            String id, List<Panel.Place> places, Actor reader, CaseFile file, Frame frame) {
        return places.stream()
                .flatMap(this::standing)
                .filter(panel -> panel.id().equals(id))
                .findFirst()
                .flatMap(panel -> slot(panel, reader, file, frame));
    }

    private Stream<Panel> standing(Panel.Place place) {
        return panels.stream().filter(panel -> panel.place() == place);
    }

    private Optional<Slot> slot(Panel panel, Actor reader, CaseFile file, Frame frame) {
        if (!access.may(reader, panel.needs(), file.id())) {
            return Optional.empty();
        }
        return panel.content(access.grant(reader, panel.needs(), file.id()), file, frame)
                .map(content -> new Slot(panel.id(), panel.titleKey(), content));
    }
}
