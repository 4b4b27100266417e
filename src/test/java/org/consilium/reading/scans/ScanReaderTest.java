package org.consilium.reading.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.reading.scans.Readings.of;
import static org.consilium.reading.scans.Readings.scan;
import static org.consilium.reading.scans.Readings.values;

import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanReaderTest {
    private static final String CECT =
            """
            SHANTI DIAGNOSTIC CENTRE
            CT & MRI SCAN CENTRE, KOLLAM

            Patient Name : Mrs. Kamala Devi      Age/Sex : 54 Y / F
            Ref by : Dr. Anand Rao              Date : 12/03/2024

            CECT THORAX AND ABDOMEN WITH PELVIS

            Clinical history: Known case of carcinoma sigmoid, post op. 4 cm mass on earlier scan.
            Technique: Plain and contrast enhanced axial sections of 5 mm slice thickness were taken
            after administration of 80 ml of non ionic IV contrast.
            Comparison is made with previous CT dated 10/12/2023.

            FINDINGS:
            Lungs: A well defined spiculated nodule measuring 2.3 x 1.8 cm is seen in the right
            upper lobe, previously measuring 1.2 cm. No other nodule more than 5 mm is seen.
            No pleural effusion or pneumothorax.
            Mediastinum: Few subcentimetric lymph nodes in the pre and paratracheal region.
            Liver: Liver is normal in size (14.2 cm) and shows a hypodense lesion measuring 25 x 18 mm
            in segment VI of the liver. Another new lesion of size 9 mm in segment II. Simple cyst of
            12 mm in segment IV.
            Gall bladder: shows a calculus measuring 8 mm. CBD measures 6 mm.
            Kidneys: Right kidney measures 9.8 x 4.3 cm. Mild left hydronephrosis noted.
            Lymph nodes: Enlarged left para-aortic node measuring 18 mm (short axis), increased from
            12 mm.
            No inguinal lymphadenopathy.
            Bones: Lytic lesion in L3 vertebral body, suspicious for metastasis.
            No ascites.

            IMPRESSION:
            - Liver metastases in a known case of carcinoma sigmoid.
            - Right upper lobe nodule, likely metastasis.
            - Enlarged left para-aortic lymph node.
            Adv: PET-CT for further evaluation.

            Dr. S. Menon, MD, DNB
            Consultant Radiologist
            """;

    @Test
    void the_examination_is_read_from_its_title_and_not_from_the_letterhead() {
        var found = scan(CECT);
        assertThat(values(found, "modality")).containsExactly("CT");
        assertThat(values(found, "region")).containsExactly("chest, abdomen and pelvis");
        assertThat(values(found, "contrast")).containsExactly("both");
        assertThat(values(found, "comparison")).containsExactly("previous CT dated 10/12/2023");
    }

    @Test
    void each_measured_lesion_is_found_once_with_its_site_and_largest_diameter() {
        assertThat(of(scan(CECT), "lesion"))
                .containsExactly(
                        "23 mm [right upper lobe]",
                        "25 mm [segment VI of the liver]",
                        "9 mm [segment II]",
                        "18 mm [left para-aortic node]");
    }

    @Test
    void what_is_new_and_what_has_grown_is_told() {
        var found = scan(CECT);
        assertThat(of(found, "lesion-new")).containsExactly("new lesion [segment II]");
        assertThat(of(found, "lesion-change"))
                .containsExactly("increased from 12 mm [left para-aortic node]");
    }

    @Test
    void only_stated_spread_is_found() {
        var found = scan(CECT);
        assertThat(values(found, "metastasis")).containsExactly("Liver");
        assertThat(of(found, "lymph-nodes"))
                .containsExactly("present [left para-aortic]", "absent [inguinal]");
        assertThat(of(found, "complication"))
                .containsExactly("hydronephrosis [Mild left hydronephrosis]");
    }

    @Test
    void the_impression_is_as_printed_without_advice_and_signature() {
        assertThat(values(scan(CECT), "impression"))
                .containsExactly(
                        "- Liver metastases in a known case of carcinoma sigmoid."
                                + " - Right upper lobe nodule, likely metastasis."
                                + " - Enlarged left para-aortic lymph node.");
    }

    @Test
    void a_normal_chest_film_has_no_lesion() {
        var found =
                scan(
                        """
                        X-RAY CHEST PA VIEW
                        Both lung fields are clear.
                        Heart size is normal.
                        No pleural effusion.
                        IMPRESSION: No significant abnormality detected.
                        """);
        assertThat(found)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("region", "modality", "impression");
        assertThat(values(found, "region")).containsExactly("chest");
    }

    @Test
    void an_american_report_on_one_line_is_cut_at_its_headings() {
        var found =
                scan(
                        "EXAM: CT ABDOMEN AND PELVIS WITHOUT AND WITH CONTRAST HISTORY: History of"
                                + " renal cell carcinoma, 5 cm mass removed in 2019. COMPARISON: CT"
                                + " abdomen 01/05/2023. FINDINGS: There is a 2.4 cm enhancing mass"
                                + " in the upper pole of the right kidney. There is a 1.1 cm simple"
                                + " cyst in the liver. A 7 mm right lower lobe pulmonary nodule is"
                                + " stable. There is a small left pleural effusion. No evidence of"
                                + " bowel obstruction. Spleen measures 11 cm. IMPRESSION: 1. Right"
                                + " renal mass. Recommend follow up CT of the 7 mm nodule.");
        assertThat(of(found, "lesion"))
                .containsExactly(
                        "24 mm [upper pole of the right kidney]",
                        "7 mm [right lower lobe pulmonary nodule]");
        assertThat(of(found, "complication"))
                .containsExactly("pleural effusion [small left pleural effusion]");
        assertThat(values(found, "contrast")).containsExactly("both");
        assertThat(values(found, "comparison")).containsExactly("CT abdomen 01/05/2023.");
        assertThat(values(found, "impression")).containsExactly("1. Right renal mass.");
        assertThat(values(found, "laterality")).containsExactly("right");
    }

    @Test
    void mri_sequences_and_vertebrae_are_no_stage() {
        var found =
                scan(
                        """
                        MRI PELVIS (RECTUM PROTOCOL)
                        Technique: Multiplanar T1W, T2W and DWI sequences on 3T scanner.
                        Findings: Circumferential wall thickening is noted in the mid rectum for a
                        length of 5.2 cm with maximum thickness of 14 mm, T2 intermediate signal,
                        lower end 7.5 cm from the anal verge. T4 vertebra normal. T1 N2 sequence.
                        Few mesorectal nodes, largest 9 x 7 mm. No obturator lymphadenopathy.
                        Impression: Mid rectal growth, mrT3b N1 M0, CRM threatened.
                        """);
        assertThat(of(found, "lesion"))
                .containsExactly("52 mm [mid rectum]", "9 mm [mesorectal nodes]");
        assertThat(values(found, "stage-prefix")).containsExactly("c");
        assertThat(values(found, "T")).contains("T3b");
        assertThat(values(found, "M")).containsExactly("M0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T2 hyperintense lesion in the liver.",
                "T1 and T2 weighted images show no abnormality.",
                "Collapse of T4 vertebra.",
                "k/c/o carcinoma breast pT2 N1 M0.",
                "Fat suppressed T2/STIR hyperintensity at T3 level.",
            })
    void these_are_no_stage(String sentence) {
        var found = scan("MRI SPINE\nFINDINGS: " + sentence);
        assertThat(values(found, "T")).isEmpty();
        assertThat(values(found, "N")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Radiological stage cT4a N2b M1.|T4a|N2b|M1",
                "Staging: T3NOMO.|T3|N0|M0",
                "Features of T2N1Mx disease.|T2|N1|",
            })
    void the_stage_is_read_where_the_radiologist_writes_it(
            String sentence, String t, String n, String m) {
        var found = scan("CT NECK\nIMPRESSION: Growth tongue. " + sentence);
        assertThat(values(found, "T")).containsExactly(t);
        assertThat(values(found, "N")).containsExactly(n);
        assertThat(String.join("", values(found, "M"))).isEqualTo(m == null ? "" : m);
    }

    @Test
    void uptake_is_found_without_old_values_and_reference_tissue() {
        var found =
                scan(
                        """
                        WHOLE BODY 18F-FDG PET-CT SCAN
                        Indication: Ca left breast, post NACT response evaluation. SUVmax was 18.
                        Thorax: FDG avid mass in left breast measuring 2.1 x 1.6 cm (SUVmax 8.4), \
                        previously 4.5 x 3.2 cm (SUVmax 15.2). FDG avid left axillary nodes, largest \
                        1.4 cm, SUV max - 5.6. Mediastinal blood pool SUVmax 1.9.
                        Abdomen: No focal lesion in liver. Liver SUVmax 2.4.
                        Skeleton: FDG avid lytic lesions in D10 vertebra (SUVmax ~ 9,2).
                        Impression: Skeletal metastases in D10.
                        """);
        assertThat(of(found, "SUVmax"))
                .containsExactly(
                        "8.4 [left breast]", "5.6 [left axillary nodes]", "9.2 [D10 vertebra]");
        assertThat(of(found, "lesion"))
                .containsExactly("21 mm [left breast]", "14 mm [left axillary nodes]");
        assertThat(values(found, "modality")).containsExactly("PET-CT");
        assertThat(values(found, "region")).containsExactly("whole body");
        assertThat(values(found, "metastasis")).containsExactly("Skeletal");
    }

    @Test
    void the_legend_of_categories_is_no_finding() {
        var found =
                scan(
                        """
                        DIGITAL MAMMOGRAPHY WITH SONOMAMMOGRAPHY OF BOTH BREASTS
                        Clinical details: Lump right breast. Mother had breast cancer. Old BIRADS 3.
                        RIGHT BREAST: An irregular mass is seen in the upper outer quadrant measuring
                        31 x 25 mm.
                        LEFT BREAST: No mass. Benign cyst of 6 mm at 3 o'clock.
                        IMPRESSION: Right breast mass - BI-RADS category 4a. Left breast - BIRADS II.
                        BI-RADS 0: Incomplete
                        BI-RADS 1: Negative
                        BI-RADS 2: Benign
                        BI-RADS 3: Probably benign
                        BI-RADS 5: Highly suggestive of malignancy
                        """);
        assertThat(of(found, "BI-RADS")).containsExactly("4a [Right breast]", "2 [Left breast]");
        assertThat(of(found, "lesion")).containsExactly("31 mm [upper outer quadrant]");
        assertThat(values(found, "laterality")).containsExactly("right");
        assertThat(values(found, "modality")).containsExactly("mammography");
    }

    @ParameterizedTest
    @CsvSource({
        "PI-RADS v2.1 score 4 lesion,PI-RADS,4",
        "PIRADS - V,PI-RADS,5",
        "LR-5 observation in segment VII,LI-RADS,5",
        "LI-RADS category LR-M,LI-RADS,M",
        "Lung-RADS 4A nodule,Lung-RADS,4A",
        "O-RADS 4 adnexal lesion,O-RADS,4",
        "ACR TI-RADS TR4 nodule,TI-RADS,4",
        "EU TIRADS 5,TI-RADS,5",
        "NI-RADS 2b,NI-RADS,2b",
        "Deauville score of 3,Deauville,3",
        "Deauville five point scale: 4,Deauville,4",
        "BIRADS IV B,BI-RADS,4B",
        "BI-RADS-4a,BI-RADS,4a",
    })
    void relatives_of_birads_are_read(String words, String code, String value) {
        assertThat(values(scan("USG\nIMPRESSION: " + words + "."), code)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACR BI-RADS 5th edition was used.",
                "Deauville 1-5 scale was applied.",
                "Previously BI-RADS 4.",
            })
    void these_name_a_system_and_no_category(String words) {
        assertThat(scan("USG\nIMPRESSION: " + words))
                .extracting(Finding::code)
                .doesNotContain("BI-RADS", "Deauville");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A mass of 2,3 x 1,8 cm in the tail of pancreas.|23|STATED",
                "A mass of 2.3 x 1.8 em in the tail of pancreas.|23|UNCLEAR",
                "A mass of l.8 cm in the tail of pancreas.|18|UNCLEAR",
                "A mass measuring 4.2 (AP) x 3.1 (TR) x 5 (CC) cm in the pelvis.|50|STATED",
                "45mm x 30mm sized mass in the pelvis.|45|STATED",
            })
    void sizes_are_read_as_printed(String sentence, String mm, Certainty certainty) {
        var lesions = scan("CT ABDOMEN\nFINDINGS: " + sentence).stream();
        assertThat(lesions.filter(finding -> finding.code().equals("lesion")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.value()).isEqualTo(mm);
                            assertThat(finding.certainty()).isEqualTo(certainty);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Liver is normal, measures 15 cm, no focal lesion.",
                "Right kidney measures 9.8 x 4.2 cm.",
                "Uterus measures 8.2 x 4.1 x 3.9 cm. Endometrial thickness 6 mm.",
                "CBD measures 6 mm. Portal vein measures 11 mm.",
                "Simple cortical cyst of 23 mm in the left kidney.",
                "A 9 mm calculus in the lower calyx.",
                "Haemangioma of 12 mm in segment VIII.",
                "Gall bladder wall thickness 3 mm.",
                "No lymph nodes more than 10 mm.",
                "No mass lesion. Prostate measures 4.2 x 3.9 cm.",
                "Mass abuts the aorta for a distance of 3 cm.",
                "Midline shift of 5 mm.",
                "Previously seen 18 mm nodule is not seen now.",
                "Follow up of the 8 mm nodule is recommended.",
                "Possible nodule measuring 4 mm.",
                "Post-void residual volume 40 ml.",
                "Blood pressure 120 mmHg; mass effect over 3 cm/s.",
                "Infarct measuring 21 mm in the right MCA territory.",
            })
    void these_are_no_lesions(String sentence) {
        assertThat(of(scan("CT ABDOMEN\nFINDINGS: " + sentence), "lesion")).isEmpty();
    }

    @Test
    void the_old_size_is_not_the_size() {
        var found =
                scan(
                        """
                        CT CHEST
                        FINDINGS: Nodule in the lingula has decreased from 24 mm to 11 mm. Right hilar
                        node measures 9 mm (was 15 mm). Mass in left lower lobe measures 3.1 cm as
                        against 4 cm on the previous scan.
                        """);
        assertThat(of(found, "lesion"))
                .containsExactly(
                        "11 mm [lingula]", "9 mm [Right hilar node]", "31 mm [left lower lobe]");
    }

    @Test
    void two_lesions_of_one_sentence_are_kept_apart() {
        var found =
                scan(
                        "USG ABDOMEN\nFINDINGS: Lesions measuring 23 mm in segment VI and 18 mm in"
                                + " segment VIII. It measures 4 mm. Spleen measures 11 cm.");
        assertThat(of(found, "lesion")).contains("23 mm [segment VI]", "18 mm [segment VIII]");
    }

    @Test
    void it_means_the_lesion_of_the_sentence_before() {
        var found =
                scan(
                        "MRI BRAIN\nFINDINGS: An enhancing mass is seen in the right frontal lobe. It"
                                + " measures 4.2 x 3.8 cm. The ventricles are normal.");
        assertThat(of(found, "lesion")).containsExactly("42 mm [right frontal lobe]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No evidence of liver metastases.",
                "Lesion suspicious for liver metastasis.",
                "? liver metastases.",
                "Liver metastasis cannot be ruled out.",
                "Likely bone metastasis.",
                "Findings suggestive of lung metastases.",
                "H/o liver metastases.",
                "Mother had liver metastases; no metastasis here.",
                "Metastatic work-up of the liver advised.",
                "Metastases to the liver are to be ruled out.",
                "Metastatic axillary lymph nodes.",
            })
    void these_state_no_metastasis(String sentence) {
        assertThat(values(scan("CT ABDOMEN\nIMPRESSION: " + sentence), "metastasis")).isEmpty();
    }

    @Test
    void consistent_with_is_for_a_person_to_look_at() {
        var found = scan("CT ABDOMEN\nIMPRESSION: Lesions consistent with liver metastases.");
        assertThat(found.stream().filter(finding -> finding.code().equals("metastasis")))
                .singleElement()
                .extracting(Finding::certainty)
                .isEqualTo(Certainty.UNCLEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No pleural effusion, ascites or hydronephrosis.",
                "Ascites: Nil.",
                "Pleural effusion is not seen.",
                "Non-obstructing calculus; no features of obstruction.",
                "The effusion has resolved, no ascites.",
                "Chronic airway obstruction.",
                "To rule out deep vein thrombosis.",
                "Impending pathological fracture.",
            })
    void these_are_no_complications(String sentence) {
        assertThat(values(scan("CT\nFINDINGS: " + sentence), "complication")).isEmpty();
    }

    @Test
    void complications_are_found_where_stated() {
        var found =
                scan(
                        "MRI SPINE\nFINDINGS: Pathological fracture of D8 with cord compression."
                                + " Portal vein thrombosis. Gross ascites.");
        assertThat(values(found, "complication"))
                .containsExactlyInAnyOrder(
                        "pathological fracture", "cord compression", "thrombus", "ascites");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BONE SCAN (Tc99m MDP)|bone scan",
                "HRCT CHEST|CT",
                "USG ABDOMEN AND PELVIS|US",
                "MRI BRAIN WITH CONTRAST|MRI",
                "2D ECHO REPORT|echo",
                "BARIUM SWALLOW|fluoroscopy",
                "Digital mammogram, both breasts|mammography",
                "Ultrasound neck|US",
                "Radiograph of the chest, PA view|X-ray",
                "Non-contrast CT head|CT",
            })
    void the_modality_is_told_by_the_title(String title, String modality) {
        assertThat(values(scan(title + "\nIMPRESSION: Normal."), "modality"))
                .containsExactly(modality);
    }

    @Test
    void the_side_of_a_site_behind_the_size_counts() {
        var found =
                scan(
                        """
                        USG WHOLE ABDOMEN
                        LIVER : Multiple SOLs in both lobes, largest measuring 4.5 x 3.8 cm in segment
                        VII, s/o metastasis.
                        UTERUS : Measures 7.2 x 3.8 x 4.1 cm. Fibroid 23 x 20 mm in posterior wall.
                        No lymphadenopathy.
                        IMPRESSION : Hepatic SOLs ? metastasis
                        """);
        assertThat(of(found, "lesion")).containsExactly("45 mm [segment VII]");
        assertThat(of(found, "lymph-nodes")).containsExactly("absent [lymphadenopathy]");
        assertThat(values(found, "metastasis")).isEmpty();
    }

    @Test
    void a_title_with_a_colon_is_no_organ() {
        var found =
                scan(
                        "CECT NECK: Enhancing mass of size 4.1 x 2.9 cm in left gingivobuccal sulcus."
                                + " IMPRESSION: Mass in left buccal mucosa - cT4aN2b.");
        assertThat(values(found, "modality")).containsExactly("CT");
        assertThat(values(found, "region")).containsExactly("neck");
        assertThat(of(found, "lesion")).containsExactly("41 mm [left gingivobuccal sulcus]");
        assertThat(values(found, "T")).containsExactly("T4a");
    }

    @Test
    void a_finding_stands_where_it_was_read() {
        var found =
                ScanReader.read(Paper.typed("CT CHEST\fFINDINGS: 18 mm nodule in the lingula."));
        assertThat(found.stream().filter(finding -> finding.code().equals("lesion")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.place().page()).isEqualTo(2);
                            assertThat(finding.place().text()).isEqualTo("18 mm nodule");
                        });
    }

    @Test
    void a_hostile_text_is_read_in_time() {
        var started = System.nanoTime();
        scan("FINDINGS: " + "nodule 2.3 x 1.8 x ".repeat(1_000));
        scan("no ".repeat(6_000));
        scan("BI-RADS ( ".repeat(2_000));
        assertThat((System.nanoTime() - started) / 1_000_000).isLessThan(5_000);
    }
}
