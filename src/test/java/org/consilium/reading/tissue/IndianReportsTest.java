package org.consilium.reading.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.reading.tissue.Reports.isUnclear;
import static org.consilium.reading.tissue.Reports.read;
import static org.consilium.reading.tissue.Reports.value;
import static org.consilium.reading.tissue.Reports.values;

import java.util.List;
import org.consilium.reading.Finding;
import org.junit.jupiter.api.Test;

class IndianReportsTest {
    @Test
    void a_breast_core_biopsy_with_stains() {
        var text =
                """
                SPECIMEN: Trucut biopsy, left breast lump
                CLINICAL DETAILS: 52/F, k/c/o hypertension, lump left breast 3 months. USG BIRADS 5, ? Ca.
                GROSS: Received four linear cores, longest measuring 1.8 cm.
                MICROSCOPY: Sections show infiltrating tumour cells in nests and cords.
                IMPRESSION: Invasive ductal carcinoma (NST), MBR grade II, left breast.
                No lymphovascular invasion seen in the tissue examined.
                IHC: ER - Positive (80%, strong), PR - Positive (40%), HER2/neu - 2+ (equivocal), FISH suggested.
                Ki-67 - 30%
                """;
        assertThat(value(text, "histology").orElse("")).startsWith("invasive ductal carcinoma");
        assertThat(value(text, "grade")).hasValue("2");
        assertThat(value(text, "LVI")).hasValue("absent");
        assertThat(value(text, "ER")).hasValue("positive");
        assertThat(value(text, "ER-percent")).hasValue("80");
        assertThat(value(text, "PR-percent")).hasValue("40");
        assertThat(value(text, "HER2")).hasValue("equivocal");
        assertThat(value(text, "Ki-67")).hasValue("30");
        assertThat(value(text, "laterality")).hasValue("left");
        assertThat(values(text, "T")).isEmpty();
        assertThat(values(text, "size")).isEmpty();
    }

    @Test
    void a_right_hemicolectomy() {
        var text =
                """
                Specimen: Right hemicolectomy
                Gross: Specimen measures 28 cm in length. Ulceroproliferative growth measuring 5.5 x 4 x 1.2 cm in the caecum.
                Diagnosis:
                Moderately differentiated adenocarcinoma of caecum, infiltrating pericolic fat.
                Proximal and distal margins are free of tumour. Circumferential margin: positive.
                Lymphovascular invasion present; perineural invasion not seen.
                3 out of 17 lymph nodes show metastasis (3/17). Extranodal extension: Present
                pT3 N1b Mx
                MMR: MLH1 - retained, PMS2 - retained, MSH2 - retained, MSH6 - retained.
                """;
        assertThat(value(text, "histology")).hasValue("adenocarcinoma");
        assertThat(value(text, "grade")).hasValue("2");
        assertThat(value(text, "size")).hasValue("55");
        assertThat(values(text, "margin")).startsWith("positive").contains("negative");
        assertThat(value(text, "LVI")).hasValue("present");
        assertThat(value(text, "PNI")).hasValue("absent");
        assertThat(value(text, "nodes-examined")).hasValue("17");
        assertThat(value(text, "nodes-positive")).hasValue("3");
        assertThat(value(text, "extranodal-extension")).hasValue("present");
        assertThat(value(text, "T")).hasValue("T3");
        assertThat(value(text, "N")).hasValue("N1b");
        assertThat(values(text, "M")).isEmpty();
        assertThat(value(text, "MLH1")).hasValue("retained");
        assertThat(value(text, "MMR")).hasValue("proficient");
        assertThat(MustHaves.missing("caecum / colon", read(text))).isEmpty();
    }

    @Test
    void a_whipple() {
        var text =
                """
                PROCEDURE: Whipple's pancreaticoduodenectomy
                Tumour site: Head of pancreas
                Tumour size: 3,2 x 2,5 x 2 cm
                Histologic type: Ductal adenocarcinoma
                Histologic grade: G2: Moderately differentiated
                Perineural invasion: Present
                Lymphovascular invasion: Not identified
                Uncinate margin: Involved
                Number of lymph nodes examined: 14
                Number of lymph nodes involved: 2
                Pathologic stage: pT2 pN1
                """;
        assertThat(value(text, "size")).hasValue("32");
        assertThat(value(text, "histology")).hasValue("ductal adenocarcinoma");
        assertThat(value(text, "grade")).hasValue("2");
        assertThat(value(text, "PNI")).hasValue("present");
        assertThat(value(text, "LVI")).hasValue("absent");
        assertThat(value(text, "margin")).hasValue("positive");
        assertThat(value(text, "nodes-examined")).hasValue("14");
        assertThat(value(text, "nodes-positive")).hasValue("2");
        assertThat(value(text, "site")).hasValue("Head of pancreas");
        assertThat(value(text, "procedure").orElse("")).contains("Whipple");
    }

