package org.consilium.imaging;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.consilium.imaging.dicom.DataSet;
import org.consilium.imaging.dicom.DicomFile;
import org.consilium.imaging.dicom.StructuredReport;
import org.consilium.imaging.dicom.Tags;
import org.consilium.records.DocumentId;

/** Makes the line of the index from a header; what is missing or too long is mended here. */
final class IndexReader {
    private static final int LONGEST = 200;

    private final DocumentId document;
    private final DicomFile file;
    private final DataSet data;

    IndexReader(DocumentId document, DicomFile file) {
        this.document = document;
        this.file = file;
        this.data = file.data();
    }

    Row row(UUID person, UUID caseId) {
        return new Row(
                instance(),
                person,
                uid(data.text(Tags.STUDY_UID), caseId),
                data.date(Tags.STUDY_DATE)
                        .or(() -> data.date(Tags.SERIES_DATE))
                        .or(() -> data.date(Tags.ACQUISITION_DATE))
                        .or(() -> data.date(Tags.CONTENT_DATE)),
                words(Tags.STUDY_DESCRIPTION),
                uid(data.text(Tags.SERIES_UID), document.value()),
                data.number(Tags.SERIES_NUMBER).orElse(0),
                words(Tags.MODALITY).toUpperCase(Locale.ROOT),
                words(Tags.SERIES_DESCRIPTION),
                words(Tags.BODY_PART),
                file.frames());
    }

    private Instance instance() {
        return new Instance(
                document,
                uid(file.sopInstance(), document.value()),
                file.sopClass().filter(IndexReader::isUid).orElse(""),
                data.number(Tags.INSTANCE_NUMBER).orElse(0),
                data.number(Tags.ROWS).orElse(0),
                data.number(Tags.COLUMNS).orElse(0),
                file.frames().count(),
                file.transferSyntax(),
                content(),
                file.whole());
    }

    private Content content() {
        if (file.frames().count() > 0) {
            return Content.PICTURES;
        }
        if (file.documentType().isPresent()) {
            return Content.DOCUMENT;
        }
        return StructuredReport.of(data).isPresent() ? Content.REPORT : Content.OTHER;
    }

    Optional<String> personName() {
        return data.name(Tags.PATIENT_NAME)
                .map(name -> name.alphabetic().isEmpty() ? name.ideographic() : name.alphabetic())
                .map(IndexReader::cut);
    }

    Optional<String> personNumber() {
        return data.text(Tags.PATIENT_ID).map(IndexReader::cut);
    }

    Optional<String> sex() {
        return data.text(Tags.SEX).map(IndexReader::cut);
    }

    private String words(int tag) {
        return data.text(tag).map(IndexReader::cut).orElse("");
    }

    private static String cut(String text) {
        var plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** A file without the name it needs gets one made of ours (PS3.5, annex B.2). */
    private static String uid(Optional<String> stated, UUID otherwise) {
        return stated.filter(IndexReader::isUid)
                .orElseGet(
                        () -> "2.25." + new BigInteger(otherwise.toString().replace("-", ""), 16));
    }

    static boolean isUid(String text) {
        return text.matches("[0-9.]{1,64}");
    }
}
