package org.consilium.records;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.consilium.access.Actor;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.conversation.Matter;
import org.consilium.conversation.Threads;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The checklist of one case: ticked, sent, declared complete. */
@Component
class Checklists {
    private static final Actor SYSTEM = Actor.system("records");

    private final JdbcDocumentStore documents;
    private final JdbcChecklistStore store;
    private final Cases cases;
    private final Threads threads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Checklists(
            JdbcDocumentStore documents,
            JdbcChecklistStore store,
            Cases cases,
            Threads threads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.store = store;
        this.cases = cases;
        this.threads = threads;
        this.events = events;
        this.clock = clock;
    }

    /** Pictures do not stand for the report on them, unless somebody says so. */
    Checklist of(Grant grant) {
        var oldestFirst =
                documents.all(grant).stream()
                        .filter(d -> d.reading() != Reading.FOREIGN)
                        .filter(d -> !d.isScan() || d.item().isPresent())
                        .sorted(Comparator.comparing(Document::at))
                        .toList();
        return Checklist.of(cases.file(grant).organ()).tickedBy(oldestFirst);
    }

    void mustFit(Grant grant, Item item, Kind kind) {
        if (item.kind() != kind || !Checklist.of(cases.file(grant).organ()).asksFor(item)) {
            throw new Refused("records.item.kind");
        }
    }

    void send(Grant grant, RequestKey key) {
        var file = cases.file(grant);
        if (!file.stage().isOpen()) {
            throw new Refused("case.not.open");
        }
        var now = clock.instant();
        if (!store.sent(grant, key, now)) {
            return;
        }
        var missing = of(grant).missing().stream().map(Checklist.Line::item).toList();
        threads.tell(
                SYSTEM,
                grant.caseId(),
                Matter.PAPERS,
                missing.isEmpty() ? "records.checklist.full" : "records.checklist",
                "checklist-" + key.value(),
                "/my/cases/" + file.number() + "/records",
                missing);
        events.publishEvent(new ChecklistSent(grant.caseId(), grant.actor().account(), now));
    }

    void complete(Grant grant, Optional<String> reasonThoughMissing) {
        if (!cases.file(grant).stage().isOpen()) {
            throw new Refused("case.not.open");
        }
        var missing = of(grant).missing().stream().map(line -> line.item().name()).toList();
        var reason = reasonThoughMissing.map(String::strip).filter(r -> !r.isEmpty());
        if (!missing.isEmpty() && reason.isEmpty()) {
            throw new Refused("records.missing", missing.size());
        }
        var now = clock.instant();
        if (store.complete(grant, missing, reason, now)) {
            events.publishEvent(new RecordsComplete(grant.caseId(), grant.actor().account(), now));
        }
    }

    Optional<Instant> lastSent(Grant grant) {
        return store.lastSent(grant);
    }

    Optional<Completion> completion(Grant grant) {
        return store.completion(grant);
    }
}
