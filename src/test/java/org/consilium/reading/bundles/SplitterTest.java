package org.consilium.reading.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.consilium.reading.Paper;
import org.junit.jupiter.api.Test;

class SplitterTest {
    private static final String HOUSE = "SHREE GANESH DIAGNOSTICS\n12, Station Road, Nagpur\n";
    private static final String SUNITA =
            "Patient Name : Mrs. SUNITA DEVI   Age/Sex : 52 Y / F\nUHID : SG1234567   ";

    @Test
    void blood_counts_of_three_days_on_one_letterhead_are_three_reports() {
        assertThat(
                        split(
                                count("24030101", "01/03/2024", "9.8", "4200"),
                                count("24030202", "02/03/2024", "9.6", "3900"),
                                count("24030303", "03/03/2024", "9.1", "3100")))
                .containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void blood_counts_without_a_number_are_told_apart_by_their_days() {
        assertThat(
                        split(
                                count("", "01/03/2024", "9.8", "4200"),
                                count("", "02/03/2024", "9.6", "3900")))
                .containsExactly(List.of(0), List.of(1));
    }

    @Test
    void a_discharge_summary_that_quotes_a_biopsy_is_one() {
        assertThat(
                        split(
                                HOUSE
                                        + SUNITA
                                        + "IP No : 4455/24\nDate of Discharge : 09/03/2024\n"
                                        + "DISCHARGE SUMMARY\nDiagnosis: carcinoma of the breast\n",
                                """
                                HISTOPATHOLOGY REPORT
                                Biopsy No : HP/1188/24
                                Sections show invasive carcinoma, grade II.
                                Tumour cells in nests. Received in formalin.
                                """,
                                "CT THORAX\nNo evidence of metastatic disease in the lungs.\n",
                                """
                                Course in hospital: she was taken up for surgery.
                                Haemoglobin 9.8 g/dL   Platelets 2.1 lakh/cumm
                                """,
                                """
                                Advice on discharge: Tab Pantoprazole 40 mg once daily.
                                Review after seven days.
                                Dr. Imran Khan
                                """))
                .containsExactly(List.of(0, 1, 2, 3, 4));
    }

    @Test
    void a_page_of_somebody_else_is_a_part_of_its_own_whatever_it_counts() {
        assertThat(
                        split(
                                HOUSE + SUNITA + "Lab No : 2403001\nHAEMATOLOGY\nPage 1 of 2\n",
                                HOUSE
                                        + "Patient Name : Mr. RAMESH PATIL   Age/Sex : 70 Y / M\n"
                                        + "UHID : SG7654321\nBIOCHEMISTRY\nPage 2 of 2\n"))
                .containsExactly(List.of(0), List.of(1));
    }

    @Test
    void a_name_misread_is_nobody_else() {
        assertThat(
                        split(
                                HOUSE
                                        + SUNITA
                                        + "Lab No : 2403001\nDate : 01/03/2024\nHAEMATOLOGY\n",
                                HOUSE
                                        + SUNITA.replace("SUNITA", "SUNlTA")
                                        + "Lab No : 2403001\nDate : 01/03/2024\nBIOCHEMISTRY\n"))
                .containsExactly(List.of(0, 1));
    }

    @Test
    void pages_out_of_order_are_put_in_order() {
        assertThat(
                        split(
                                counted("HP/1290/24", 3, 3),
                                counted("HP/1290/24", 1, 3),
                                counted("HP/1290/24", 2, 3)))
                .containsExactly(List.of(1, 2, 0));
    }

    @Test
    void a_stray_page_between_two_of_a_report_does_not_tear_it_apart() {
        assertThat(
                        split(
                                counted("HP/1290/24", 1, 2),
                                "Patient Name : Mr. RAMESH PATIL   Age/Sex : 70 Y / M\nBILL\n",
                                counted("HP/1290/24", 2, 2)))
                .containsExactly(List.of(0, 2), List.of(1));
    }

    @Test
    void pages_that_all_say_page_1_are_no_reports_of_one_page_each() {
        assertThat(
                        split(
                                HOUSE + SUNITA + "Lab No : 240312\nHAEMATOLOGY\nHb 9.8\nPage 1\n",
                                HOUSE
                                        + SUNITA
                                        + "Lab No : 240312\nBIOCHEMISTRY\nUrea 22\nPage 1\n"))
                .containsExactly(List.of(0, 1));
    }

    @Test
    void biopsies_of_the_right_and_the_left_breast_are_two() {
        assertThat(split(biopsy("HP/1290/24", "right"), biopsy("HP/1291/24", "left")))
                .containsExactly(List.of(0), List.of(1));
    }

    @Test
    void a_blank_page_goes_with_the_report_before_it_and_a_first_one_with_the_next() {
        assertThat(
                        split(
                                "",
                                biopsy("HP/1290/24", "right"),
                                " ",
                                count("24030101", "01/05/2024", "9", "8")))
                .containsExactly(List.of(0, 1, 2), List.of(3));
    }

    @Test
    void a_page_scanned_twice_stays_in_its_report_and_is_told() {
        var paper = paper(biopsy("HP/1290/24", "right"), biopsy("HP/129O/24", "rlght"));
        assertThat(Splitter.split(paper)).extracting(Part::pages).containsExactly(List.of(0, 1));
        assertThat(Twins.within(paper))
                .singleElement()
                .satisfies(
                        twin -> {
                            assertThat(twin.page()).isZero();
                            assertThat(twin.twin()).isOne();
                        });
    }

    @Test
    void a_header_in_hindi_begins_a_new_report() {
        assertThat(
                        split(
                                biopsy("HP/1290/24", "right"),
                                """
                                आशा कैंसर अस्पताल
                                रोगी का नाम : सुनीता देवी   उम्र / लिंग : ५२ वर्ष / महिला
                                दिनांक : १२/०४/२०२४
                                छुट्टी का सारांश
                                पृष्ठ १ / २
                                """,
                                "दवा : पैंटोप्राज़ोल 40 mg\nपृष्ठ २ / २\n"))
                .containsExactly(List.of(0), List.of(1, 2));
    }

    @Test
    void what_a_fax_or_a_scanner_counts_is_no_report() {
        assertThat(
                        split(
                                biopsy("HP/1290/24", "right") + "Page 1 of 2\n",
                                count("24030101", "01/05/2024", "9.8", "4200") + "Page 2 of 2\n"))
                .containsExactly(List.of(0), List.of(1));
    }

    @Test
    void a_report_carried_on_without_a_header_stays_whole_though_its_kind_changes() {
        assertThat(
                        split(
                                HOUSE + SUNITA + "Lab No : 240312\nHAEMATOLOGY\nHb 9.8\nContd...\n",
                                "Sections show infiltrating carcinoma. Margins are free.\n"))
                .containsExactly(List.of(0, 1));
    }

    @Test
    void a_cover_page_without_a_report_tears_nothing_apart() {
        var parts =
                split(
                        "To\nDr. Meera Nair\nPlease find the reports enclosed.\nThank you\n",
                        biopsy("HP/1290/24", "right") + "Page 1 of 2\n",
                        "Microscopy goes on here.\nPage 2 of 2\n");
        assertThat(parts).last().asInstanceOf(InstanceOfAssertFactories.LIST).endsWith(1, 2);
    }

    @Test
    void a_part_says_why_it_begins_and_how_sure_that_is() {
        var parts =
                Splitter.split(
                        paper(
                                count("24030101", "01/03/2024", "9.8", "4200"),
                                count("24030202", "02/03/2024", "9.6", "3900")));
        assertThat(parts.getFirst().reasons()).isEmpty();
        assertThat(parts.getLast().reasons()).contains("number.differs", "date.differs");
        assertThat(parts).allSatisfy(part -> assertThat(part.confidence()).isBetween(0.5, 1.0));
    }

    @Test
    void a_paper_without_any_words_is_one_part() {
        assertThat(split("", "")).containsExactly(List.of(0, 1));
    }

    private static String count(String number, String day, String hb, String tlc) {
        return HOUSE
                + SUNITA
                + (number.isEmpty() ? "" : "Lab No : " + number)
                + """

                Reported on : %s
                COMPLETE BLOOD COUNT
                Haemoglobin   %s   g/dL   12.0 - 15.0
                Total Leucocyte Count   %s   /cumm   4000 - 11000
                Platelet Count   2.1   lakh/cumm   1.5 - 4.1
                MCV   84   fL   83 - 101
                """
                        .formatted(day, hb, tlc);
    }

    private static String counted(String number, int page, int pages) {
        return HOUSE
                + SUNITA
                + "Biopsy No : %s\nReported on : 05/03/2024\nBlock %d: the text of this page.\n"
                        .formatted(number, page)
                + "Page %d of %d\n".formatted(page, pages);
    }

    private static String biopsy(String number, String side) {
        return HOUSE
                + SUNITA
                + """
                Biopsy No : %s
                Reported on : 05/03/2024
                HISTOPATHOLOGY REPORT
                Specimen: trucut biopsy, %s breast
                Sections show an infiltrating tumour in nests and cords.
                Impression: invasive carcinoma, grade II
                Dr. Meera Nair, MD (Pathology)
                """
                        .formatted(number, side);
    }

    private static List<List<Integer>> split(String... pages) {
        return Splitter.split(paper(pages)).stream().map(Part::pages).toList();
    }

    private static Paper paper(String... pages) {
        return Paper.typed(String.join("\f", pages));
    }
}
