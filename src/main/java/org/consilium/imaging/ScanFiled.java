package org.consilium.imaging;

import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.records.DocumentFiled;
import org.consilium.records.Documents;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of every document, and has scan files read. */
@Component
class ScanFiled {
    private final Documents documents;
    private final IndexWork work;
    private final Access access;

    ScanFiled(Documents documents, IndexWork work, Access access) {
        this.documents = documents;
        this.work = work;
        this.access = access;
    }

    @ApplicationModuleListener(id = "imaging.filed")
    void on(DocumentFiled filed) {
        var grant = access.grant(Indexing.SYSTEM, Deed.SEE_RECORDS, filed.caseId());
        if (documents.document(grant, filed.documentId()).isScan()) {
            work.index(filed.caseId(), filed.documentId());
        }
    }
}
