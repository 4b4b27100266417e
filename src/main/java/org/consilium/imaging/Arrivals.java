package org.consilium.imaging;

import java.time.Clock;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.conversation.Matter;
import org.consilium.conversation.Threads;
import org.consilium.records.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of a study once: on the timeline of its case, and to the family when it is theirs. */
@Component
class Arrivals {
    private final JdbcImagingStore store;
    private final Cases cases;
    private final Threads threads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(
            JdbcImagingStore store,
            Cases cases,
            Threads threads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.threads = threads;
        this.events = events;
        this.clock = clock;
    }

    /** Papers photographed by a scanner are told apart: a person has to say what they are. */
    @Transactional
    void note(Grant grant, Row row, Document document) {
        if (store.arrived(grant, row.study(), row.instance().isPhotographed(), clock.instant())) {
            events.publishEvent(
                    new StudyFiled(grant.caseId(), document.id(), document.by(), document.at()));
        }
    }

    /** Whoever sent it by message gets the receipt there. */
    @Transactional
    void tell(Grant grant, Row row, Document document) {
        if (!store.tell(grant, row.study(), row.instance().isPhotographed())) {
            return;
        }
        var ref = "study-" + document.id().value();
        var path = "/my/cases/" + cases.file(grant).number() + "/records";
        if (document.way().isMessage()) {
            threads.write(
                    Indexing.SYSTEM, grant.caseId(), Matter.RESULTS, "imaging.filed", ref, path);
        } else {
            threads.tell(
                    Indexing.SYSTEM, grant.caseId(), Matter.RESULTS, "imaging.filed", ref, path);
        }
    }
}
