package org.consilium.imaging;

import static org.consilium.testing.Eventually.eventually;

import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.imaging.dicom.MadeDicom;
import org.consilium.kernel.Ids;
import org.consilium.kernel.RequestKey;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Receipt;
import org.consilium.records.SmallClinic.Around;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Scan files on their way into a case, through the face of records. */
final class AScan {
    private static final AtomicInteger COUNT = new AtomicInteger(1000);

    private final Documents documents;
    private final Access access;
    private final Ids ids;

    AScan(Documents documents, Access access, Ids ids) {
        this.documents = documents;
        this.access = access;
        this.ids = ids;
    }

    static AScan of(AutowireCapableBeanFactory beans) {
        return beans.createBean(AScan.class);
    }

    /** Numbers of a study that was never seen before. */
    static String uid() {
        return "1.2.826.0.1.3680043.10.999." + COUNT.incrementAndGet();
    }

    static MadeDicom slice(String study, int number) {
        return MadeDicom.slice(study, study + ".2", number, 32);
    }

    /** As the patient of the small clinic. */
    static MadeDicom ours(MadeDicom file) {
        return file.of("MADE-UP^ASHA", "H-77", "19680401", "F");
    }

    static MadeDicom anothers(MadeDicom file) {
        return file.of("RAO^VIKRAM", "H-78", "19500401", "M");
    }

    DocumentId file(Around around, byte[] bytes) {
        var grant = grant(around, around.family(), Deed.ADD_RECORDS);
        var receipt =
                documents.add(
                        grant,
                        "IM" + COUNT.incrementAndGet(),
                        new ByteArrayInputStream(bytes),
                        new RequestKey(ids.next()));
        return ((Receipt.Filed) receipt).id();
    }

    /** Until the reader has sorted it, or gave up and said so. */
    Document sorted(Around around, DocumentId id) {
        var see = grant(around, around.assistant(), Deed.SEE_RECORDS);
        eventually().until(() -> documents.document(see, id).kind().isPresent());
        return documents.document(see, id);
    }

    Grant grant(Around around, Actor actor, Deed deed) {
        return access.grant(actor, deed, around.file().id());
    }
}
