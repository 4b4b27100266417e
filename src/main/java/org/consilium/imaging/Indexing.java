package org.consilium.imaging;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.imaging.dicom.DicomFile;
import org.consilium.imaging.dicom.DicomReader;
import org.consilium.imaging.dicom.Directory;
import org.consilium.imaging.dicom.Limits;
import org.consilium.imaging.dicom.Tags;
import org.consilium.imaging.dicom.UnreadableDicom;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Ids;
import org.consilium.patient.Patients;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads each scan file once: its line in the index, and whose it says it is. Running again changes
 * nothing.
 */
@Configuration(proxyBeanMethods = false)
class Indexing {
    static final Actor SYSTEM = Actor.system("imaging");
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final double BACK_OFF = 2;
    private static final int REFERENCED_FILE = 0x00041511;

    private final JdbcImagingStore store;
    private final Documents documents;
    private final Settling settling;
    private final Patients patients;
    private final Cases cases;
    private final Access access;
    private final Ids ids;
    private final Clock clock;

    Indexing(
            JdbcImagingStore store,
            Documents documents,
            Settling settling,
            Patients patients,
            Cases cases,
            Access access,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.settling = settling;
        this.patients = patients;
        this.cases = cases;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    @Bean
    OneTimeTask<IndexWork.Order> imagingIndex() {
        return task(IndexWork.INDEX, this::index);
    }

    @Bean
    OneTimeTask<IndexWork.Order> imagingSettle() {
        return task(
                IndexWork.SETTLE,
                order ->
                        settling.settle(
                                new CaseId(order.caseId()), new DocumentId(order.documentId())));
    }

    private static OneTimeTask<IndexWork.Order> task(
            TaskDescriptor<IndexWork.Order> task, Consumer<IndexWork.Order> work) {
        return Tasks.oneTime(task)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(WAIT, BACK_OFF))
                .execute((instance, context) -> work.accept(instance.getData()));
    }

    private void index(IndexWork.Order order) {
        var caseId = new CaseId(order.caseId());
        var document = new DocumentId(order.documentId());
        var grant = access.grant(SYSTEM, Deed.SEE_RECORDS, caseId);
        if (!store.knows(grant, document)) {
            try {
                take(grant, document);
            } catch (UnreadableDicom e) {
                store.unread(
                        grant,
                        new Unread(document, Unread.Reason.valueOf(e.reason().name())),
                        clock.instant());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        settling.settle(caseId, document);
    }

    private void take(Grant grant, DocumentId document) throws IOException, UnreadableDicom {
        var file = new DicomReader(Limits.HOUSE).read(() -> documents.open(grant, document));
        var disc = Directory.of(file);
        if (disc.isPresent()) {
            store.disc(grant, new Disc(document, uids(disc.get())));
            return;
        }
        if (saysNothing(file)) {
            store.unread(grant, new Unread(document, Unread.Reason.NOT_DICOM), clock.instant());
            return;
        }
        var reader = new IndexReader(document, file);
        var person = store.state(grant, stated(grant, reader, file));
        var row = reader.row(person.id(), grant.caseId().value());
        if (!store.insert(grant, row, clock.instant())) {
            store.unread(grant, new Unread(document, Unread.Reason.REPEATED), clock.instant());
        }
    }

    /** The mark of the kind alone makes no scan. */
    private static boolean saysNothing(DicomFile file) {
        return file.sopClass().isEmpty()
                && file.data().text(Tags.STUDY_UID).isEmpty()
                && file.data().text(Tags.MODALITY).isEmpty();
    }

    private StatedPerson stated(Grant grant, IndexReader reader, DicomFile file) {
        var see = access.grant(SYSTEM, Deed.SEE_CASE, grant.caseId());
        var patient = patients.person(see, cases.file(see).patient());
        var born = file.data().date(Tags.BIRTH_DATE);
        var found = PersonCheck.compare(patient, reader.personName(), born, reader.sex());
        return new StatedPerson(
                ids.next(),
                reader.personName(),
                born,
                reader.sex(),
                reader.personNumber(),
                found.verdict(),
                found.doubts(),
                Optional.empty());
    }

    private static List<String> uids(Directory disc) {
        return disc.entries().stream()
                .flatMap(entry -> entry.record().text(REFERENCED_FILE).stream())
                .filter(IndexReader::isUid)
                .distinct()
                .toList();
    }
}
