package org.consilium.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.TreeMap;
import org.consilium.access.Deed;
import org.consilium.casework.Organ;
import org.consilium.shell.Texts;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whatever somebody sends: it ends in a state with a name, and the next file is taken. */
@ConsiliumTest
class HostileFilesTests {
    private static final Duration MOST = Duration.ofSeconds(30);

    @Autowired Documents documents;
    @Autowired Texts texts;
    SmallClinic clinic;
    SmallClinic.Around around;
    int good;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
    }

    @Test
    void every_made_file_ends_in_a_named_state_and_the_next_good_one_is_read() {
        var ends = new TreeMap<String, String>();
        HostileFiles.all()
                .forEach(
                        (name, bytes) -> {
                            ends.put(name, end(name, bytes));
                            theNextGoodFileIsRead();
                        });

        assertThat(ends)
                .containsEntry("empty.pdf", "records.empty")
                .containsEntry("bomb.zip", "records.zip.large")
                .containsEntry("nested.zip", "records.zip.deep")
                .containsEntry("nested bombs.zip", "records.zip.large, records.zip.large")
                .containsEntry("many.zip", "records.zip.large")
                .containsEntry("traversal.zip", "READY, READY")
                .containsEntry("locked.zip", "LOCKED")
                .containsEntry("locked.pdf", "LOCKED")
                .containsEntry("xxe.svg", "records.webpage")
                .containsEntry("script.pdf", "READY")
                .containsEntry("truncated.zip", "records.zip.broken")
                .containsEntry("giant.png", "records.picture.large")
                .containsEntry("giant.tiff", "records.picture.large")
                .containsEntry("10000 pages.pdf", "records.pdf.pages")
                .containsEntry("program.pdf", "records.program")
                .containsEntry("really a pdf.exe", "READY")
                .containsEntry("page.jpg", "records.webpage");
        assertThat(documents.list(see()))
                .filteredOn(Document::isMisnamed)
                .extracting(Document::fileName)
                .contains("really a pdf.exe", "really a picture.pdf", "gpj.exe")
                .doesNotContain("script.pdf");
        assertThat(documents.list(see()))
                .extracting(Document::fileName)
                .contains("evil.pdf", "evil.png")
                .noneMatch(name -> name.contains("/") || name.contains("\\"));
        assertThat(everyWord()).doesNotContain("root:");
    }

    @Test
    void the_files_that_others_found_end_so_too() throws IOException {
        var folder = Fixtures.folder("8-hostile");
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                assertThat(end(String.valueOf(file.getFileName()), Files.readAllBytes(file)))
                        .isNotBlank();
            }
        }
        theNextGoodFileIsRead();
        assertThat(everyWord()).doesNotContain("root:");
    }

    /** The state of each document it became, or the key of the refusal, which has a sentence. */
    private String end(String name, byte[] bytes) {
        var start = System.nanoTime();
        var add = clinic.may(around.family(), Deed.ADD_RECORDS, around);
        var receipt = documents.add(add, name, new ByteArrayInputStream(bytes), clinic.key());
        var states = receipt.all().map(this::stateOf).toList();
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took).as(name + " " + states).isLessThan(MOST);
        return String.join(", ", states);
    }

    private String stateOf(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Filed filed -> readUp(filed.id()).name();
            case Receipt.Locked locked -> "LOCKED";
            case Receipt.Held held -> "HELD";
            case Receipt.Duplicate same -> "DUPLICATE";
            case Receipt.NotTaken no -> {
                assertThat(texts.get(org.consilium.kernel.Language.HI, "refused." + no.reason()))
                        .isNotBlank();
                yield no.reason();
            }
            case Receipt.Unpacked folder -> throw new IllegalStateException("told by its files");
        };
    }

    private Reading readUp(DocumentId id) {
        return await().atMost(MOST)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> documents.document(see(), id).reading(), r -> r != Reading.MAKING);
    }

    private void theNextGoodFileIsRead() {
        assertThat(end("good.pdf", MadeFiles.pdf("good " + good++))).isEqualTo("READY");
    }

    private String everyWord() {
        var words = new StringBuilder();
        for (var document : documents.list(see())) {
            for (var page : documents.pages(see(), document.id())) {
                words.append(documents.pageText(see(), document.id(), page.number()));
            }
        }
        return words.toString();
    }

    private org.consilium.access.Grant see() {
        return clinic.may(around.family(), Deed.SEE_RECORDS, around);
    }
}
