package org.consilium.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.testing.Eventually.eventually;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.consilium.access.Access;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.casework.Organ;
import org.consilium.casework.Step;
import org.consilium.casework.TaskKind;
import org.consilium.consent.Purpose;
import org.consilium.conversation.Threads;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ConsiliumTest
class DocumentsTests {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 12);

    @Autowired Documents documents;
    @Autowired Cases cases;
    @Autowired Access access;
    @Autowired Threads threads;
    @Autowired Vault vault;
    SmallClinic clinic;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
    }

    @Value("${consilium.data}")
    Path data;

    @Test
    void a_scan_file_is_kept_as_it_came_and_has_no_pages() throws IOException {
        var around = clinic.aCase(Organ.BREAST);

        var document = readUp(around, filed(around, "IM000001", MadeFiles.dicom()));

        assertThat(document.isScan()).isTrue();
        assertThat(document.pages()).isZero();
        var see = clinic.may(around.family(), Deed.SEE_RECORDS, around);
        try (var bytes = documents.open(see, document.id())) {
            assertThat(bytes.size()).isEqualTo(MadeFiles.dicom().length);
        }
    }

    @Test
    void a_report_is_filed_with_its_pages_and_words() throws IOException {
        var around = clinic.aCase(Organ.BREAST);
        var bytes = MadeFiles.pdf("IMPRESSION\nDuctal carcinoma grade 2", "Second page");

        var id = filed(around, "scan.pdf", bytes);

        var document = readUp(around, id);
        assertThat(document.pages()).isEqualTo(2);
        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(document.bytes()).isEqualTo(bytes.length);
        var see = clinic.may(around.family(), Deed.SEE_RECORDS, around);
        assertThat(documents.pageText(see, id, 1)).contains("Ductal carcinoma grade 2");
        assertThat(documents.pageText(see, id, 2)).isEqualTo("Second page");
        var image =
                ImageIO.read(
                        new ByteArrayInputStream(documents.pageImage(see, id, 1).orElseThrow()));
        assertThat(image.getWidth()).isBetween(900, 1100);
        assertThat(
                        ImageIO.read(
                                        new ByteArrayInputStream(
                                                documents.thumbnail(see, id, 2).orElseThrow()))
                                .getWidth())
                .isEqualTo(240);
        try (var original = documents.original(see, id)) {
            assertThat(original.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void what_lies_on_the_disk_is_encrypted_under_its_own_hash() throws IOException {
        var around = clinic.aCase(Organ.BREAST);
        var id = filed(around, "a.pdf", MadeFiles.pdf("Findable words on the page"));
        readUp(around, id);

        var folder = data.resolve("blobs").resolve(around.file().id().value().toString());
        var sha =
                documents
                        .document(clinic.may(around.family(), Deed.SEE_RECORDS, around), id)
                        .sha256();
        try (var files = Files.walk(folder)) {
            var all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSize(3).anyMatch(f -> f.endsWith(Path.of(sha.substring(0, 2), sha)));
            for (var file : all) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text).doesNotContain("%PDF").doesNotContain("JFIF");
            }
        }
    }

    @Test
    void bytes_moved_to_another_case_do_not_open() throws IOException {
        var one = clinic.aCase(Organ.BREAST);
        var other = clinic.aCase(Organ.BREAST);
        var bytes = MadeFiles.pdf("moved");
        var id = filed(one, "a.pdf", bytes);
        filed(other, "other.pdf", MadeFiles.pdf("another key"));
        var sha = documents.document(clinic.may(one.family(), Deed.SEE_RECORDS, one), id).sha256();
        var from = data.resolve("blobs").resolve(Names.original(one.file().id(), sha));
        var to = data.resolve("blobs").resolve(Names.original(other.file().id(), sha));
        Files.createDirectories(to.getParent());
        Files.copy(from, to);

        assertThatThrownBy(
                        () ->
                                vault.get(
                                        Scope.of(other.file().id()),
                                        Names.original(other.file().id(), sha)))
                .isInstanceOf(IOException.class);
        assertThat(vault.get(Scope.of(one.file().id()), Names.original(one.file().id(), sha)))
                .isEqualTo(bytes);
    }

    @Test
    void the_same_bytes_twice_are_noticed_and_the_same_request_files_once() {
        var around = clinic.aCase(Organ.BREAST);
        var bytes = MadeFiles.pdf("once");
        var key = clinic.key();
        var add = clinic.may(around.family(), Deed.ADD_RECORDS, around);

        var first = documents.add(add, "a.pdf", new ByteArrayInputStream(bytes), key);
        var again = documents.add(add, "a.pdf", new ByteArrayInputStream(bytes), key);
        var copy = documents.add(add, "copy.pdf", new ByteArrayInputStream(bytes), clinic.key());

        assertThat(again).isEqualTo(first);
        assertThat(copy).isEqualTo(new Receipt.Duplicate("copy.pdf", ((Receipt.Filed) first).id()));
        assertThat(documents.list(clinic.may(around.family(), Deed.SEE_RECORDS, around)))
                .hasSize(1);
    }

    @Test
    void each_file_that_cannot_be_taken_is_named_for_what_it_is() {
        var around = clinic.aCase(Organ.BREAST);
        assertThat(refusal(around, new byte[0])).isEqualTo("records.empty");
        assertThat(refusal(around, MadeFiles.word())).isEqualTo("records.document.broken");
        assertThat(refusal(around, MadeFiles.startingWith(0x1f, 0x8b, 8)))
                .isEqualTo("records.packed");
        assertThat(refusal(around, MadeFiles.zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo("records.office");
        assertThat(refusal(around, MadeFiles.heic()))
                .isIn("records.heic", "records.picture.broken");
        assertThat(refusal(around, MadeFiles.video())).isEqualTo("records.video");
        assertThat(refusal(around, MadeFiles.startingWith('M', 'Z'))).isEqualTo("records.program");
        assertThat(refusal(around, MadeFiles.startingWith(0x7f, 'E', 'L', 'F', 2, 1, 1)))
                .isEqualTo("records.program");
        assertThat(refusal(around, MadeFiles.startingWith('G', 'I', 'F', '8', '9', 'a')))
                .isEqualTo("records.picture.kind");
        assertThat(
                        refusal(
                                around,
                                "<!doctype html><html><script>1</script></html>"
                                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("records.webpage");
        assertThat(refusal(around, MadeFiles.startingWith(1, 2, 3, 4))).isEqualTo("records.kind");
        assertThat(refusal(around, "%PDF-1.7\nnothing else".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("records.pdf.broken");
        assertThat(refusal(around, MadeFiles.cut(MadeFiles.jpeg(Color.RED))))
                .isEqualTo("records.picture.broken");
        assertThat(refusal(around, MadeFiles.cut(MadeFiles.picture("png", 300, 300, Color.RED))))
                .isEqualTo("records.picture.broken");
        assertThat(documents.list(clinic.may(around.family(), Deed.SEE_RECORDS, around))).isEmpty();
    }

    @Test
    void more_than_300_pages_or_100_megabytes_are_refused() {
        var around = clinic.aCase(Organ.BREAST);
        var pages = new String[301];
        java.util.Arrays.fill(pages, "x");
        assertThat(refusal(around, MadeFiles.pdf(pages))).isEqualTo("records.pdf.pages");

        var endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return ' ';
                    }

                    @Override
                    public int read(byte[] into, int offset, int most) {
                        return most;
                    }
                };
        var add = clinic.may(around.family(), Deed.ADD_RECORDS, around);
        assertThat(documents.add(add, "big.pdf", endless, clinic.key()))
                .isEqualTo(new Receipt.NotTaken("big.pdf", "records.large"));
    }

    @Test
    void a_photo_is_turned_upright_and_forgets_where_it_was_taken() throws IOException {
        var around = clinic.aCase(Organ.BREAST);
        var id = filed(around, "photo.jpg", MadeFiles.turnedJpeg(6));
        readUp(around, id);

        var page =
                documents
                        .pageImage(clinic.may(around.family(), Deed.SEE_RECORDS, around), id, 1)
                        .orElseThrow();
        var image = ImageIO.read(new ByteArrayInputStream(page));
        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(new Color(image.getRGB(190, 10)).getRed()).isLessThan(40);
        assertThat(new Color(image.getRGB(10, 10)).getRed()).isGreaterThan(215);
        assertThat(new String(page, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS")
                .doesNotContain("Exif");
    }

    @Test
    void without_consent_nothing_is_taken() {
        var around = clinic.aCase(Organ.BREAST, Set.of(Purpose.MESSAGES));
        assertThatThrownBy(() -> filed(around, "a.pdf", MadeFiles.pdf("x")))
                .isInstanceOf(Refused.class)
                .hasMessage("consent.missing");
    }

    @Test
    void a_document_of_another_case_is_not_there() {
        var mine = clinic.aCase(Organ.BREAST);
        var theirs = clinic.aCase(Organ.BREAST);
        var id = filed(theirs, "a.pdf", MadeFiles.pdf("theirs"));
        var see = clinic.may(mine.family(), Deed.SEE_RECORDS, mine);
        assertThatThrownBy(() -> documents.document(see, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.original(see, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.pageImage(see, id, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.pageText(see, id, 1)).isInstanceOf(NotFound.class);
        var sort = clinic.may(mine.assistant(), Deed.SORT_RECORDS, mine);
        assertThatThrownBy(() -> documents.sort(sort, id, Kind.BLOOD, DAY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_expert_sees_no_paper_that_may_tell_the_first_opinion_until_the_seat_is_open() {
        var around = clinic.aCase(Organ.BREAST);
        var letter = filed(around, "Dr X says operate.pdf", MadeFiles.pdf("letter"));
        var biopsy = filed(around, "after Dr X.pdf", MadeFiles.pdf("biopsy"));
        var unsorted = filed(around, "unsorted.pdf", MadeFiles.pdf("unsorted"));
        var sort = clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
        documents.sort(sort, letter, Kind.CONSULTATION, DAY);
        documents.sort(sort, biopsy, Kind.BIOPSY, DAY);

        var sealed = clinic.may(around.expert(), Deed.SEE_RECORDS, around);
        assertThat(documents.list(sealed)).extracting(Document::id).containsExactly(biopsy);
        assertThat(documents.document(sealed, biopsy).fileName()).doesNotContain("Dr X");
        assertThatThrownBy(() -> documents.document(sealed, letter)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.pageImage(sealed, letter, 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.pageText(sealed, unsorted, 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.original(sealed, biopsy)).isInstanceOf(NotFound.class);

        access.admit(
                around.assistant(),
                around.expert().account(),
                Capacity.SEAT_OPEN,
                around.file().id());
        var open = clinic.may(around.expert(), Deed.SEE_RECORDS, around);
        assertThat(documents.list(open))
                .extracting(Document::id)
                .containsExactlyInAnyOrder(biopsy, letter);
    }

    @Test
    void sorting_ticks_the_checklist_and_ends_the_task_once_all_is_sorted() {
        var around = clinic.aCase(Organ.COLORECTAL);
        var ct = filed(around, "1.pdf", MadeFiles.pdf("ct"));
        var mri = filed(around, "2.pdf", MadeFiles.pdf("mri"));
        var see = clinic.may(around.assistant(), Deed.SEE_RECORDS, around);
        var sort = clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
        var seeCase = clinic.may(around.assistant(), Deed.SEE_CASE, around);
        assertThat(tasks(around)).contains(TaskKind.SORT_RECORDS);
        assertThat(documents.checklist(see).missing())
                .extracting(Checklist.Line::item)
                .containsExactly(Item.SCOPY, Item.BIOPSY, Item.BODY_CT, Item.CEA);

        documents.sort(sort, mri, new Sorting(Kind.IMAGING, DAY, Optional.of(Item.PELVIS_MRI)));
        assertThat(documents.checklist(see).missing())
                .extracting(Checklist.Line::item)
                .contains(Item.BODY_CT);
        documents.sort(sort, ct, Kind.IMAGING, DAY);

        assertThat(documents.checklist(see).missing())
                .extracting(Checklist.Line::item)
                .containsExactly(Item.SCOPY, Item.BIOPSY, Item.CEA);
        assertThat(tasks(around)).doesNotContain(TaskKind.SORT_RECORDS);
        var before = cases.timeline(seeCase).size();
        documents.sort(sort, ct, Kind.IMAGING, DAY);
        assertThat(cases.timeline(seeCase)).hasSize(before);
    }

    @Test
    void a_sorting_that_cannot_be_is_refused() {
        var around = clinic.aCase(Organ.BREAST);
        var id = filed(around, "1.pdf", MadeFiles.pdf("x"));
        var sort = clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
        assertThatThrownBy(() -> documents.sort(sort, id, Kind.BLOOD, LocalDate.of(2999, 1, 1)))
                .hasMessage("records.date.future");
        assertThatThrownBy(
                        () ->
                                documents.sort(
                                        sort,
                                        id,
                                        new Sorting(Kind.BLOOD, DAY, Optional.of(Item.BIOPSY))))
                .hasMessage("records.item.kind");
    }

    @Test
    void the_checklist_goes_out_once_per_request_and_the_family_reads_what_is_missing() {
        var around = clinic.aCase(Organ.BREAST);
        var sort = clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
        var key = clinic.key();
        documents.sendChecklist(sort, key);
        documents.sendChecklist(sort, key);
        assertThat(steps(around)).containsOnlyOnce(Step.CHECKLIST_SENT);
        assertThat(threads.thread(clinic.may(around.family(), Deed.SEE_THREAD, around)))
                .anyMatch(
                        m ->
                                m.notice()
                                        .filter(n -> n.key().equals("records.checklist"))
                                        .isPresent());
    }

    @Test
    void records_are_complete_when_nothing_is_missing_or_somebody_says_why() {
        var around = clinic.aCase(Organ.OTHER);
        var sort = clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
        assertThatThrownBy(() -> documents.complete(sort, Optional.empty()))
                .hasMessage("records.missing");
        assertThatThrownBy(() -> documents.complete(sort, Optional.of("  ")))
                .hasMessage("records.missing");
        documents.complete(sort, Optional.of("the hospital is closed"));
        documents.complete(sort, Optional.of("again"));
        assertThat(steps(around)).containsOnlyOnce(Step.RECORDS_COMPLETE);
        assertThat(
                        documents
                                .completion(
                                        clinic.may(around.assistant(), Deed.SEE_RECORDS, around))
                                .flatMap(Completion::reason))
                .contains("the hospital is closed");
    }

    @Test
    void each_filed_document_is_receipted_in_the_thread() {
        var around = clinic.aCase(Organ.BREAST);
        filed(around, "blood.pdf", MadeFiles.pdf("x"));
        eventually()
                .until(
                        () ->
                                threads
                                        .thread(
                                                clinic.may(
                                                        around.family(), Deed.SEE_THREAD, around))
                                        .stream()
                                        .anyMatch(
                                                m ->
                                                        m.notice()
                                                                .filter(
                                                                        n ->
                                                                                n.key()
                                                                                        .equals(
                                                                                                "records.filed"))
                                                                .isPresent()));
    }

    private java.util.List<Step> steps(SmallClinic.Around around) {
        return cases.timeline(clinic.may(around.assistant(), Deed.SEE_CASE, around)).stream()
                .map(org.consilium.casework.TimelineEntry::step)
                .toList();
    }

    private java.util.List<TaskKind> tasks(SmallClinic.Around around) {
        return cases.tasks(clinic.may(around.assistant(), Deed.SEE_CASE, around)).stream()
                .map(org.consilium.casework.Task::kind)
                .toList();
    }

    private DocumentId filed(SmallClinic.Around around, String name, byte[] bytes) {
        var add = clinic.may(around.family(), Deed.ADD_RECORDS, around);
        var receipt = documents.add(add, name, new ByteArrayInputStream(bytes), clinic.key());
        assertThat(receipt).isInstanceOf(Receipt.Filed.class);
        return ((Receipt.Filed) receipt).id();
    }

    private String refusal(SmallClinic.Around around, byte[] bytes) {
        var add = clinic.may(around.family(), Deed.ADD_RECORDS, around);
        var receipt = documents.add(add, "file", new ByteArrayInputStream(bytes), clinic.key());
        assertThat(receipt).isInstanceOf(Receipt.NotTaken.class);
        return ((Receipt.NotTaken) receipt).reason();
    }

    private Document readUp(SmallClinic.Around around, DocumentId id) {
        var see = clinic.may(around.family(), Deed.SEE_RECORDS, around);
        return eventually()
                .until(() -> documents.document(see, id), d -> d.reading() != Reading.MAKING);
    }
}
