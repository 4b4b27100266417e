package org.consilium.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Organ;
import org.consilium.kernel.RequestKey;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Photos of the pages of one report. */
@ConsiliumTest
class AlbumTests {
    private static final byte[] RED = MadeFiles.jpeg(Color.RED);
    private static final byte[] GREEN = MadeFiles.picture("png", 300, 200, Color.GREEN);
    private static final byte[] ON_ITS_SIDE = MadeFiles.turnedJpeg(6);

    @Autowired Documents documents;
    @Autowired MockMvcTester mvc;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
    }

    @Test
    void the_pages_are_in_the_order_of_the_photos_and_upright() throws IOException {
        var document = readUp(filed(List.of(GREEN, ON_ITS_SIDE, RED)));

        assertThat(document.pages()).isEqualTo(3);
        assertThat(document.isMisnamed()).isFalse();
        assertThat(colour(document, 1)).isEqualTo(Color.GREEN);
        var turned = page(document, 2);
        assertThat(turned.getHeight()).isGreaterThan(turned.getWidth());
        assertThat(colour(document, 3)).isEqualTo(Color.RED);
    }

    @Test
    void each_photo_is_kept_byte_for_byte_and_its_place_on_earth_is_in_no_copy()
            throws IOException {
        var document = readUp(filed(List.of(RED, ON_ITS_SIDE)));

        var kept = new ArrayList<byte[]>();
        try (var zip = new ZipInputStream(documents.original(see(), document.id()))) {
            while (zip.getNextEntry() != null) {
                kept.add(zip.readAllBytes());
            }
        }
        assertThat(kept).containsExactly(RED, ON_ITS_SIDE);
        assertThat(new String(ON_ITS_SIDE, StandardCharsets.ISO_8859_1)).contains("GPS");
        for (var picture :
                Stream.of(
                                documents.pageImage(see(), document.id(), 2),
                                documents.thumbnail(see(), document.id(), 2))
                        .map(found -> found.orElseThrow())
                        .toList()) {
            assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        }
    }

    @Test
    void the_same_photos_again_are_the_same_document_in_another_order_they_are_not() {
        var first = filed(List.of(RED, GREEN));

        assertThat(add(List.of(RED, GREEN)))
                .isInstanceOfSatisfying(
                        Receipt.Duplicate.class, same -> assertThat(same.of()).isEqualTo(first));
        assertThat(filed(List.of(GREEN, RED))).isNotEqualTo(first);
        var key = clinic.key();
        var once = add(key, List.of(RED, ON_ITS_SIDE));
        assertThat(add(key, List.of(RED, ON_ITS_SIDE))).isEqualTo(once);
    }

    @Test
    void a_refused_photo_is_named_and_no_half_report_is_kept() {
        assertThat(add(List.of(RED, MadeFiles.cut(GREEN))))
                .isEqualTo(new Receipt.NotTaken("photo 2.jpg", "records.picture.broken"));
        assertThat(add(List.of(RED, GREEN, MadeFiles.pdf("a report"))))
                .isEqualTo(new Receipt.NotTaken("photo 3.jpg", "records.pages.photo"));
        assertThatThrownBy(() -> add(List.of())).hasMessage("records.none");
        assertThat(documents.list(see())).isEmpty();
    }

    @Test
    void without_script_a_mark_in_the_form_makes_one_report_of_them() {
        assertThat(post("true", RED, GREEN)).contains("[ReceiptLine[records.receipt.filed]]");
        assertThat(documents.list(see()))
                .extracting(Document::fileName)
                .containsExactly("0 1-2.zip");
        assertThat(post("true", RED, MadeFiles.cut(GREEN)))
                .contains("refused.records.picture.broken", "refused.records.pages.none");
        assertThat(post("false", RED, GREEN))
                .contains(
                        "[ReceiptLine[records.receipt.filed], ReceiptLine[records.receipt.filed]]");
        assertThat(documents.list(see())).hasSize(3);
    }

    private String post(String asPages, byte[]... photos) {
        var form =
                mvc.post()
                        .uri("/my/cases/{n}/records", around.file().number().toString())
                        .multipart();
        for (var n = 0; n < photos.length; n++) {
            form.file(new MockMultipartFile("file", n + ".jpg", null, photos[n]));
        }
        var posted =
                form.param("key", UUID.randomUUID().toString())
                        .param("pages", asPages)
                        .with(SmallClinic.signedIn(around.family()))
                        .with(csrf())
                        .exchange();
        return String.valueOf(posted.getMvcResult().getFlashMap().get("receipts"));
    }

    private DocumentId filed(List<byte[]> photos) {
        return ((Receipt.Filed) add(photos)).id();
    }

    private Receipt add(List<byte[]> photos) {
        return add(clinic.key(), photos);
    }

    private Receipt add(RequestKey key, List<byte[]> photos) {
        var named =
                IntStream.range(0, photos.size())
                        .<Photo>mapToObj(
                                n ->
                                        new Photo.Sent(
                                                "photo " + (n + 1) + ".jpg",
                                                new ByteArrayResource(photos.get(n))))
                        .toList();
        return documents.addPages(
                clinic.may(around.family(), Deed.ADD_RECORDS, around), Way.WEB, named, key);
    }

    private Document readUp(DocumentId id) {
        return eventually()
                .until(
                        () -> documents.document(see(), id),
                        document -> document.reading() == Reading.READY);
    }

    private BufferedImage page(Document document, int number) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(
                        documents.pageImage(see(), document.id(), number).orElseThrow()));
    }

    /** Of the corner that the made pictures have in colour. */
    private Color colour(Document document, int number) throws IOException {
        var seen = new Color(page(document, number).getRGB(20, 20));
        return new Color(strong(seen.getRed()), strong(seen.getGreen()), strong(seen.getBlue()));
    }

    private static int strong(int light) {
        return light > 127 ? 255 : 0;
    }

    private Grant see() {
        return clinic.may(around.family(), Deed.SEE_RECORDS, around);
    }
}
