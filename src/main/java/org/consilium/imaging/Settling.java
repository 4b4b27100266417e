package org.consilium.imaging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.imaging.dicom.StructuredReport;
import org.consilium.imaging.dicom.Tags;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.consilium.records.Receipt;
import org.consilium.shell.Frame;
import org.springframework.stereotype.Component;

/**
 * What follows when it is known whose a scan file is: its pictures are sorted as such, since a
 * header leaves no doubt what they are, and a report or document inside becomes a record of its
 * own.
 */
@Component
class Settling {
    /** No scanner writes a longer document. */
    private static final int LARGEST = 96 << 20;

    private static final String PDF = "application/pdf";

    private final JdbcImagingStore store;
    private final Documents documents;
    private final ReportPrinter printer;
    private final Arrivals arrivals;
    private final Access access;
    private final Clock clock;

    Settling(
            JdbcImagingStore store,
            Documents documents,
            ReportPrinter printer,
            Arrivals arrivals,
            Access access,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.printer = printer;
        this.arrivals = arrivals;
        this.access = access;
        this.clock = clock;
    }

    void settle(CaseId caseId, DocumentId id) {
        var grant = access.grant(Indexing.SYSTEM, Deed.SEE_RECORDS, caseId);
        var found =
                store.rows(grant).stream()
                        .filter(row -> row.instance().document().equals(id))
                        .findFirst();
        var document = documents.document(grant, id);
        if (found.isEmpty()) {
            sort(document, grant, Kind.OTHER, Optional.empty());
            return;
        }
        var row = found.get();
        arrivals.note(grant, row, document);
        var person =
                store.people(grant).stream()
                        .filter(p -> p.id().equals(row.person()))
                        .findFirst()
                        .orElseThrow();
        if (person.isOpen()) {
            return;
        }
        if (person.isOurs()) {
            arrivals.tell(grant, row, document);
        }
        if (person.isOurs() && row.instance().isPhotographed()) {
            // May be a letter with the first opinion: a person says what it is.
            return;
        }
        var pictures = row.instance().content() == Content.PICTURES;
        sort(
                document,
                grant,
                person.isOurs() && pictures ? Kind.IMAGING : Kind.OTHER,
                row.studyDate());
        if (person.isOurs()) {
            makeReadable(grant, row);
        }
    }

    /** What a person sorted already stays as it is. */
    private void sort(Document document, Grant grant, Kind kind, Optional<LocalDate> date) {
        if (document.kind().isPresent()) {
            return;
        }
        var came = LocalDate.ofInstant(document.at(), Frame.ZONE);
        documents.sort(
                access.grant(Indexing.SYSTEM, Deed.SORT_RECORDS, grant.caseId()),
                document.id(),
                kind,
                date.filter(day -> !day.isAfter(came)).orElse(came));
    }

    private void makeReadable(Grant grant, Row row) {
        var content = row.instance().content();
        if (content != Content.REPORT && content != Content.DOCUMENT) {
            return;
        }
        var source = row.instance().document();
        if (store.made(grant).stream().anyMatch(made -> made.source().equals(source))) {
            return;
        }
        try {
            var scan = new Scan(row, () -> documents.open(grant, source), false);
            var sheet = content == Content.REPORT ? report(scan) : document(scan);
            keep(grant, source, content, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Sheet(String name, Optional<byte[]> pdf) {}

    private Sheet report(Scan scan) throws IOException {
        var file = scan.header();
        var report = StructuredReport.of(file.data()).orElseThrow();
        var paper = new ReportSheet(report, file.data().date(Tags.STUDY_DATE));
        return new Sheet(name(report.title()), Optional.of(printer.print(paper)));
    }

    private static Sheet document(Scan scan) throws IOException {
        var file = scan.header();
        var out = new ByteArrayOutputStream();
        var isPdf = file.documentType().filter(type -> type.equalsIgnoreCase(PDF)).isPresent();
        if (isPdf && file.documentSize() <= LARGEST) {
            file.writeDocument(scan.source(), out);
        }
        return new Sheet(
                name(file.data().text(Tags.DOCUMENT_TITLE).orElse("")),
                out.size() == 0 ? Optional.empty() : Optional.of(out.toByteArray()));
    }

    private static String name(String title) {
        return (title.isBlank() ? "report" : title.replaceAll("[/\\\\\\p{Cntrl}]+", " ")) + ".pdf";
    }

    private void keep(Grant grant, DocumentId source, Content content, Sheet sheet) {
        if (sheet.pdf.isEmpty()) {
            made(grant, source, content, Optional.empty(), Optional.of("imaging.kind"));
            return;
        }
        try {
            var receipt = add(grant, source, sheet.name, new ByteArrayInputStream(sheet.pdf.get()));
            switch (receipt) {
                case Receipt.Filed(var name, var id) ->
                        made(grant, source, content, Optional.of(id), Optional.empty());
                case Receipt.Duplicate(var name, var id) ->
                        made(grant, source, content, Optional.of(id), Optional.empty());
                case Receipt.Locked(var name, var id) ->
                        made(grant, source, content, Optional.of(id), Optional.empty());
                case Receipt.Held(var name, var id) ->
                        made(grant, source, content, Optional.of(id), Optional.empty());
                case Receipt.Unpacked folder ->
                        made(grant, source, content, Optional.empty(), Optional.of("imaging.kind"));
                case Receipt.NotTaken(var name, var key) ->
                        made(grant, source, content, Optional.empty(), Optional.of(key));
            }
        } catch (Refused e) {
            made(grant, source, content, Optional.empty(), Optional.of(e.key()));
        }
    }

    /** The key is made of the file it comes from, so that it is filed once. */
    private Receipt add(Grant grant, DocumentId source, String name, InputStream bytes) {
        var key = "made-of-" + source.value();
        return documents.add(
                access.grant(Indexing.SYSTEM, Deed.ADD_RECORDS, grant.caseId()),
                name,
                bytes,
                new RequestKey(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))));
    }

    private void made(
            Grant grant,
            DocumentId source,
            Content from,
            Optional<DocumentId> record,
            Optional<String> refused) {
        store.made(grant, new Made(source, from, record), refused, clock.instant());
    }
}
