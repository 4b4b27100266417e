package org.consilium.conversation.whatsapp;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The connection to WhatsApp, kept as long as the settings stay what they are. */
@Component
class Graphs {
    private final WhatsAppSettings settings;
    private Optional<Kept> kept = Optional.empty();

    Graphs(WhatsAppSettings settings) {
        this.settings = settings;
    }

    private record Kept(GraphLine line, Graph graph) {}

    /** Empty while no line is set up. */
    synchronized Optional<Graph> graph() {
        var line = settings.line();
        if (line.isEmpty() || kept.filter(one -> one.line().equals(line.get())).isEmpty()) {
            kept = line.map(it -> new Kept(it, new Graph(it)));
        }
        return kept.map(Kept::graph);
    }
}