    @Test
    void a_thyroidectomy_with_neck_levels() {
        var text =
                """
                Impression: Total thyroidectomy - Papillary carcinoma thyroid, classical variant, right lobe, 2.8 cm in greatest dimension.
                Margins are free. No lymphovascular invasion.
                Level II: 0/4 nodes. Level III: 1/6 nodes. Level VI: 3/7 nodes.
                pT2 N1b
                """;
        assertThat(value(text, "histology").orElse("")).startsWith("papillary carcinoma");
        assertThat(value(text, "nodes-examined")).hasValue("17");
        assertThat(value(text, "nodes-positive")).hasValue("4");
        assertThat(value(text, "margin")).hasValue("negative");
        assertThat(value(text, "N")).hasValue("N1b");
    }

    @Test
    void prostate_cores() {
        var text =
                """
                TRUS guided biopsy prostate. S. PSA 14.2 ng/ml
                Right base: Adenocarcinoma, Gleason score 3+4=7, 40% of core.
                Left apex: Adenocarcinoma, Gleason score 4+4=8 (Grade group 4). Perineural invasion seen.
                """;
        assertThat(values(text, "Gleason")).startsWith("4+4=8").contains("3+4=7");
        assertThat(values(text, "grade-group")).contains("4");
        assertThat(value(text, "PNI")).hasValue("present");
        assertThat(value("Prostatic adenocarcinoma, Gleason's score 7 (4+3)", "grade-group"))
                .hasValue("3");
    }

    @Test
    void a_cervix_biopsy() {
        var text =
                "Cervical punch biopsy: Moderately differentiated keratinising squamous cell"
                        + " carcinoma. LVSI: not seen. Clinical: FIGO stage IIB.";
        assertThat(value(text, "histology")).hasValue("keratinising squamous cell carcinoma");
        assertThat(value(text, "LVI")).hasValue("absent");
        assertThat(value(text, "stage")).hasValue("IIB");
    }

    @Test
    void a_tongue_in_upper_case() {
        var text =
                "FINAL DIAGNOSIS: LEFT HEMIGLOSSECTOMY WITH NECK DISSECTION. MODERATELY"
                        + " DIFFERENTIATED SQUAMOUS CELL CARCINOMA, TUMOUR MEASURES 2.6 X 2 X 0.9 CM."
                        + " ALL MARGINS FREE, NEAREST MARGIN DEEP 6 MM. PERINEURAL INVASION PRESENT. NO"
                        + " LYMPHOVASCULAR INVASION. ONE (1) OF SEVENTEEN LYMPH NODES POSITIVE FOR"
                        + " METASTASIS. NO EXTRANODAL EXTENSION. P16 NEGATIVE. PT2 PN1.";
        assertThat(value(text, "histology")).hasValue("squamous cell carcinoma");
        assertThat(value(text, "size")).hasValue("26");
        assertThat(value(text, "margin")).hasValue("negative");
        assertThat(value(text, "margin-distance")).hasValue("6");
        assertThat(value(text, "PNI")).hasValue("present");
        assertThat(value(text, "LVI")).hasValue("absent");
        assertThat(value(text, "nodes-examined")).hasValue("17");
        assertThat(value(text, "nodes-positive")).hasValue("1");
        assertThat(value(text, "extranodal-extension")).hasValue("absent");
        assertThat(value(text, "p16")).hasValue("negative");
        assertThat(value(text, "T")).hasValue("T2");
        assertThat(value(text, "N")).hasValue("N1");
        assertThat(value(text, "laterality")).hasValue("left");
    }

    @Test
    void a_lung_panel() {
        var text =
                """
                EGFR: Exon 19 deletion detected
                ALK (D5F3): Negative
                ROS1: Negative
                KRAS: Wild type
                BRAF V600E: Not detected
                PD-L1 (22C3): TPS 60%
                TMB: 12 mut/Mb
                MSI: Stable
                IHC: Tumour cells are positive for CK7, TTF-1 and Napsin A; negative for p40, CK20.
                """;
        assertThat(value(text, "EGFR")).hasValue("positive");
        assertThat(value(text, "EGFR-variant").orElse(""))
                .isEqualToIgnoringCase("exon 19 deletion");
        assertThat(value(text, "ALK")).hasValue("negative");
        assertThat(value(text, "ROS1")).hasValue("negative");
        assertThat(value(text, "KRAS")).hasValue("negative");
        assertThat(value(text, "BRAF")).hasValue("negative");
        assertThat(value(text, "PD-L1")).hasValue("60%");
        assertThat(value(text, "TMB")).hasValue("12");
        assertThat(value(text, "MSI")).hasValue("stable");
        assertThat(stain(text, "TTF-1")).containsExactly("positive");
        assertThat(stain(text, "CK7")).containsExactly("positive");
        assertThat(stain(text, "p40")).containsExactly("negative");
        assertThat(stain(text, "CK20")).containsExactly("negative");
    }

    private static List<String> stain(String text, String label) {
        return read(text).stream()
                .filter(finding -> finding.code().equals("IHC") && finding.label().equals(label))
                .map(Finding::value)
                .toList();
    }

