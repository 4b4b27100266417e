package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consilium.imaging.dicom.MadeDicom;
import org.consilium.records.MadeFiles;
import org.consilium.records.glovebox.Glovebox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadTest {
    private static final String BLOOD =
            """
            SANJEEVANI DIAGNOSTICS, MADE-UP TOWN
            Name : Mrs. KAVITA DESHMUKH     Age / Sex : 52 Yrs / Female
            Lab No. : 24117765              Collected : 12/03/2024
            COMPLETE BLOOD COUNT
            Investigation      Result     Unit          Reference Interval
            Haemoglobin        9.8        gm/dL         12.0 - 15.0
            Platelet Count     1.5        lakh/cumm     1.5 - 4.5
            """;
    private static final String BIOPSY =
            """
            HISTOPATHOLOGY REPORT
            Specimen: Modified radical mastectomy, left breast
            Microscopy: Invasive ductal carcinoma, grade 2.
            Tumor size: 2.3 cm
            Lymph nodes: 2/14 positive for metastasis
            Pathologic stage: pT2 pN1a
            """;

    private static Glovebox glovebox;

    @TempDir private Path folder;

    @BeforeAll
    static void open() {
        glovebox = Glovebox.outsideTheProgram();
    }

    @AfterAll
    static void close() {
        glovebox.close();
    }

    @Test
    void a_plain_text_is_read_with_kind_person_dates_and_rows() throws Exception {
        var read = read(Files.writeString(folder.resolve("blood.txt"), BLOOD));
        assertThat(read.get("kind").asString()).isEqualTo("blood");
        assertThat(read.get("pages").asInt()).isOne();
        assertThat(read.get("person").get("name").asString()).isEqualTo("KAVITA DESHMUKH");
        assertThat(read.get("person").get("age").asInt()).isEqualTo(52);
        assertThat(read.get("person").get("sex").asString()).isEqualTo("female");
        assertThat(read.get("dates").get("collected").asString()).isEqualTo("2024-03-12");
        assertThat(read.get("dates").get("performed").isNull()).isTrue();
        var haemoglobin = finding(read, "718-7");
        assertThat(haemoglobin.get("value").asString()).isEqualTo("9.8");
        assertThat(haemoglobin.get("unit").asString()).isEqualTo("g/dL");
        assertThat(haemoglobin.get("range").asString()).isEqualTo("12.0 - 15.0");
        assertThat(haemoglobin.get("certainty").asString()).isEqualTo("stated");
        assertThat(haemoglobin.get("page").asInt()).isOne();
        assertThat(haemoglobin.get("box").isNull()).as("nothing was laid out").isTrue();
    }

    @Test
    void findings_of_a_pdf_know_where_they_stand() throws Exception {
        var file = folder.resolve("biopsy.pdf");
        Files.write(file, MadeFiles.pdf(BIOPSY));
        var read = read(file);
        assertThat(read.get("kind").asString()).isEqualTo("biopsy");
        assertThat(finding(read, "T").get("value").asString()).isEqualTo("T2");
        assertThat(finding(read, "N").get("value").asString()).isEqualTo("N1a");
        assertThat(finding(read, "nodes-positive").get("value").asString()).isEqualTo("2");
        var box = finding(read, "T").get("box");
        assertThat(box.size()).isEqualTo(4);
        assertThat(box.get(1).asDouble()).isLessThan(box.get(3).asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void a_letter_around_a_report_says_what_the_report_says() throws Exception {
        var mail =
                """
                From: Asha <asha@phone.example>
                To: records@consilium.example
                Subject: report
                Message-ID: <1@phone.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=part

                --part
                Content-Type: text/plain; charset=utf-8

                Please find it attached.
                --part
                Content-Type: application/pdf; name=biopsy.pdf
                Content-Disposition: attachment; filename=biopsy.pdf
                Content-Transfer-Encoding: base64

                %s
                --part--
                """
                        .formatted(Base64.getMimeEncoder().encodeToString(MadeFiles.pdf(BIOPSY)));
        var read = read(Files.writeString(folder.resolve("letter.eml"), mail));
        assertThat(read.get("kind").asString()).isEqualTo("biopsy");
        assertThat(read.get("parts").size()).isOne();
        assertThat(read.get("parts").get(0).get("file").asString()).isEqualTo("biopsy.pdf");
        assertThat(finding(read.get("parts").get(0), "N").get("value").asString()).isEqualTo("N1a");
    }

    @Test
    void each_file_of_an_archive_is_read() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var text : List.of(BLOOD, BIOPSY)) {
                zip.putNextEntry(new ZipEntry(text.length() + ".txt"));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        var parts = read(Files.write(folder.resolve("all.zip"), bytes.toByteArray())).get("parts");
        assertThat(StreamSupport.stream(parts.spliterator(), false))
                .extracting(part -> part.get("kind").asString())
                .containsExactlyInAnyOrder("blood", "biopsy");
    }

    @Test
    void the_header_of_a_scan_says_what_when_and_whose() throws Exception {
        var scan =
                MadeDicom.slice("1.2.3", "1.2.3.4", 1, 16)
                        .of("VERMA^ASHA", "IN-77", "19720312", "F");
        var read = read(Files.write(folder.resolve("slice"), scan.bytes()));
        assertThat(read.get("kind").asString()).isEqualTo("imaging");
        assertThat(read.get("subkind").asString()).isEqualTo("CT chest");
        assertThat(read.get("dates").get("performed").asString()).isEqualTo("2026-10-12");
        assertThat(read.get("person").get("name").asString()).isEqualTo("ASHA VERMA");
        assertThat(read.get("person").get("age").asInt()).isEqualTo(54);
        assertThat(read.get("person").get("ids").get(0).asString()).isEqualTo("IN-77");
        assertThat(finding(read, "region").get("value").asString()).isEqualTo("chest");
    }

    @Test
    void what_cannot_be_read_is_said_in_words_and_never_an_error() throws Exception {
        var broken = read(Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and no more"));
        assertThat(broken.get("kind").asString()).isEqualTo("other");
        assertThat(broken.get("confidence").asDouble()).isZero();
        assertThat(broken.get("warnings").get(0).asString())
                .isNotEmpty()
                .doesNotContain("records.");
        var missing = read(folder.resolve("not-there.pdf"));
        assertThat(missing.get("warnings").get(0).asString()).isEqualTo("The file cannot be read.");
        assertThat(missing.get("findings").isEmpty()).isTrue();
    }

    @Test
    void a_mistake_of_ours_costs_one_file_and_says_where_it_is() {
        var read = new Opener(glovebox).open("no such\0name");
        assertThat(read.understood().warnings().getFirst())
                .startsWith(
                        "Reading it failed, please tell us: InvalidPathException in org.consilium.Opener");
        assertThat(read.understood().findings()).isEmpty();
    }

    @Test
    void an_empty_page_says_that_nothing_is_on_it() throws Exception {
        var read = read(Files.write(folder.resolve("empty.pdf"), MadeFiles.pdf("")));
        assertThat(read.get("kind").asString()).isEqualTo("other");
        assertThat(read.get("warnings").get(0).asString()).contains("page 1");
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(ReadLine.of(new Opener(glovebox).open(file.toString())));
    }

    private static JsonNode finding(JsonNode read, String code) {
        return StreamSupport.stream(read.get("findings").spliterator(), false)
                .filter(finding -> finding.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
