package org.consilium.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.casework.Organ;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.records.Documents;
import org.consilium.records.Reading;
import org.consilium.records.Receipt;
import org.consilium.records.ReceiptLine;
import org.consilium.records.SmallClinic;
import org.consilium.records.upload.NewUpload;
import org.consilium.records.upload.Uploads;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.consilium.testing.TheLog;
import org.consilium.vault.Inspection.Finding;
import org.consilium.vault.Inspection.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;

@ConsiliumTest
class InspectionTests {
    private static final Path STORE = Path.of("target/test-data/blobs");

    @TempDir Path folder;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired JdbcClient db;
    @Autowired JdbcKeyStore keys;
    @Autowired JdbcPartStore parts;
    @Autowired MasterKey master;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Ids ids;
    @Autowired Inspections inspections;
    @Autowired Inspector ofTheProgram;
    @Autowired Documents documents;
    @Autowired Uploads uploads;
    @Autowired MockMvcTester mvc;

    private final List<Kept.Reference> rows = new ArrayList<>();
    private final Scope scope = new Scope(UUID.randomUUID());
    private JdbcInspectionStore store;
    private Blobs blobs;
    private Vault vault;

    @BeforeEach
    void aStoreOfItsOwn() throws IOException {
        store = new JdbcInspectionStore(db, List.of(() -> rows.stream()), transactions);
        blobs = new DiskBlobs(folder, ids, Clock.systemUTC());
        vault = new Vault(blobs, keys, parts, master);
    }

    @Test
    void a_store_in_which_all_is_whole_is_called_clean() throws Exception {
        kept("a/1", "one");
        kept("a/2", "two");
        assertThat(inspect())
                .matches(Inspection::isClean)
                .matches(done -> done.wanted() == 2 && done.lookedAt() == 2 && done.bytes() == 6);
    }

    @Test
    void a_flipped_byte_a_lost_file_and_an_orphan_are_found_and_what_is_mended_is_not_told_again()
            throws Exception {
        kept("a/whole", "whole");
        var flipped = kept("a/flipped", "one bit of this turns");
        var lost = kept("a/lost", "lost");
        var sound = Files.readAllBytes(flipped);
        flip(flipped);
        var back = Files.readAllBytes(lost);
        Files.delete(lost);
        var orphan = old(put("a/orphan", "whose?"));
        var young = put("a/young", "its row comes in a second");
        var first = inspect();
        assertThat(store.findings(first.id(), 10))
                .extracting(Finding::kind, Finding::name)
                .containsExactly(
                        tuple(Kind.DAMAGED, "a/flipped"),
                        tuple(Kind.MISSING, "a/lost"),
                        tuple(Kind.ORPHAN, "a/orphan"));
        assertThat(first).matches(d -> d.damaged() == 1 && d.missing() == 1 && d.orphans() == 1);
        assertThat(first.isClean()).isFalse();
        assertThat(orphan).doesNotExist();
        assertThat(young).exists();

        Files.write(flipped, sound);
        Files.write(lost, back);
        var second = inspect();
        assertThat(second.isClean()).isTrue();
        assertThat(second.orphans()).isZero();
        assertThat(store.findings(second.id(), 10)).isEmpty();
    }

    @Test
    void other_bytes_than_those_that_came_are_damaged_even_when_they_open() throws Exception {
        kept("a/swapped", "what came");
        put("a/swapped", "what did not");
        rows.add(new Kept.Reference(new Scope(UUID.randomUUID()), "a/other", Optional.empty()));
        put("a/other", "of another case");
        assertThat(inspect().damaged()).isEqualTo(2);
    }

    @Test
    void parts_of_a_whole_belong_to_it_and_one_that_is_lost_makes_it_missing() throws Exception {
        var whole = UUID.randomUUID() + "/whole";
        var first = old(put(whole + ".0", "the first, "));
        var second = old(put(whole + ".1", "the second"));
        vault.join(
                whole, List.of(new Vault.Part(whole + ".0", 11), new Vault.Part(whole + ".1", 10)));
        row(whole, "the first, the second");
        assertThat(inspect()).matches(Inspection::isClean).matches(d -> d.orphans() == 0);
        assertThat(first).exists();
        Files.delete(second);
        assertThat(inspect().missing()).isEqualTo(1);
        rows.clear();
        assertThat(inspect().orphans()).isEqualTo(1);
        assertThat(first).doesNotExist();
    }

    @Test
    void many_without_a_row_look_like_a_wrong_database_and_stay() throws Exception {
        for (var n = 0; n < 101; n++) {
            old(put("a/" + n, "x"));
        }
        var done = inspect();
        assertThat(done.orphans()).isEqualTo(101);
        assertThat(done.orphansKept()).isTrue();
        assertThat(done.isClean()).isFalse();
        assertThat(folder.resolve("a/100")).exists();
    }

