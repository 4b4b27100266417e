package org.consilium.conversation.whatsapp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.channels.Incoming;
import org.consilium.conversation.MessagesSeen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Whoever wrote sees on the phone that staff has read it: the newest one marks those before. */
@Component
class ReadTicks {
    private static final Logger log = LoggerFactory.getLogger(ReadTicks.class);

    private final Inbox inbox;
    private final Graphs graphs;

    ReadTicks(Inbox inbox, Graphs graphs) {
        this.inbox = inbox;
        this.graphs = graphs;
    }

    @ApplicationModuleListener(id = "whatsapp.seen", propagation = Propagation.NOT_SUPPORTED)
    void on(MessagesSeen seen) {
        inbox.all(seen.arrivals()).stream()
                .map(arrival -> arrival.incoming())
                .filter(incoming -> incoming.channel() == Channel.WHATSAPP)
                .collect(Collectors.groupingBy(Incoming::from))
                .values()
                .forEach(this::markNewest);
    }

    /** Those of the same second have no order that we know. */
    private void markNewest(List<Incoming> ofOne) {
        var newest = ofOne.stream().map(Incoming::at).max(Comparator.naturalOrder());
        ofOne.stream()
                .filter(message -> newest.equals(Optional.of(message.at())))
                .forEach(this::mark);
    }

    private void mark(Incoming message) {
        var graph = graphs.graph();
        if (graph.isEmpty()) {
            return;
        }
        try {
            graph.get().markRead(message.providerId());
        } catch (GraphFailure e) {
            if (!e.trouble().isForGood()) {
                throw new IllegalStateException("a read mark waits", e);
            }
            log.info("A read mark was not taken: {}", e.getMessage());
        }
    }
}
