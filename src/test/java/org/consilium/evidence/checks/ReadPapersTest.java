package org.consilium.evidence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.FindingId;
import org.consilium.evidence.Report;
import org.consilium.reading.Paper;
import org.consilium.reading.Reader;
import org.consilium.records.DocumentId;
import org.junit.jupiter.api.Test;

/** From pages as they are printed, so that the rules fit what the reader really says. */
class ReadPapersTest {
    private static final Told ASHA = Papers.told("F 52 BREAST left");

    private static final String BIOPSY =
            """
            ASHWINI DIAGNOSTICS, PUNE
            HISTOPATHOLOGY REPORT
            Name: Mrs. Asha Kulkarni   Age/Sex: 52 Y / F
            Reported on: 03/03/2026
            Specimen: Core needle biopsy, left breast
            Diagnosis: Invasive ductal carcinoma, Nottingham grade 2, left breast.
            IMMUNOHISTOCHEMISTRY
            ER: Positive (90%, strong)
            PR: Positive (60%)
            HER2: Equivocal (2+), FISH advised
            Ki-67: 22%
            """;

    private static final String RESECTION =
            """
            ASHWINI DIAGNOSTICS, PUNE
            HISTOPATHOLOGY REPORT
            Name: Mrs. Asha Kulkarni   Age/Sex: 52 Y / F
            Reported on: 09/04/2026
            Procedure: SIDE modified radical mastectomy
            Histologic type: Invasive carcinoma of no special type
            Histologic grade: Nottingham grade 2
            Tumor size: MEASURED
            Margins: Negative
            Lymphovascular invasion: Present
            Lymph nodes: COUNTED lymph nodes positive for metastasis
            Pathologic stage: pT2 CATEGORY
            """;

    private static final String SCAN =
            """
            SAHYADRI IMAGING CENTRE
            CECT THORAX AND ABDOMEN
            Name: Mrs. Asha Kulkarni   Age/Sex: 52 Y / F
            Date: 14/03/2026
            Findings:
            Left breast shows an enhancing mass measuring 31 x 22 mm.
            FOUND
            Impression: CONCLUDED
            """;

    private static final String LETTER =
            """
            Dr. Meera Iyer, Consultant Medical Oncologist
            OUTPATIENT CONSULTATION
            Date: 20/03/2026
            Mrs. Asha Kulkarni, 52 years, female.
            Diagnosis: Carcinoma left breast, cT2 N1 M0.
            IHC: ER %s, PR positive.
            """;

    private static List<Report> read(String... pages) {
        var reports = new ArrayList<Report>();
        for (var page : pages) {
            var read = Reader.read(Paper.typed(page));
            var document = new DocumentId(id("page " + reports.size()));
            var findings = new ArrayList<CaseFinding>();
            for (var said : read.findings()) {
                var id = new FindingId(id(reports.size() + " " + findings.size()));
                findings.add(Papers.proposed(id, document, said));
            }
            var dates = read.dates();
            reports.add(
                    new Report(
                            document,
                            read.judgement().kind(),
                            read.judgement().subkind(),
                            dates.collected().or(dates::performed).or(dates::reported),
                            dates,
                            Optional.of("Ashwini Diagnostics"),
                            findings));
        }
        return reports;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Topic> topics(String... pages) {
        return Contradictions.in(read(pages), ASHA).stream().map(Contradiction::topic).toList();
    }

    private static String resection(String side, String size, String nodes, String n) {
        return RESECTION
                .replace("SIDE", side)
                .replace("MEASURED", size)
                .replace("COUNTED", nodes)
                .replace("CATEGORY", n);
    }

    private static String scan(String found, String concluded) {
        return SCAN.replace("FOUND", found).replace("CONCLUDED", concluded);
    }

    @Test
    void a_whole_consistent_file_raises_no_alarm() {
        assertThat(
                        topics(
                                BIOPSY,
                                scan("Liver is normal.", "Left breast mass. No metastasis."),
                                LETTER.formatted("positive"),
                                resection("Left", "3.1 x 2.2 x 2 cm", "2/14", "pN1a")))
                .isEmpty();
    }

    @Test
    void the_other_side_is_found() {
        assertThat(topics(BIOPSY, resection("Right", "3.1 cm", "2/14", "pN1a")))
                .contains(Topic.SIDE);
    }

    @Test
    void the_other_receptor_status_is_found() {
        assertThat(topics(BIOPSY, LETTER.formatted("negative"))).contains(Topic.RECEPTOR);
    }

    @Test
    void spread_on_the_scan_against_the_letter_is_found() {
        assertThat(
                        topics(
                                BIOPSY,
                                scan(
                                        "Multiple metastases are seen in the liver.",
                                        "Left breast mass with liver metastases."),
                                LETTER.formatted("positive")))
                .contains(Topic.STAGE);
    }

    @Test
    void involved_nodes_against_their_category_are_found() {
        assertThat(topics(BIOPSY, resection("Left", "3.1 cm", "2/14", "pN0")))
                .contains(Topic.STAGE);
    }

    @Test
    void a_size_against_its_category_is_found() {
        assertThat(topics(BIOPSY, resection("Left", "7.5 cm", "2/14", "pN1a")))
                .contains(Topic.STAGE);
    }

    @Test
    void the_gene_test_is_asked_for_after_the_stain() {
        assertThat(Missing.of(ASHA.organ(), read(BIOPSY)))
                .contains(new Missing("HER2-ISH", Ask.ISH_REPORT));
    }
}
