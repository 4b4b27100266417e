package org.consilium;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.imaging.dicom.DataSet;
import org.consilium.imaging.dicom.DicomFile;
import org.consilium.imaging.dicom.DicomReader;
import org.consilium.imaging.dicom.Limits;
import org.consilium.imaging.dicom.PersonName;
import org.consilium.imaging.dicom.Source;
import org.consilium.imaging.dicom.StructuredReport;
import org.consilium.imaging.dicom.Tags;
import org.consilium.imaging.dicom.UnreadableDicom;
import org.consilium.reading.Certainty;
import org.consilium.reading.Dates;
import org.consilium.reading.Finding;
import org.consilium.reading.Judgement;
import org.consilium.reading.Paper;
import org.consilium.reading.Place;
import org.consilium.reading.Reader;
import org.consilium.reading.Understanding;
import org.consilium.reading.Whose;
import org.consilium.records.Kind;

/** A picture of a scanner: its header says what, when and whose; a report in it is read, too. */
final class ScanPaper {
    private static final String RULE = "scan.header.1";
    private static final double SURE = 0.99;

    private final DataSet data;

    private ScanPaper(DataSet data) {
        this.data = data;
    }

    /** Reads a document that lies inside. */
    interface Inner {
        Opened read(byte[] bytes);
    }

    static Opened read(String name, Source source, Inner inner) throws IOException {
        try {
            var file = new DicomReader(Limits.HOUSE).read(source);
            var scan = new ScanPaper(file.data());
            var within = scan.within(file, source, inner);
            return new Opened(name, 1, scan.understood(within), List.of());
        } catch (UnreadableDicom e) {
            return Opened.refused(name, "This looks like a scan, but its header cannot be read.");
        }
    }

    private Optional<Understanding> within(DicomFile file, Source source, Inner inner)
            throws IOException {
        if (file.documentType().isPresent()) {
            var bytes = new ByteArrayOutputStream();
            file.writeDocument(source, bytes);
            return Optional.of(inner.read(bytes.toByteArray()).understood());
        }
        return StructuredReport.of(data)
                .map(
                        report ->
                                report.lines().stream()
                                        .map(line -> line.name() + ": " + line.value())
                                        .collect(Collectors.joining("\n")))
                .map(text -> Reader.read(Paper.typed(text)));
    }

    private Understanding understood(Optional<Understanding> within) {
        var performed =
                data.date(Tags.STUDY_DATE)
                        .or(() -> data.date(Tags.SERIES_DATE))
                        .or(() -> data.date(Tags.CONTENT_DATE));
        var header = Stream.of(modality(), region()).flatMap(Optional::stream);
        return new Understanding(
                judgement(within),
                new Dates(Optional.empty(), performed, Optional.empty()),
                whose(performed),
                Stream.concat(header, within.stream().flatMap(u -> u.findings().stream())).toList(),
                within.map(Understanding::warnings).orElse(List.of()));
    }

    private Judgement judgement(Optional<Understanding> within) {
        var subkind =
                Stream.of(modality(), region())
                        .flatMap(Optional::stream)
                        .map(Finding::value)
                        .collect(Collectors.joining(" "));
        return within.map(Understanding::judgement)
                .filter(inner -> inner.kind() != Kind.OTHER)
                .orElseGet(
                        () ->
                                new Judgement(
                                        Kind.IMAGING,
                                        SURE,
                                        Optional.of(subkind).filter(s -> !s.isEmpty()),
                                        List.of("DICOM")));
    }

    private Optional<Finding> modality() {
        return data.text(Tags.MODALITY)
                .filter(code -> !code.isBlank())
                .map(code -> finding("modality", "Modality", modality(code.strip())));
    }

    private static String modality(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "MR" -> "MRI";
            case "PT" -> "PET";
            case "CR", "DX", "RG" -> "X-ray";
            case "MG" -> "mammography";
            case "NM" -> "nuclear medicine";
            case "XA", "RF" -> "fluoroscopy";
            default -> code;
        };
    }

    private Optional<Finding> region() {
        return data.text(Tags.BODY_PART)
                .or(() -> data.text(Tags.STUDY_DESCRIPTION))
                .map(part -> withoutModality(part.strip()).toLowerCase(Locale.ROOT))
                .filter(part -> !part.isBlank())
                .map(part -> finding("region", "Region", part));
    }

    /** "CT chest" is a chest. */
    private String withoutModality(String part) {
        var code = data.text(Tags.MODALITY).orElse("").strip();
        return !code.isEmpty() && part.regionMatches(true, 0, code + " ", 0, code.length() + 1)
                ? part.substring(code.length()).strip()
                : part;
    }

    private static Finding finding(String code, String label, String value) {
        return Finding.of(
                code,
                label,
                value,
                Certainty.STATED,
                new Place(1, Optional.empty(), value, 1),
                RULE);
    }

    private Whose whose(Optional<LocalDate> performed) {
        var born = data.date(Tags.BIRTH_DATE);
        var age =
                born.isPresent() && performed.isPresent() && !performed.get().isBefore(born.get())
                        ? OptionalInt.of(
                                (int) ChronoUnit.YEARS.between(born.get(), performed.get()))
                        : OptionalInt.empty();
        return new Whose(
                data.name(Tags.PATIENT_NAME).map(PersonName::spoken).filter(n -> !n.isBlank()),
                age,
                data.text(Tags.SEX).flatMap(ScanPaper::sex),
                data.text(Tags.PATIENT_ID).map(String::strip).filter(i -> !i.isEmpty()).stream()
                        .toList());
    }

    private static Optional<Whose.Sex> sex(String code) {
        return switch (code.strip().toUpperCase(Locale.ROOT)) {
            case "F" -> Optional.of(Whose.Sex.FEMALE);
            case "M" -> Optional.of(Whose.Sex.MALE);
            case "O" -> Optional.of(Whose.Sex.OTHER);
            default -> Optional.empty();
        };
    }
}