    @Test
    void what_was_thrown_away_while_it_went_on_is_not_missing() throws Exception {
        var asked = new AtomicInteger();
        Kept first =
                () ->
                        asked.getAndIncrement() == 0
                                ? Stream.of(
                                        new Kept.Reference(scope, "a/settled", Optional.empty()))
                                : Stream.empty();
        store = new JdbcInspectionStore(db, List.of(first), transactions);
        assertThat(inspect().isClean()).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_store_that_does_not_answer_loses_nothing_and_one_that_must_stop_tells_nothing()
            throws Exception {
        kept("a/1", "one");
        var ended = ended();
        inspector().inspect(() -> true);
        assertThat(ended()).isEqualTo(ended);
        var away = new Bucket("b", "http://127.0.0.1:1", "", "k", "s").client();
        blobs = new S3Blobs(away, "b", folder.resolve("coming"), ids, Clock.systemUTC());
        vault = new Vault(blobs, keys, parts, master);
        assertThatThrownBy(() -> inspector().inspect(() -> false))
                .isInstanceOf(Blobs.Unreachable.class);
        assertThat(ended()).isEqualTo(ended);
    }

    @Test
    void the_log_says_how_many_and_never_which() throws Exception {
        Files.delete(kept("a/lost", "lost"));
        try (var log = TheLog.open()) {
            inspect();
            assertThat(log.text()).contains("1 are missing").doesNotContain("a/lost");
        }
    }

    @Test
    void whatever_a_family_sent_is_looked_at_page_pictures_too() throws Exception {
        var clinic = SmallClinic.of(beans);
        var around = clinic.aCase(Organ.BREAST);
        var add = clinic.may(around.family(), Deed.ADD_RECORDS, around);
        var see = clinic.may(around.family(), Deed.SEE_RECORDS, around);
        var text = new ByteArrayInputStream("A report".getBytes(StandardCharsets.UTF_8));
        var receipt = (Receipt.Filed) documents.add(add, "report.txt", text, clinic.key());
        eventually().until(() -> documents.document(see, receipt.id()).reading() == Reading.READY);
        var own = around.file().id().value().toString();
        ofTheProgram.inspect(() -> false);
        assertThat(found(own)).isEmpty();

        List<Path> files;
        try (var all = Files.walk(STORE.resolve(own))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSize(3);
        for (var file : files) {
            flip(file);
        }
        Files.delete(files.getLast());
        ofTheProgram.inspect(() -> false);
        assertThat(found(own)).containsExactlyInAnyOrder(Kind.DAMAGED, Kind.DAMAGED, Kind.MISSING);
    }

    @Test
    void a_file_that_is_on_its_way_for_days_is_no_orphan() throws Exception {
        var clinic = SmallClinic.of(beans);
        var around = clinic.aCase(Organ.BREAST);
        var add = clinic.may(around.family(), Deed.ADD_RECORDS, around);
        var file = "A report that takes two days".getBytes(StandardCharsets.UTF_8);
        var wanted =
                new NewUpload("report.txt", Optional.empty(), file.length, false, clinic.key());
        var id = uploads.begin(add, wanted).id();
        uploads.add(add, id, 0, new ByteArrayInputStream(file, 0, 10));
        var own = around.file().id().value().toString();
        try (var all = Files.walk(STORE.resolve(own))) {
            for (var part : all.filter(Files::isRegularFile).toList()) {
                old(part);
            }
        }

        ofTheProgram.inspect(() -> false);

        assertThat(found(own)).isEmpty();
        uploads.add(add, id, 10, new ByteArrayInputStream(file, 10, file.length - 10));
        eventually()
                .until(
                        () -> uploads.of(add, id).told().stream().map(ReceiptLine::key).toList(),
                        List.of("records.receipt.filed")::equals);
    }

    @Test
    void an_administrator_reads_what_was_found_and_asks_for_a_check_at_once() {
        var admin = TheClinic.of(beans).person(Role.ADMIN);
        var ended = ended();
        assertThat(mvc.post().uri("/admin/storage/checks").with(TheClinic.as(admin)).with(csrf()))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/admin/storage");
        eventually().until(() -> ended() > ended);
        assertThat(mvc.get().uri("/admin/storage").with(TheClinic.as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("Check now", "Looked at");
        assertThat(mvc.get().uri("/hi/admin/storage").with(TheClinic.as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("अभी जाँचें");
        assertThat(
                        db.sql("SELECT what FROM access.audit_line ORDER BY id DESC LIMIT 20")
                                .query(String.class)
                                .list())
                .contains("STORAGE_CHECK");
    }

    @Test
    void nobody_else_finds_the_page() {
        var clinic = TheClinic.of(beans);
        for (var role : List.of(Role.ASSISTANT, Role.COORDINATOR, Role.EXPERT, Role.COMMAND)) {
            var somebody = clinic.person(role);
            assertThat(mvc.get().uri("/admin/storage").with(TheClinic.as(somebody)))
                    .hasForwardedUrl("/missing");
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> inspections.newest(somebody));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> inspections.begin(somebody));
        }
    }

    private Inspector inspector() {
        return new Inspector(blobs, vault, store, ids, Clock.systemUTC(), 1000);
    }

    private Inspection inspect() throws IOException, InterruptedException {
        inspector().inspect(() -> false);
        return store.newest(1).getFirst();
    }

    private List<Kind> found(String inName) {
        return store.findings(store.newest(1).getFirst().id(), 10_000).stream()
                .filter(finding -> finding.name().startsWith(inName))
                .map(Finding::kind)
                .toList();
    }

    private int ended() {
        return db.sql("SELECT count(*) FROM vault.inspection WHERE ended_at IS NOT NULL")
                .query(Integer.class)
                .single();
    }

    private Path kept(String name, String text) throws IOException, NoSuchAlgorithmException {
        row(name, text);
        return put(name, text);
    }

    private void row(String name, String text) throws NoSuchAlgorithmException {
        var sha256 =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        rows.add(new Kept.Reference(scope, name, Optional.of(HexFormat.of().formatHex(sha256))));
    }

    private Path put(String name, String text) throws IOException {
        vault.put(scope, name, text.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name);
    }

    private static Path old(Path file) throws IOException {
        var then = Clock.systemUTC().instant().minus(Duration.ofHours(25));
        return Files.setLastModifiedTime(file, FileTime.from(then));
    }

    private static void flip(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() - 20);
            var was = bytes.read();
            bytes.seek(bytes.length() - 20);
            bytes.write(was ^ 1);
        }
    }
}
