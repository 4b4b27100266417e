package org.consilium.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.testing.Eventually.eventually;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.Organ;
import org.consilium.casework.Step;
import org.consilium.conversation.Notice;
import org.consilium.conversation.Threads;
import org.consilium.imaging.StatedPerson.Doubt;
import org.consilium.imaging.dicom.DicomFiles;
import org.consilium.imaging.dicom.MadeDicom;
import org.consilium.imaging.dicom.Tags;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.consilium.records.MadeFiles;
import org.consilium.records.SmallClinic;
import org.consilium.records.SmallClinic.Around;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ConsiliumTest
class ImagingTests {
    @Autowired Studies studies;
    @Autowired KeyPictures kept;
    @Autowired Documents documents;
    @Autowired Cases cases;
    @Autowired Threads threads;
    SmallClinic clinic;
    AScan scans;
    Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        scans = AScan.of(beans);
        around = clinic.aCase(Organ.LUNG);
    }

    @Test
    void the_files_of_a_scan_become_one_study_that_everybody_on_the_case_can_open() {
        var study = AScan.uid();
        for (var number : List.of(3, 1, 2)) {
            var id = scans.file(around, AScan.ours(AScan.slice(study, number)).bytes());
            var document = scans.sorted(around, id);
            assertThat(document.kind()).hasValue(Kind.IMAGING);
            assertThat(document.date()).hasValue(LocalDate.of(2026, 10, 12));
        }

        for (var who : List.of(around.family(), around.assistant(), around.expert())) {
            var found = studies.list(see(who));
            assertThat(found).hasSize(1);
            var only = found.getFirst();
            assertThat(only.uid()).isEqualTo(study);
            assertThat(only.description()).isEqualTo("CT chest");
            assertThat(only.modalities()).isEqualTo("CT");
            assertThat(only.pictures()).isEqualTo(3);
            assertThat(only.series().getFirst().instances())
                    .extracting(Instance::number)
                    .containsExactly(1, 2, 3);
        }
        assertThat(studies.people(see(around.assistant())))
                .singleElement()
                .satisfies(person -> assertThat(person.verdict()).isEqualTo(Verdict.SAME));
        assertThat(documents.checklist(see(around.assistant())).missing())
                .as("pictures do not stand for the report")
                .anySatisfy(line -> assertThat(line.item().kind()).isEqualTo(Kind.IMAGING));
    }

    @Test
    void a_disc_of_many_files_is_one_line_on_the_timeline_and_one_notice_to_the_family() {
        var before = arrivals();
        for (var study : List.of(AScan.uid(), AScan.uid())) {
            for (var number = 1; number <= 5; number++) {
                var id = scans.file(around, AScan.ours(AScan.slice(study, number)).bytes());
                assertThat(scans.sorted(around, id).kind()).hasValue(Kind.IMAGING);
            }
        }
        assertThat(arrivals() - before).as("one for each study").isEqualTo(2);
        assertThat(notices()).containsExactly("imaging.filed", "imaging.filed");

        var theirs = AScan.uid();
        scans.file(around, AScan.anothers(AScan.slice(theirs, 1)).bytes());
        eventually().until(() -> studies.people(see(around.assistant())).size() == 2);
        eventually().until(() -> arrivals() - before == 3);
        assertThat(notices()).as("of a scan that may be another's nobody is told").hasSize(2);
    }

    private long arrivals() {
        return cases.timeline(scans.grant(around, around.assistant(), Deed.SEE_CASE)).stream()
                .filter(entry -> entry.step() == Step.DOCUMENT_FILED)
                .count();
    }

    private List<String> notices() {
        return threads.thread(scans.grant(around, around.assistant(), Deed.SEE_THREAD)).stream()
                .flatMap(message -> message.notice().stream())
                .map(Notice::key)
                .filter(key -> key.startsWith("imaging."))
                .toList();
    }

    @Test
    void a_scan_of_another_person_is_for_the_desk_alone_until_somebody_looked() {
        try (var log = TheLog.open()) {
            var study = AScan.uid();
            var bytes = AScan.anothers(AScan.slice(study, 1)).bytes();
            var id = scans.file(around, bytes);
            eventually().until(() -> !studies.people(see(around.assistant())).isEmpty());
            var person = studies.people(see(around.assistant())).getFirst();

            assertThat(person.verdict()).isEqualTo(Verdict.ANOTHER);
            assertThat(person.doubts()).containsExactly(Doubt.NAME, Doubt.BIRTH_YEAR, Doubt.SEX);
            assertThat(studies.list(see(around.assistant()))).hasSize(1);
            hasNoStudy(around.family(), study);
            hasNoStudy(around.expert(), study);

            decide(person, false);
            assertThat(scans.sorted(around, id).kind()).hasValue(Kind.OTHER);
            hasNoStudy(around.family(), study);
            hasNoStudy(around.expert(), study);

            decide(person, true);
            decide(person, true);
            assertThat(studies.list(see(around.family()))).hasSize(1);
            assertThat(studies.list(see(around.expert()))).hasSize(1);
            assertThat(log.text()).doesNotContain("VIKRAM").doesNotContain("H-78");
        }
    }

    @Test
    void a_photographed_paper_is_closed_to_experts_until_a_person_says_what_it_is() {
        var study = AScan.uid();
        var paper =
                AScan.ours(AScan.slice(study, 1))
                        .text(Tags.SOP_CLASS, "UI", "1.2.840.10008.5.1.4.1.1.7");
        var id = scans.file(around, paper.bytes());
        eventually().until(() -> !studies.list(see(around.family())).isEmpty());

        hasNoStudy(around.expert(), study);
        documents.sort(
                clinic.may(around.assistant(), Deed.SORT_RECORDS, around),
                id,
                Kind.IMAGING,
                LocalDate.of(2026, 1, 5));
        assertThat(studies.list(see(around.expert()))).hasSize(1);
    }

    @Test
    void only_the_desk_says_whose_a_scan_is() {
        scans.file(around, AScan.anothers(AScan.slice(AScan.uid(), 1)).bytes());
        eventually().until(() -> !studies.people(see(around.assistant())).isEmpty());
        var person = studies.people(see(around.assistant())).getFirst();

        assertThatThrownBy(() -> studies.people(see(around.family()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> studies.people(see(around.expert()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clinic.may(around.family(), Deed.SORT_RECORDS, around))
                .isInstanceOf(NotFound.class);
        var elsewhere = clinic.aCase(Organ.LUNG);
        assertThatThrownBy(
                        () ->
                                studies.decide(
                                        clinic.may(
                                                elsewhere.assistant(),
                                                Deed.SORT_RECORDS,
                                                elsewhere),
                                        person.id(),
                                        true))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_scan_that_names_nobody_is_asked_about_and_sealed_to_experts_meanwhile() {
        var study = AScan.uid();
        scans.file(around, AScan.slice(study, 1).of("^^^^", "", "", "").bytes());
        eventually().until(() -> !studies.list(see(around.assistant())).isEmpty());

        assertThat(studies.people(see(around.assistant())).getFirst().verdict())
                .isEqualTo(Verdict.NOT_SAID);
        assertThat(studies.list(see(around.family()))).hasSize(1);
        hasNoStudy(around.expert(), study);
    }

    @Test
    void a_report_and_a_document_inside_scan_files_become_records_once() throws IOException {
        var report = AScan.uid();
        var pdf = AScan.uid();
        var sr = scans.file(around, report(report).bytes());
        var wrapped = scans.file(around, document(pdf).bytes());
        scans.sorted(around, sr);
        scans.sorted(around, wrapped);
        eventually().until(() -> studies.made(see(around.family())).size() == 2);

        var made = studies.made(see(around.family()));
        assertThat(made).extracting(Made::source).containsExactlyInAnyOrder(sr, wrapped);
        var words = words(madeOf(made, sr));
        assertThat(words).contains("Chest CT report").contains("Nodule").contains("12 mm");
        assertThat(words(madeOf(made, wrapped))).contains("The written report");
        assertThat(documents.document(see(around.family()), madeOf(made, wrapped)).kind())
                .as("a person sorts what is read")
                .isEmpty();
        assertThat(studies.made(see(around.expert()))).isEmpty();
        assertThat(studies.list(see(around.expert())))
                .as("reports are read as records, where they may be sealed")
                .isEmpty();
    }

    @Test
    void what_is_broken_or_repeated_stays_a_document_and_is_said_to_the_desk() {
        var study = AScan.uid();
        var whole = AScan.ours(AScan.slice(study, 1)).bytes();
        var cut = Arrays.copyOf(whole, whole.length - 100);
        var repeated = AScan.ours(AScan.slice(study, 1)).text(0x00204000, "LT", "x").bytes();
        var broken = new byte[600];
        System.arraycopy("DICM".getBytes(StandardCharsets.US_ASCII), 0, broken, 128, 4);
        Arrays.fill(broken, 140, 600, (byte) 0xFF);
        var first = scans.file(around, cut);
        scans.sorted(around, first);
        var second = scans.file(around, repeated);
        scans.sorted(around, second);
        scans.sorted(around, scans.file(around, broken));

        assertThat(studies.list(see(around.assistant())))
                .singleElement()
                .satisfies(s -> assertThat(s.isWhole()).isFalse());
        assertThat(studies.unread(see(around.assistant())))
                .contains(new Unread(second, Unread.Reason.REPEATED));
        assertThatThrownBy(() -> studies.unread(see(around.family()))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_list_of_a_disc_says_how_many_pictures_did_not_come() {
        scans.sorted(around, scans.file(around, DicomFiles.bytes("DICOMDIR")));

        assertThat(studies.missingOfDiscs(see(around.assistant()))).isEqualTo(31);
        scans.file(around, DicomFiles.bytes("CT_17106.dcm"));
        eventually().until(() -> studies.missingOfDiscs(see(around.assistant())) == 30);
    }

    @Test
    void a_picture_is_kept_for_the_board_and_an_experts_stays_closed_to_the_others() {
        var study = AScan.uid();
        scans.sorted(around, scans.file(around, AScan.ours(AScan.slice(study, 1)).bytes()));
        var uid = study + ".2.1";
        var key = clinic.key();

        kept.keep(see(around.assistant()), uid, 1, Optional.empty(), "the nodule", key);
        kept.keep(see(around.assistant()), uid, 1, Optional.empty(), "the nodule", key);
        kept.keep(
                see(around.expert()),
                uid,
                1,
                Optional.of(new KeyPicture.Window(-160, 240)),
                "mine",
                clinic.key());

        assertThat(notes(around.expert(), study)).containsExactly("the nodule", "mine");
        assertThat(notes(around.assistant(), study)).containsExactly("the nodule");
        assertThatThrownBy(() -> keep(around.family(), uid, 1, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep(around.assistant(), uid, 2, "x"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep(around.assistant(), uid, 1, "x".repeat(301)))
                .isInstanceOf(Refused.class);
        var mine =
                kept.of(see(around.expert()), studies.study(see(around.expert()), study)).getLast();
        assertThatThrownBy(() -> kept.letGo(see(around.assistant()), mine.id()))
                .isInstanceOf(NotFound.class);
        kept.letGo(see(around.expert()), mine.id());
        assertThat(notes(around.expert(), study)).containsExactly("the nodule");
    }

    private void keep(Actor who, String uid, int frame, String note) {
        kept.keep(see(who), uid, frame, Optional.empty(), note, new RequestKey(UUID.randomUUID()));
    }

    private List<String> notes(Actor who, String study) {
        return kept.of(see(who), studies.study(see(who), study)).stream()
                .map(KeyPicture::note)
                .toList();
    }

    private void decide(StatedPerson person, boolean ours) {
        studies.decide(
                clinic.may(around.assistant(), Deed.SORT_RECORDS, around), person.id(), ours);
    }

    private void hasNoStudy(Actor who, String study) {
        assertThat(studies.list(see(who))).isEmpty();
        assertThatThrownBy(() -> studies.scan(see(who), study + ".2.1"))
                .isInstanceOf(NotFound.class);
    }

    private Grant see(Actor who) {
        return clinic.may(who, Deed.SEE_RECORDS, around);
    }

    private static DocumentId madeOf(List<Made> made, DocumentId source) {
        return made.stream()
                .filter(m -> m.source().equals(source))
                .findFirst()
                .flatMap(Made::record)
                .orElseThrow();
    }

    private String words(DocumentId id) throws IOException {
        try (var in = documents.original(see(around.family()), id);
                var pdf = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static MadeDicom report(String study) {
        return AScan.ours(MadeDicom.file())
                .text(Tags.SOP_CLASS, "UI", "1.2.840.10008.5.1.4.1.1.88.22")
                .text(Tags.SOP_INSTANCE, "UI", study + ".3.1")
                .text(Tags.STUDY_UID, "UI", study)
                .text(Tags.SERIES_UID, "UI", study + ".3")
                .text(Tags.MODALITY, "CS", "SR")
                .text(0x0040A040, "CS", "CONTAINER")
                .sequence(0x0040A043, code("18747-6", "LN", "Chest CT report"))
                .sequence(
                        0x0040A730,
                        MadeDicom.file()
                                .text(0x0040A040, "CS", "NUM")
                                .sequence(0x0040A043, code("M-1", "99T", "Nodule"))
                                .sequence(
                                        0x0040A300,
                                        MadeDicom.file()
                                                .text(0x0040A30A, "DS", "12")
                                                .sequence(
                                                        0x004008EA,
                                                        code("mm", "UCUM", "millimeter"))));
    }

    private static MadeDicom code(String value, String scheme, String meaning) {
        return MadeDicom.file()
                .text(0x00080100, "SH", value)
                .text(0x00080102, "SH", scheme)
                .text(0x00080104, "LO", meaning);
    }

    private static MadeDicom document(String study) {
        return AScan.ours(MadeDicom.file())
                .text(Tags.SOP_CLASS, "UI", "1.2.840.10008.5.1.4.1.1.104.1")
                .text(Tags.SOP_INSTANCE, "UI", study + ".4.1")
                .text(Tags.STUDY_UID, "UI", study)
                .text(Tags.SERIES_UID, "UI", study + ".4")
                .text(Tags.MODALITY, "CS", "DOC")
                .text(Tags.DOCUMENT_TITLE, "ST", "Radiology report")
                .text(Tags.ENCAPSULATED_TYPE, "LO", "application/pdf")
                .bytes(Tags.ENCAPSULATED_DOCUMENT, "OB", MadeFiles.pdf("The written report"));
    }
}
