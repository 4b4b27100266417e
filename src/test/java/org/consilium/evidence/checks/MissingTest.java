package org.consilium.evidence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.consilium.casework.Organ;
import org.junit.jupiter.api.Test;

class MissingTest {
    private static List<String> of(Organ organ, String papers) {
        return Missing.of(organ, Papers.of(papers)).stream().map(Missing::code).toList();
    }

    @Test
    void without_any_report_on_tissue_that_is_what_is_asked_for() {
        assertThat(Missing.of(Organ.BREAST, Papers.of("IMG 2026-03-01 : T=T2")))
                .containsExactly(new Missing("histology", Ask.ANY_HISTOLOGY_REPORT));
    }

    @Test
    void of_a_biopsy_type_grade_side_and_markers_are_asked_for_and_no_margin() {
        assertThat(
                        of(
                                Organ.BREAST,
                                "BIO 2026-03-01 : procedure=core biopsy & laterality=left"
                                        + " & histology=invasive ductal carcinoma"))
                .containsExactly("grade", "ER", "PR", "HER2", "Ki-67");
    }

    @Test
    void of_a_resection_the_whole_set_is_asked_for() {
        assertThat(
                        of(
                                Organ.COLORECTAL,
                                "BIO 2026-03-01 : procedure=right hemicolectomy"
                                        + " & histology=adenocarcinoma & T=T3 & N=N1"))
                .contains(
                        "margin", "nodes-examined", "nodes-positive", "grade", "LVI", "PNI", "MMR")
                .doesNotContain("histology", "T", "N", "procedure");
    }

    @Test
    void a_complete_set_lacks_nothing() {
        assertThat(
                        of(
                                Organ.CERVIX,
                                "BIO 2026-03-01 : procedure=radical hysterectomy & site=cervix &"
                                        + " histology=squamous cell carcinoma & grade=2 & size=28~mm &"
                                        + " T=T1b2 & N=N0 & nodes-examined=22 & nodes-positive=0 &"
                                        + " margin=negative & LVI=absent"))
                .isEmpty();
    }

    @Test
    void what_the_biopsy_told_is_not_asked_of_the_resection() {
        var papers =
                "BIO 2026-03-01 : procedure=core biopsy & ER=positive & PR=positive"
                        + " & HER2=negative & Ki-67=20~% || BIO 2026-04-01 : procedure=mastectomy"
                        + " & histology=invasive ductal carcinoma";
        assertThat(of(Organ.BREAST, papers))
                .contains("margin", "T")
                .doesNotContain("ER", "PR", "HER2", "Ki-67");
    }

    @Test
    void a_scan_gives_no_pathologic_stage() {
        assertThat(
                        of(
                                Organ.LUNG,
                                "IMG 2026-03-01 : T=T2 & N=N0 || BIO 2026-04-01 :"
                                        + " procedure=lobectomy & histology=carcinoid"))
                .contains("T", "N");
    }

    @Test
    void an_equivocal_stain_asks_for_the_gene_test_until_it_is_there() {
        var biopsy = "IHC 2026-03-01 : histology=invasive carcinoma & HER2-IHC=2+ & HER2=equivocal";
        assertThat(Missing.of(Organ.BREAST, Papers.of(biopsy)))
                .contains(new Missing("HER2-ISH", Ask.ISH_REPORT));
        assertThat(of(Organ.BREAST, biopsy + " || IHC 2026-03-20 : HER2-ISH=not amplified"))
                .doesNotContain("HER2-ISH");
    }

    @Test
    void genes_are_asked_for_where_drugs_depend_on_them() {
        assertThat(of(Organ.LUNG, "BIO 2026-03-01 : histology=adenocarcinoma & EGFR=negative"))
                .contains("ALK", "ROS1", "PD-L1")
                .doesNotContain("EGFR");
        assertThat(of(Organ.LUNG, "BIO 2026-03-01 : histology=small cell carcinoma"))
                .doesNotContain("EGFR");
        assertThat(
                        of(
                                Organ.COLORECTAL,
                                "BIO 2026-03-01 : histology=adenocarcinoma & MMR=deficient"))
                .doesNotContain("KRAS");
        assertThat(
                        of(
                                Organ.COLORECTAL,
                                "BIO 2026-03-01 : histology=adenocarcinoma || LET 2026-03-09 :"
                                        + " M=M1a"))
                .contains("KRAS", "NRAS", "BRAF");
        assertThat(of(Organ.HEAD_NECK, "BIO 2026-03-01 : site=left tonsil & histology=carcinoma"))
                .contains("p16");
    }

    @Test
    void after_treatment_the_effect_is_asked_for() {
        assertThat(of(Organ.BREAST, "BIO 2026-03-01 : procedure=mastectomy & stage-prefix=yp"))
                .contains("treatment-effect");
        assertThat(of(Organ.BREAST, "BIO 2026-03-01 : procedure=mastectomy & stage-prefix=p"))
                .doesNotContain("treatment-effect");
    }

    @Test
    void an_n_that_was_only_concluded_is_still_asked_for() {
        var said = "BIO 2026-03-01 : procedure=mastectomy & N[0/12]!=N0";
        assertThat(of(Organ.BREAST, said)).contains("N");
        assertThat(Missing.of(Organ.BREAST, List.of(Papers.verified(Papers.paper(said, 0)))))
                .extracting(Missing::code)
                .doesNotContain("N");
    }

    @Test
    void another_organ_is_known_by_the_words_of_the_report() {
        assertThat(
                        of(
                                Organ.OTHER,
                                "BIO 2026-03-01 : procedure=radical prostatectomy"
                                        + " & histology=acinar adenocarcinoma & margin=negative"))
                .contains("Gleason", "grade-group", "PNI")
                .doesNotContain("nodes-examined");
    }

    @Test
    void each_is_asked_for_once_and_of_the_right_laboratory() {
        var missing = Missing.of(Organ.BREAST, Papers.of("BIO 2026-03-01 : procedure=mastectomy"));
        assertThat(missing).doesNotHaveDuplicates();
        assertThat(missing)
                .contains(new Missing("ER", Ask.IHC_REPORT))
                .contains(new Missing("margin", Ask.FULL_HISTOLOGY_REPORT));
        assertThat(new Missing("HER2-ISH", Ask.ISH_REPORT).suffix()).isEqualTo("her2-ish");
    }
}
