package org.consilium.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Organ;
import org.consilium.conversation.Threads;
import org.consilium.kernel.NotFound;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.Fixtures;
import org.consilium.testing.TheLog;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Reports as families have them: whatever a phone, a clinic or an office makes. */
@ConsiliumTest
class FilesOfAllKindsTests {
    @Autowired Documents documents;
    @Autowired Threads threads;
    @Autowired MockMvcTester mvc;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
    }

    @Test
    void a_fax_of_three_pages_is_one_document_of_three_pages() throws IOException {
        var document = readUp(filed("fax.tif", fax(3)));
        assertThat(document.mediaType()).isEqualTo("image/tiff");
        assertThat(document.reading()).isEqualTo(Reading.READY);
        assertThat(document.pages()).isEqualTo(3);
        assertThat(documents.pageImage(see(), document.id(), 3)).isPresent();
    }

    @Test
    void a_word_file_becomes_pages_with_its_words_and_pictures_and_keeps_its_original()
            throws IOException {
        var word =
                HostileFiles.docx(
                        "",
                        "Ductal carcinoma, ग्रेड 2",
                        Map.of(
                                "word/media/image1.png",
                                MadeFiles.picture("png", 200, 200, Color.RED),
                                "word/_rels/document.xml.rels",
                                HostileFiles.text(
                                        "<Relationships><Relationship Id=\"rId1\" Target=\"media/image1.png\"/></Relationships>"),
                                "word/vbaProject.bin",
                                HostileFiles.text("Sub AutoOpen()")));

        var document = readUp(filed("report.docx", word));

        assertThat(document.reading()).isEqualTo(Reading.READY);
        assertThat(documents.pageText(see(), document.id(), 1))
                .isEqualTo("Ductal carcinoma, ग्रेड 2");
        var page =
                ImageIO.read(
                        new ByteArrayInputStream(
                                documents.pageImage(see(), document.id(), 1).orElseThrow()));
        assertThat(hasRed(page)).isTrue();
        try (var original = documents.original(see(), document.id())) {
            assertThat(original.readAllBytes()).isEqualTo(word);
        }
    }

    @Test
    void open_documents_rich_texts_and_plain_texts_are_read_too() {
        var odt =
                HostileFiles.zip(
                        Map.of(
                                "mimetype",
                                HostileFiles.text("application/vnd.oasis.opendocument.text"),
                                "content.xml",
                                HostileFiles.text(
                                        "<o:d xmlns:o=\"urn:o\" xmlns:text=\"urn:t\" xmlns:table=\"urn:b\"><text:h>Blood</text:h><table:table-row><table:table-cell><text:p>Hb</text:p></table:table-cell><table:table-cell><text:p>11.2</text:p></table:table-cell></table:table-row></o:d>")));
        assertThat(words(filed("blood.odt", odt))).contains("Blood").containsPattern("Hb\\s+11.2");
        assertThat(
                        words(
                                filed(
                                        "letter.rtf",
                                        HostileFiles.text(
                                                "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}Caf\\'e9 \\u2360?\\par{\\object hidden}Second}"))))
                .isEqualTo("Café स\nSecond");
        assertThat(words(filed("note.txt", HostileFiles.text("Hb 11.2\nकेस")))).contains("केस");
        assertThat(words(filed("old note.txt", "na\u00efve".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("naïve");
    }

    @Test
    void a_packed_folder_becomes_its_documents_once_however_often_it_comes() {
        var inner = HostileFiles.zip(Map.of("c.pdf", MadeFiles.pdf("c")));
        var zip =
                HostileFiles.zip(
                        Map.of(
                                "2025/a.pdf", MadeFiles.pdf("a"),
                                "2025/b.exe", MadeFiles.startingWith('M', 'Z'),
                                "2025/inner.zip", inner,
                                "__MACOSX/x.pdf", MadeFiles.pdf("x"),
                                ".DS_Store", HostileFiles.text("x")));
        var key = clinic.key();
        var first = documents.add(add(), "all.zip", new ByteArrayInputStream(zip), key);
        var again = documents.add(add(), "all.zip", new ByteArrayInputStream(zip), key);

        assertThat(again).isEqualTo(first);
        assertThat(first.all().filter(Receipt.Filed.class::isInstance)).hasSize(2);
        assertThat(first.all())
                .contains(new Receipt.NotTaken("b.exe", "records.program"))
                .hasSize(3);
        assertThat(documents.list(see()))
                .extracting(Document::fileName, d -> d.origin().orElse(""))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a.pdf", "all.zip"),
                        org.assertj.core.groups.Tuple.tuple("c.pdf", "all.zip / inner.zip"));
        var copy = documents.add(add(), "all.zip", new ByteArrayInputStream(zip), clinic.key());
        assertThat(copy.all().filter(Receipt.Duplicate.class::isInstance)).hasSize(2);
    }

    @Test
    void a_locked_pdf_is_kept_asked_about_and_opened_once_by_its_password() {
        var receipt =
                documents.add(
                        add(),
                        "report.pdf",
                        new ByteArrayInputStream(MadeFiles.lockedPdf()),
                        clinic.key());
        assertThat(receipt).isInstanceOf(Receipt.Locked.class);
        var id = ((Receipt.Locked) receipt).id();
        eventually().until(() -> isTold("records.locked"));
        var page = "/my/cases/" + around.file().number() + "/records/" + id.value();
        var me = SmallClinic.signedIn(around.family());
        assertThat(mvc.get().uri(page).with(me)).bodyText().contains("Password of the file");

        try (var log = TheLog.open()) {
            assertThat(
                            mvc.post()
                                    .uri(page + "/opening")
                                    .param("password", "wrong-guess-1968")
                                    .with(me)
                                    .with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("does not open the file")
                    .doesNotContain("wrong-guess-1968");
            assertThat(log.text()).doesNotContain("wrong-guess-1968");
        }
        assertThat(mvc.post().uri(page + "/opening").with(me).with(csrf())).hasStatus(422);
        assertThatThrownBy(
                        () ->
                                documents.unlock(
                                        clinic.may(
                                                clinic.aCase(Organ.BREAST).family(),
                                                Deed.ADD_RECORDS,
                                                around),
                                        id,
                                        "secret"))
                .isInstanceOf(NotFound.class);

        assertThat(
                        mvc.post()
                                .uri(page + "/opening")
                                .param("password", "secret")
                                .with(me)
                                .with(csrf()))
                .hasRedirectedUrl(page);
        assertThat(documents.document(see(), id).reading()).isEqualTo(Reading.READY);
        assertThat(documents.pageText(see(), id, 1)).isEqualTo("Biopsy");
        documents.unlock(add(), id, "again, whatever");
    }

    @Test
    void a_locked_packed_folder_is_opened_by_its_password_and_its_files_are_filed() {
        var zip = HostileFiles.lockedZip("secret", "ct.pdf", MadeFiles.pdf("locked ct"));
        var receipt = documents.add(add(), "ct.zip", new ByteArrayInputStream(zip), clinic.key());
        var id = ((Receipt.Locked) receipt).id();
        assertThatThrownBy(() -> documents.unlock(add(), id, "wrong"))
                .hasMessage("records.password.wrong");

        documents.unlock(add(), id, "secret");

        assertThat(documents.document(see(), id).reading()).isEqualTo(Reading.UNPACKED);
        assertThat(documents.list(see()))
                .filteredOn(d -> d.fileName().equals("ct.pdf"))
                .singleElement()
                .satisfies(d -> assertThat(d.origin()).contains("ct.zip"));
    }

    @Test
    void the_test_virus_is_refused_also_in_a_demo_and_the_page_says_that_nothing_is_scanned() {
        var eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        assertThat(
                        documents.add(
                                add(),
                                "report.pdf",
                                new ByteArrayInputStream(HostileFiles.text(eicar)),
                                clinic.key()))
                .isEqualTo(new Receipt.NotTaken("report.pdf", "records.harmful"));
        assertThat(
                        mvc.get()
                                .uri("/my/cases/" + around.file().number() + "/records")
                                .with(SmallClinic.signedIn(around.family())))
                .bodyText()
                .contains("not checked for viruses here");
    }

    @Test
    void an_original_is_for_saving_only_and_runs_nothing() {
        var id = filed("a.pdf", MadeFiles.pdf("a"));
        var response =
                mvc.get()
                        .uri(
                                "/desk/cases/{n}/records/{id}/original",
                                around.file().number().toString(),
                                id.value())
                        .with(SmallClinic.signedIn(around.assistant()))
                        .exchange()
                        .getResponse();
        assertThat(response.getHeaders("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void photos_and_faxes_of_real_cameras_become_pages() throws IOException {
        var folder = Fixtures.folder("3-ocr");
        for (var name :
                List.of(
                        "tika/testWEBP.webp",
                        "tika/testWebp_Alpha_Lossless.webp",
                        "tika/testTIFF_multipage.tif",
                        "twelvemonkeys/multipage.tif",
                        "twelvemonkeys/G32DS.tif",
                        "tesseract/phototest.tif")) {
            var bytes = Files.readAllBytes(folder.resolve(name));
            assertThat(readUp(filed(name, bytes)).reading()).as(name).isEqualTo(Reading.READY);
        }
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/heif-convert")), "no heif-convert: skipped");
        for (var name : List.of("heif/zPug_3.heic", "tika/testHEIF.heic", "heif/xiaomi.heic")) {
            var bytes = Files.readAllBytes(folder.resolve(name));
            assertThat(readUp(filed(name, bytes)).reading()).as(name).isEqualTo(Reading.READY);
        }
    }

    private boolean isTold(String key) {
        return threads.thread(clinic.may(around.family(), Deed.SEE_THREAD, around)).stream()
                .anyMatch(m -> m.notice().filter(n -> n.key().equals(key)).isPresent());
    }

    private static byte[] fax(int pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var i = 0; i < pages; i++) {
                var image = new BufferedImage(400, 500, BufferedImage.TYPE_BYTE_BINARY);
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }

    private static boolean hasRed(BufferedImage image) {
        for (var y = 0; y < image.getHeight(); y += 10) {
            for (var x = 0; x < image.getWidth(); x += 10) {
                var color = new Color(image.getRGB(x, y));
                if (color.getRed() > 200 && color.getGreen() < 80) {
                    return true;
                }
            }
        }
        return false;
    }

    private String words(DocumentId id) {
        readUp(id);
        return documents.pageText(see(), id, 1);
    }

    private DocumentId filed(String name, byte[] bytes) {
        var receipt = documents.add(add(), name, new ByteArrayInputStream(bytes), clinic.key());
        assertThat(receipt).as(name).isInstanceOf(Receipt.Filed.class);
        return ((Receipt.Filed) receipt).id();
    }

    private Document readUp(DocumentId id) {
        return eventually()
                .until(() -> documents.document(see(), id), d -> d.reading() != Reading.MAKING);
    }

    private Grant add() {
        return clinic.may(around.family(), Deed.ADD_RECORDS, around);
    }

    private Grant see() {
        return clinic.may(around.family(), Deed.SEE_RECORDS, around);
    }
}