    @Test
    void what_a_gene_means_is_no_result() {
        assertThat(
                        values(
                                "BRAF V600E mutation has been associated with more aggressive"
                                        + " behaviour.",
                                "BRAF"))
                .isEmpty();
        assertThat(values("EGFR, ALK and ROS1 testing advised.", "EGFR")).isEmpty();
        assertThat(value("Mutations in BRAF, NRAS61, KRAS12/13 NOT identified", "KRAS"))
                .hasValue("negative");
    }

    @Test
    void lost_proteins_are_deficient() {
        var text = "Loss of MLH1 and PMS2 expression; MSH2 and MSH6 retained.";
        assertThat(value(text, "MLH1")).hasValue("lost");
        assertThat(value(text, "PMS2")).hasValue("lost");
        assertThat(value(text, "MSH6")).hasValue("retained");
        assertThat(value(text, "MMR")).hasValue("deficient");
    }

    @Test
    void cells_that_are_only_suspicious_are_no_type() {
        var text =
                """
                FNAC right axillary node
                Impression: Smears suspicious for metastatic carcinoma; excision biopsy advised to rule out lymphoma.
                """;
        assertThat(values(text, "histology")).isEmpty();
        assertThat(values("No evidence of carcinoma. Negative for malignancy.", "histology"))
                .isEmpty();
    }

    @Test
    void more_positive_nodes_than_examined_are_unclear() {
        assertThat(isUnclear("Lymph nodes: 17/3 show metastasis", "nodes-positive")).isTrue();
    }

    @Test
    void nodes_are_counted_behind_their_label() {
        var text = "Lymph nodes : 2 of 14 show metastasis\n";
        assertThat(value(text, "nodes-positive")).hasValue("2");
        assertThat(value(text, "nodes-examined")).hasValue("14");
    }

    @Test
    void all_free_nodes_are_counted() {
        assertThat(value("All 12 lymph nodes are free of tumour.", "nodes-examined"))
                .hasValue("12");
        assertThat(value("All 12 lymph nodes are free of tumour.", "nodes-positive")).hasValue("0");
    }

    @Test
    void a_score_and_a_date_are_no_nodes() {
        var text = "Nottingham score 8/9. Lymph nodes: not received. Dated 12/05/2024.";
        assertThat(values(text, "nodes-examined")).isEmpty();
    }

    @Test
    void a_melanoma() {
        var text =
                "Malignant melanoma, nodular type. Breslow thickness: 2.3 mm. Ulceration: Present."
                        + " Mitotic rate: 4/mm2. Margins: Uninvolved.";
        assertThat(value(text, "Breslow")).hasValue("2.3");
        assertThat(value(text, "ulceration")).hasValue("present");
        assertThat(value(text, "mitoses")).hasValue("4");
        assertThat(MustHaves.missing("skin", read(text))).containsExactly("T");
    }

    @Test
    void what_is_missing_depends_on_the_organ() {
        assertThat(MustHaves.missing("breast", List.of())).contains("ER", "PR", "HER2", "T", "N");
        assertThat(MustHaves.missing("prostate", List.of()))
                .contains("Gleason")
                .doesNotContain("ER");
        assertThat(MustHaves.missing("spleen", List.of())).contains("histology", "margin");
    }

    @Test
    void an_endless_hostile_text_is_read_in_time() {
        var text = "no of the (1) lymph node 1/2 ER pT ".repeat(2900);
        var before = System.nanoTime();
        read(text);
        assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
    }

    @Test
    void a_discharge_summary_that_quotes_its_histology() {
        var text =
                """
                DISCHARGE SUMMARY
                Final diagnosis: Carcinoma rectum, s/p NACT-RT, LAR done, ypT2N0M0, stage I.
                History: Mother had carcinoma breast. Patient is known case of diabetes.
                HPE (12/03/2024): Residual moderately differentiated adenocarcinoma, CRM negative, 0/14 nodes, no LVI/PNI.
                """;
        assertThat(value(text, "T")).hasValue("T2");
        assertThat(value(text, "stage-prefix")).hasValue("yp");
        assertThat(value(text, "stage")).hasValue("I");
        assertThat(value(text, "nodes-examined")).hasValue("14");
        assertThat(value(text, "margin")).hasValue("negative");
        assertThat(value(text, "LVI")).hasValue("absent");
        assertThat(value(text, "PNI")).hasValue("absent");
    }

    @Test
    void levels_of_a_neck_are_added_up() {
        var text = "Level IA 0/2, IB 1/3, IIA 0/8, III 0/5, IV 0/4.";
        assertThat(value(text, "nodes-examined")).hasValue("22");
        assertThat(value(text, "nodes-positive")).hasValue("1");
    }

    @Test
    void a_definition_of_size_is_no_size() {
        assertThat(values("pT2: Tumour >20 mm but <50 mm in greatest dimension", "size")).isEmpty();
        assertThat(values("Lymph node with metastasis measuring 2 cm.", "size")).isEmpty();
        assertThat(value("Tumour measures 13,3 em in greatest dimension", "size")).hasValue("133");
    }
}
