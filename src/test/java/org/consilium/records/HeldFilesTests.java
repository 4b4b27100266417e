package org.consilium.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.testing.Eventually.eventually;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.Organ;
import org.consilium.casework.Step;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The scanner is away: nothing is lost, nothing is opened, and everybody is told. */
@ConsiliumTest
@Import(HeldFilesTests.Fickle.class)
class HeldFilesTests {
    @Autowired Documents documents;
    @Autowired HeldJob held;
    @Autowired Switch scanner;
    @Autowired Cases cases;
    @Autowired Vault vault;
    @Autowired MockMvcTester mvc;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
        scanner.away = true;
    }

    @Test
    void a_file_waits_closed_and_is_read_once_the_scanner_is_back() {
        var id = heldFile("biopsy.pdf", MadeFiles.pdf("Biopsy"));

        assertThat(documents.document(see(), id).reading()).isEqualTo(Reading.HELD);
        assertThatThrownBy(() -> documents.original(see(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.open(see(), id)).isInstanceOf(NotFound.class);
        assertThat(documents.pages(see(), id)).isEmpty();
        assertThat(steps()).doesNotContain(Step.DOCUMENT_FILED);
        var number = around.file().number();
        assertThat(
                        mvc.get()
                                .uri("/my/cases/" + number + "/records")
                                .with(SmallClinic.signedIn(around.family())))
                .bodyText()
                .contains("Waits for its virus check");
        assertThat(
                        mvc.get()
                                .uri("/desk/cases/" + number + "/records")
                                .with(SmallClinic.signedIn(around.assistant())))
                .bodyText()
                .contains("Virus check waits");
        held.checkAll();
        assertThat(documents.document(see(), id).reading()).isEqualTo(Reading.HELD);

        scanner.away = false;
        held.checkAll();
        eventually().until(() -> documents.document(see(), id).reading() == Reading.READY);
        assertThat(documents.document(see(), id).mediaType()).isEqualTo("application/pdf");
        assertThat(documents.pageText(see(), id, 1)).isEqualTo("Biopsy");
        assertThat(steps()).containsOnlyOnce(Step.DOCUMENT_FILED);
    }

    @Test
    void malware_that_waited_is_deleted_and_told() {
        var id = heldFile("evil.pdf", "evil bytes".getBytes(StandardCharsets.UTF_8));
        var sha = documents.document(see(), id).sha256();

        scanner.away = false;
        held.checkAll();

        assertThat(documents.document(see(), id).reading()).isEqualTo(Reading.HARMFUL);
        assertThatThrownBy(() -> documents.original(see(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                vault.get(
                                        Scope.of(around.file().id()),
                                        Names.original(around.file().id(), sha)))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_packed_folder_that_waited_is_unpacked_then() {
        var id = heldFile("all.zip", HostileFiles.zip(Map.of("a.pdf", MadeFiles.pdf("from zip"))));
        scanner.away = false;
        held.checkAll();
        assertThat(documents.document(see(), id).reading()).isEqualTo(Reading.UNPACKED);
        assertThat(documents.list(see()))
                .filteredOn(d -> d.origin().isPresent())
                .extracting(Document::fileName)
                .containsExactly("a.pdf");
    }

    @Test
    void photos_of_a_report_that_waited_are_still_its_pages_in_their_order() {
        var photos =
                java.util.stream.Stream.of(java.awt.Color.RED, java.awt.Color.BLUE)
                        .<Photo>map(
                                colour ->
                                        new Photo.Sent(
                                                "page.jpg",
                                                new org.springframework.core.io.ByteArrayResource(
                                                        MadeFiles.jpeg(colour))))
                        .toList();
        var receipt =
                documents.addPages(
                        clinic.may(around.family(), Deed.ADD_RECORDS, around),
                        Way.WEB,
                        photos,
                        clinic.key());
        assertThat(receipt).isInstanceOf(Receipt.Held.class);

        scanner.away = false;
        held.checkAll();

        var id = ((Receipt.Held) receipt).id();
        eventually().until(() -> documents.document(see(), id).reading() == Reading.READY);
        assertThat(documents.document(see(), id).pages()).isEqualTo(2);
    }

    private DocumentId heldFile(String name, byte[] bytes) {
        var add = clinic.may(around.family(), Deed.ADD_RECORDS, around);
        var key = clinic.key();
        var receipt = documents.add(add, name, new ByteArrayInputStream(bytes), key);
        assertThat(receipt).isInstanceOf(Receipt.Held.class);
        assertThat(documents.add(add, name, new ByteArrayInputStream(bytes), key))
                .isEqualTo(receipt);
        return ((Receipt.Held) receipt).id();
    }

    private java.util.List<Step> steps() {
        return cases.timeline(clinic.may(around.assistant(), Deed.SEE_CASE, around)).stream()
                .map(org.consilium.casework.TimelineEntry::step)
                .toList();
    }

    private Grant see() {
        return clinic.may(around.family(), Deed.SEE_RECORDS, around);
    }

    @TestConfiguration
    static class Fickle {
        @Bean
        @Primary
        Switch fickleScan() {
            return new Switch();
        }
    }

    /** A scanner that can be away, and takes one word for malware. */
    static class Switch implements VirusScan {
        volatile boolean away;

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public boolean isThere() {
            return !away;
        }

        @Override
        public boolean isClean(SeekableByteChannel bytes) throws IOException {
            if (away) {
                return false;
            }
            bytes.position(0);
            var start = Channels.newInputStream(bytes).readNBytes(4);
            if (new String(start, StandardCharsets.US_ASCII).equals("evil")) {
                throw new Refused(FOUND);
            }
            return true;
        }
    }
}
