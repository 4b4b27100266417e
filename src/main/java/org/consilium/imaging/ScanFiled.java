package org.consilium.imaging;

import org.consilium.records.ScanKept;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has every scan file read. */
@Component
class ScanFiled {
    private final IndexWork work;

    ScanFiled(IndexWork work) {
        this.work = work;
    }

    @ApplicationModuleListener(id = "imaging.kept")
    void on(ScanKept kept) {
        work.index(kept.caseId(), kept.documentId());
    }
}
