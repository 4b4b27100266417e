package org.consilium.records;

import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.conversation.Matter;
import org.consilium.conversation.Threads;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the family in their thread that a document has arrived. */
@Component
class ReceiptNotice {
    private static final Actor SYSTEM = Actor.system("records");

    private final JdbcDocumentStore store;
    private final Access access;
    private final Cases cases;
    private final Threads threads;

    ReceiptNotice(JdbcDocumentStore store, Access access, Cases cases, Threads threads) {
        this.store = store;
        this.access = access;
        this.cases = cases;
        this.threads = threads;
    }

    @ApplicationModuleListener(id = "records.receipt")
    void on(DocumentFiled filed) {
        var grant = access.grant(SYSTEM, Deed.SEE_RECORDS, filed.caseId());
        var document = store.byId(grant, filed.documentId()).orElseThrow();
        var ref = "document-" + filed.documentId().value();
        var path = "/my/cases/" + cases.file(grant).number() + "/records";
        var key = keyOf(document.reading());
        if (key.equals("records.filed") && document.way().isMessage()) {
            // The sender gets a receipt in the channel it came by.
            threads.write(
                    SYSTEM, filed.caseId(), Matter.RESULTS, key, ref, path, document.fileName());
        } else {
            threads.tell(
                    SYSTEM, filed.caseId(), Matter.RESULTS, key, ref, path, document.fileName());
        }
    }

    private static String keyOf(Reading reading) {
        return switch (reading) {
            case LOCKED -> "records.locked";
            case HARMFUL -> "records.harmful";
            case HELD, MAKING, READY, UNPACKED, ARRANGED, FOREIGN, UNREADABLE -> "records.filed";
        };
    }
}
