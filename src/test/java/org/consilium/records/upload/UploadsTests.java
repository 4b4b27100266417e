package org.consilium.records.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.testing.Eventually.eventually;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.consilium.access.Access;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Organ;
import org.consilium.consent.Purpose;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.records.Document;
import org.consilium.records.Documents;
import org.consilium.records.MadeFiles;
import org.consilium.records.Receipt;
import org.consilium.records.ReceiptLine;
import org.consilium.records.SmallClinic;
import org.consilium.testing.ConsiliumTest;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsiliumTest
class UploadsTests {
    @Autowired Uploads uploads;
    @Autowired Finishing finishing;
    @Autowired JdbcUploadStore store;
    @Autowired Sums sums;
    @Autowired Documents documents;
    @Autowired Vault vault;
    @Autowired Access access;
    @Autowired JdbcClient db;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
    }

    @Test
    void a_file_cut_into_any_parts_is_the_same_document() throws IOException {
        var random = new Random(20261123);
        for (var round = 0; round < 12; round++) {
            var file = paddedPdf(random, 1 + random.nextInt(300_000));
            var upload = begin("report.pdf", file.length);
            while (upload.arrived() < file.length) {
                var at = (int) upload.arrived();
                var end = Math.min(file.length, at + 1 + random.nextInt(90_000));
                if (random.nextInt(3) == 0) {
                    sums.forget(upload.id()); // as after a restart, or on another node
                }
                upload = add(upload, at, Arrays.copyOfRange(file, at, end));
            }

            var settled = settled(upload.id());

            assertThat(settled.told())
                    .extracting(ReceiptLine::key)
                    .containsOnly("records.receipt.filed");
            var document = documentOf(file);
            try (var original = documents.original(see(), document.id())) {
                assertThat(original.readAllBytes()).isEqualTo(file);
            }
        }
    }

    @Test
    void beginning_again_with_the_same_key_goes_on_where_it_was() throws IOException {
        var file = MadeFiles.pdf("twice begun");
        var wanted = wanted("a.pdf", file.length, clinic.key());
        var first = uploads.begin(mayAdd(), wanted);
        add(first, 0, Arrays.copyOf(file, 100));

        var second = uploads.begin(mayAdd(), wanted);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.arrived()).isEqualTo(100);
        assertThatThrownBy(() -> uploads.begin(mayAdd(), wanted("b.pdf", 7, wanted.key())))
                .isInstanceOf(Refused.class)
                .hasMessage("request.key");
    }

    @Test
    void bytes_for_another_place_change_nothing() throws IOException {
        var upload = begin("a.pdf", 10);
        add(upload, 0, new byte[4]);

        assertConflict(UploadConflict.Why.OTHER_PLACE, () -> add(upload, 0, new byte[4]));
        assertConflict(UploadConflict.Why.OTHER_PLACE, () -> add(upload, 7, new byte[3]));
        assertThat(uploads.of(mayAdd(), upload.id()).arrived()).isEqualTo(4);
    }

    @Test
    void more_than_was_announced_is_not_taken() throws IOException {
        var upload = begin("a.pdf", 10);

        assertConflict(UploadConflict.Why.TOO_MUCH, () -> add(upload, 0, new byte[11]));
        assertThat(uploads.of(mayAdd(), upload.id()).arrived()).isZero();
        add(upload, 0, new byte[10]);
    }

    @Test
    void what_came_before_the_connection_broke_is_kept() throws IOException {
        var file = MadeFiles.pdf("a connection that breaks");
        var upload = begin("a.pdf", file.length);

        var after =
                uploads.add(
                        mayAdd(),
                        upload.id(),
                        0,
                        new SequenceInputStream(new ByteArrayInputStream(file, 0, 300), broken()));

        assertThat(after.arrived()).isEqualTo(300);
        add(after, 300, Arrays.copyOfRange(file, 300, file.length));
        settled(upload.id());
        assertThat(documentOf(file).bytes()).isEqualTo(file.length);
    }

    @Test
    void two_at_once_never_mix() throws Exception {
        var upload = begin("a.pdf", 8);
        try (var worker = Executors.newVirtualThreadPerTaskExecutor();
                var slow = new PipedOutputStream()) {
            var in = new PipedInputStream(slow);
            var first = worker.submit(() -> uploads.add(mayAdd(), upload.id(), 0, in));
            slow.write("slow".getBytes(StandardCharsets.UTF_8));
            eventually().until(() -> store.leftOver(upload).isPresent());

            assertConflict(
                    UploadConflict.Why.BUSY,
                    () -> add(upload, 0, "fast".getBytes(StandardCharsets.UTF_8)));

            fallSilent(upload);
            add(upload, 0, "fast".getBytes(StandardCharsets.UTF_8));
            slow.close();
            assertThatThrownBy(first::get).hasCauseInstanceOf(UploadConflict.class);
        }
        assertThat(uploads.of(mayAdd(), upload.id()).arrived()).isEqualTo(4);
        assertThat(textOf(upload)).isEqualTo("fast");
    }

    @Test
    void a_kill_between_the_bytes_and_their_row_leaves_nothing_behind() throws IOException {
        var upload = begin("a.pdf", 8);
        var orphan = around.file().id().value() + "/uploads/" + clinic.key().value();
        vault.put(scope(), orphan, "lost".getBytes(StandardCharsets.UTF_8));
        db.sql(
                        "UPDATE records.upload SET coming = :name, coming_until = now() - interval '1 minute' WHERE id = :id")
                .param("name", orphan)
                .param("id", upload.id().value())
                .update();

        add(upload, 0, "kept".getBytes(StandardCharsets.UTF_8));

        assertThat(textOf(upload)).isEqualTo("kept");
        assertThatThrownBy(() -> vault.get(scope(), orphan))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void what_is_finished_twice_is_one_document() throws IOException {
        var file = MadeFiles.pdf("finished twice");
        var upload = begin("a.pdf", file.length);
        add(upload, 0, file);
        settled(upload.id());
        db.sql("UPDATE records.upload SET state = 'WHOLE', told = NULL WHERE id = :id")
                .param("id", upload.id().value())
                .update();

        finishing.finish(around.file().id(), upload.id());

        assertThat(uploads.of(mayAdd(), upload.id()).told())
                .extracting(ReceiptLine::key)
                .containsExactly("records.receipt.filed");
        assertThat(documents.list(see())).hasSize(1);
        try (var original = documents.original(see(), documentOf(file).id())) {
            assertThat(original.readAllBytes()).isEqualTo(file);
        }
    }

    @Test
    void the_same_file_again_is_told_and_its_parts_are_gone() throws IOException {
        var file = MadeFiles.pdf("the same");
        var first = begin("a.pdf", file.length);
        add(first, 0, file);
        settled(first.id());
        var again = begin("copy.pdf", file.length);
        add(again, 0, file);
        var part = store.parts(again).stream().findFirst();

        assertThat(settled(again.id()).told())
                .extracting(ReceiptLine::key)
                .containsExactly("records.receipt.duplicate");
        eventually().until(() -> store.parts(again).isEmpty());
        if (part.isPresent()) {
            assertThatThrownBy(() -> vault.get(scope(), part.get().name()))
                    .isInstanceOf(NoSuchFileException.class);
        }
        try (var original = documents.original(see(), documentOf(file).id())) {
            assertThat(original.readAllBytes()).isEqualTo(file);
        }
    }

    @Test
    void a_refused_file_stays_in_sight_until_the_sender_has_seen_it() throws IOException {
        var file = "MZ this is a program".getBytes(StandardCharsets.UTF_8);
        var upload = begin("a.pdf", file.length);
        add(upload, 0, file);

        assertThat(settled(upload.id()).told()).noneMatch(ReceiptLine::taken).hasSize(1);
        assertThat(uploads.open(mayAdd())).extracting(Upload::id).containsExactly(upload.id());
        uploads.forget(mayAdd(), upload.id());
        assertThat(uploads.open(mayAdd())).isEmpty();
        assertThat(documents.list(see())).isEmpty();
    }

    @Test
    void photos_that_came_one_by_one_become_one_report_in_the_order_told() throws IOException {
        var red = photo(MadeFiles.jpeg(Color.RED));
        var blue = photo(MadeFiles.jpeg(Color.BLUE));
        var coming = photo(new byte[0]);
        assertThat(uploads.open(mayAdd())).hasSize(3);
        assertConflict(
                UploadConflict.Why.BUSY,
                () -> uploads.bind(mayAdd(), List.of(red.id(), coming.id()), clinic.key()));
        var key = clinic.key();

        var receipt = uploads.bind(mayAdd(), List.of(blue.id(), red.id()), key);

        assertThat(receipt).isInstanceOf(Receipt.Filed.class);
        assertThat(uploads.bind(mayAdd(), List.of(blue.id(), red.id()), key)).isEqualTo(receipt);
        assertThat(uploads.open(mayAdd())).extracting(Upload::id).containsExactly(coming.id());
        var document = documents.list(see()).getFirst();
        try (var zip = new ZipInputStream(documents.original(see(), document.id()))) {
            assertThat(zip.getNextEntry()).isNotNull();
            assertThat(zip.readAllBytes()).isEqualTo(MadeFiles.jpeg(Color.BLUE));
        }
        assertThatThrownBy(
                        () ->
                                uploads.bind(
                                        clinic.may(around.assistant(), Deed.ADD_RECORDS, around),
                                        List.of(red.id()),
                                        clinic.key()))
                .isInstanceOf(NotFound.class);
    }

    private Upload photo(byte[] bytes) throws IOException {
        var begun =
                uploads.begin(
                        mayAdd(),
                        new NewUpload(
                                "page.jpg",
                                Optional.empty(),
                                Math.max(1, bytes.length),
                                true,
                                clinic.key()));
        return add(begun, 0, bytes);
    }

    @Test
    void nobody_else_sees_or_continues_an_upload() {
        var upload = begin("a.pdf", 10);
        var other = clinic.aCase(Organ.BREAST);

        var strangers = clinic.may(other.family(), Deed.ADD_RECORDS, other);
        assertThatThrownBy(() -> uploads.of(strangers, upload.id())).isInstanceOf(NotFound.class);
        var assistants = clinic.may(around.assistant(), Deed.ADD_RECORDS, around);
        assertThatThrownBy(
                        () ->
                                uploads.add(
                                        assistants,
                                        upload.id(),
                                        0,
                                        new ByteArrayInputStream(new byte[10])))
                .isInstanceOf(NotFound.class);
        assertThat(uploads.open(assistants)).isEmpty();
        assertThatThrownBy(() -> uploads.forget(assistants, upload.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void limits_are_told_before_a_byte_is_sent() {
        assertRefused("records.large.study", Documents.MOST_BYTES_OF_STUDY + 1);
        assertRefused("records.empty", 0);
        begin("study.zip", Documents.MOST_BYTES_OF_STUDY);
        var closed = clinic.aCase(Organ.BREAST, java.util.Set.of(Purpose.SHARE_WITH_EXPERTS));
        assertThatThrownBy(
                        () ->
                                uploads.begin(
                                        clinic.may(closed.family(), Deed.ADD_RECORDS, closed),
                                        wanted("a.pdf", 10, clinic.key())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_nobody_carries_on_with_is_forgotten_with_its_bytes() throws IOException {
        var upload = begin("a.pdf", 10);
        add(upload, 0, new byte[4]);
        var part = store.parts(upload).getFirst();
        finishing.forgetOld();
        assertThat(uploads.open(mayAdd())).hasSize(1);
        db.sql("UPDATE records.upload SET touched_at = now() - interval '8 days' WHERE id = :id")
                .param("id", upload.id().value())
                .update();

        finishing.forgetOld();

        assertThat(uploads.open(mayAdd())).isEmpty();
        assertThatThrownBy(() -> vault.get(scope(), part.name()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void who_lost_the_right_in_between_cannot_go_on() {
        var upload = begin("a.pdf", 10);
        access.dismiss(
                around.assistant(),
                around.family().account(),
                Capacity.PATIENT,
                around.file().id());

        assertThatThrownBy(this::mayAdd).isInstanceOf(NotFound.class);
        assertThat(upload.arrived()).isZero();
    }

    @Test
    void a_study_may_be_larger_than_any_other_file() throws IOException {
        var study = stored(106, MadeFiles.dicom(), 1 << 20);
        assertThat(study.length).isGreaterThan(100 << 20);
        var upload = begin("study.zip", study.length);
        add(upload, 0, study);

        var told = settled(upload.id()).told();

        assertThat(told).hasSize(106).allMatch(ReceiptLine::taken);
        assertThat(documents.list(see())).hasSize(106).allMatch(Document::isScan);

        var large = Arrays.copyOf(MadeFiles.pdf("large"), (100 << 20) + 1);
        var other = begin("large.pdf", large.length);
        add(other, 0, large);
        assertThat(settled(other.id()).told())
                .extracting(ReceiptLine::key)
                .containsExactly("refused.records.large");
    }

    private static byte[] stored(int count, byte[] file, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var n = 0; n < count; n++) {
                var one = Arrays.copyOf(file, size);
                one[size - 1] = (byte) n;
                var sum = new CRC32();
                sum.update(one);
                var entry = new ZipEntry("CT/IM%04d".formatted(n));
                entry.setSize(size);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(one);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] paddedPdf(Random random, int padding) {
        var bytes = new byte[padding];
        random.nextBytes(bytes);
        var pdf = new ByteArrayOutputStream();
        var page = MadeFiles.pdf("page " + random.nextLong());
        pdf.writeBytes(page);
        pdf.writeBytes("\n%".getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes("\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the network is gone");
            }
        };
    }

    private Upload begin(String name, long bytes) {
        return uploads.begin(mayAdd(), wanted(name, bytes, clinic.key()));
    }

    private static NewUpload wanted(String name, long bytes, RequestKey key) {
        return new NewUpload(name, Optional.empty(), bytes, false, key);
    }

    private Upload add(Upload upload, long place, byte[] bytes) throws IOException {
        return uploads.add(mayAdd(), upload.id(), place, new ByteArrayInputStream(bytes));
    }

    private Upload settled(UploadId id) {
        return eventually()
                .until(
                        () -> uploads.of(mayAdd(), id),
                        upload -> upload.state() == Upload.State.SETTLED);
    }

    private Document documentOf(byte[] file) {
        try {
            var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            return documents.list(see()).stream()
                    .filter(document -> document.sha256().equals(sum))
                    .findFirst()
                    .orElseThrow();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String textOf(Upload upload) throws IOException {
        try (var in =
                java.nio.channels.Channels.newInputStream(
                        vault.open(scope(), store.parts(upload)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void fallSilent(Upload upload) {
        db.sql(
                        "UPDATE records.upload SET coming_until = now() - interval '1 minute' WHERE id = :id")
                .param("id", upload.id().value())
                .update();
    }

    private void assertRefused(String key, long bytes) {
        assertThatThrownBy(() -> begin("study.zip", bytes))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }

    private interface Act {
        void run() throws IOException;
    }

    private static void assertConflict(UploadConflict.Why why, Act act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        UploadConflict.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private Scope scope() {
        return Scope.of(around.file().id());
    }

    private Grant mayAdd() {
        return clinic.may(around.family(), Deed.ADD_RECORDS, around);
    }

    private Grant see() {
        return clinic.may(around.family(), Deed.SEE_RECORDS, around);
    }
}
