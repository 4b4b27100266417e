package org.consilium.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consilium.demo.PaperSpec.Look;
import org.junit.jupiter.api.Test;

class PapersTest {

    private static final World WORLD = World.asOf(LocalDate.of(2026, 11, 24));
    private static final DemoPerson RAMESH = WORLD.person("ramesh-verma");
    private static final List<Paper> HIS = Papers.papersOf(RAMESH);
    private static final Map<String, List<String>> TYPED = typed();

    @Test
    void the_same_person_has_the_same_papers_byte_for_byte() {
        assertThat(hashes(Papers.papersOf(RAMESH))).isEqualTo(hashes(HIS));
    }

    @Test
    void papers_come_as_typed_pdfs_photos_and_scans() {
        var looks =
                WORLD.people().stream()
                        .flatMap(person -> person.papers().stream())
                        .map(PaperSpec::look)
                        .collect(Collectors.toSet());
        assertThat(looks).containsExactlyInAnyOrder(Look.values());
        assertThat(HIS).extracting(Paper::mediaType).contains("application/pdf", "image/jpeg");
        assertThat(HIS).extracting(Paper::fileName).doesNotHaveDuplicates();
    }

    @Test
    void every_page_carries_name_age_sex_hospital_number_and_date() {
        for (var person : WORLD.people()) {
            for (var spec : person.papers()) {
                assertThat(TYPED.get(person.key() + " " + spec.key()))
                        .as("%s of %s", spec.key(), person.key())
                        .allSatisfy(
                                page ->
                                        assertThat(page)
                                                .contains(
                                                        person.who().name(),
                                                        person.who().age() + " Yrs",
                                                        person.who().number())
                                                .contains(Bloods.day(spec.date())));
            }
        }
    }

    @Test
    void every_number_of_a_fact_stands_on_the_page_it_names() {
        for (var person : WORLD.people()) {
            for (var fact : person.clinical().facts()) {
                var page = page(person, fact.paper(), fact.page());
                assertThat(numbers(fact.value()))
                        .as("%s: %s", person.key(), fact.value())
                        .allMatch(page::contains);
            }
        }
    }

    @Test
    void every_blood_value_stands_on_the_page_it_names() {
        for (var person : WORLD.people()) {
            for (var lab : person.clinical().labs()) {
                assertThat(page(person, lab.paper(), lab.page()))
                        .as("%s of %s", lab.analyte(), person.key())
                        .contains(lab.value().toPlainString(), lab.unit(), Bloods.day(lab.date()));
            }
        }
    }

    @Test
    void the_first_opinion_stands_on_the_letter_and_nowhere_else() {
        for (var person : WORLD.people()) {
            var proposed = oneLine(Ink.plain(person.request().first().text()));
            for (var spec : person.papers()) {
                var text =
                        oneLine(
                                String.join(
                                        " ",
                                        TYPED.getOrDefault(
                                                person.key() + " " + spec.key(), List.of())));
                assertThat(text.contains(proposed))
                        .as("%s of %s", spec.key(), person.key())
                        .isEqualTo(spec.kind().equals("letter"));
            }
        }
    }

    @Test
    void a_photo_is_a_readable_jpeg_below_700_kb() throws IOException {
        var photos = HIS.stream().filter(paper -> paper.mediaType().equals("image/jpeg")).toList();

        assertThat(photos).hasSizeGreaterThan(3);
        for (var photo : photos) {
            assertThat(photo.bytes().length).as(photo.fileName()).isLessThan(700 * 1024);
            var image = ImageIO.read(new ByteArrayInputStream(photo.bytes()));
            assertThat(image.getWidth()).isBetween(1200, 1280);
            assertThat(image.getHeight()).isBetween(1700, 1800);
        }
    }

    @Test
    void a_scanned_pdf_has_pages_but_no_text() {
        var scan = HIS.stream().filter(paper -> paper.spec().equals("rt")).findAny().orElseThrow();

        assertThat(scan.pages()).isEqualTo(3);
        assertThat(pages(scan.bytes())).hasSize(3).allSatisfy(page -> assertThat(page).isBlank());
    }

    @Test
    void a_typed_pdf_can_be_searched() {
        var mri = HIS.stream().filter(paper -> paper.spec().equals("mri2")).findAny().orElseThrow();

        assertThat(String.join("\n", pages(mri.bytes())))
                .contains("Ramesh Verma", "mrTRG 2", "IMPRESSION");
    }

    @Test
    void a_photographed_report_gives_one_file_for_each_page() {
        var biopsy = HIS.stream().filter(paper -> paper.spec().equals("biopsy")).toList();

        assertThat(biopsy).extracting(Paper::firstPage).containsExactly(1, 2);
    }

    @Test
    void the_kinds_cover_what_a_checklist_asks_for() {
        var kinds =
                WORLD.people().stream()
                        .flatMap(person -> person.papers().stream())
                        .map(PaperSpec::kind)
                        .collect(Collectors.toSet());
        assertThat(kinds)
                .containsAll(
                        Set.of(
                                "biopsy",
                                "imaging",
                                "scopy",
                                "blood",
                                "letter",
                                "radiation",
                                "surgery"));
    }

    private static List<String> numbers(String value) {
        return Pattern.compile("\\d+(\\.\\d+)?")
                .matcher(value)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Map<String, List<String>> typed() {
        var typed = new HashMap<String, List<String>>();
        for (var person : WORLD.people()) {
            for (var spec : person.papers()) {
                typed.put(person.key() + " " + spec.key(), pages(Typesetter.pdf(person, spec)));
            }
        }
        return typed;
    }

    private static String page(DemoPerson person, String paper, int page) {
        var found = TYPED.getOrDefault(person.key() + " " + paper, List.of());
        assertThat(found).as("pages of " + paper).hasSizeGreaterThanOrEqualTo(page);
        return found.get(page - 1);
    }

    private static List<String> pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> hashes(List<Paper> papers) {
        return papers.stream().map(paper -> hash(paper.bytes())).toList();
    }

    private static String hash(byte[] bytes) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes))
                    .toString(16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
