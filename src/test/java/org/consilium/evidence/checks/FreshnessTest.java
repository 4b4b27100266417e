package org.consilium.evidence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.consilium.casework.Organ;
import org.consilium.evidence.checks.Freshness.State;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private static Freshness of(Organ organ, Need need, String papers) {
        return all(organ, papers).stream()
                .filter(one -> one.need() == need)
                .findFirst()
                .orElseThrow();
    }

    private static List<Freshness> all(Organ organ, String papers) {
        return Freshness.of(organ, Papers.of(papers), TODAY);
    }

    @Test
    void a_scan_is_current_up_to_its_limit_and_stale_the_day_after() {
        var current = of(Organ.LUNG, Need.IMAGING_PRIMARY, "IMG 2026-10-12 is=CT_chest");
        assertThat(current.state()).isEqualTo(State.CURRENT);
        assertThat(current.days()).isEqualTo(OptionalLong.of(42));
        assertThat(current.limit()).isEqualTo(OptionalInt.of(42));
        var stale = of(Organ.LUNG, Need.IMAGING_PRIMARY, "IMG 2026-10-11 is=CT_chest");
        assertThat(stale.state()).isEqualTo(State.STALE);
        assertThat(stale.days()).isEqualTo(OptionalLong.of(43));
    }

    @Test
    void the_newest_of_several_counts() {
        var scan =
                of(
                        Organ.LUNG,
                        Need.IMAGING_PRIMARY,
                        "IMG 2026-11-20 is=CT_chest || IMG 2024-10-11 is=CT_chest");
        assertThat(scan.state()).isEqualTo(State.CURRENT);
        assertThat(scan.newest().orElseThrow().date()).contains(LocalDate.parse("2026-11-20"));
    }

    @Test
    void a_scan_of_another_place_and_a_plain_film_do_not_show_the_tumour() {
        assertThat(of(Organ.LUNG, Need.IMAGING_PRIMARY, "IMG 2026-11-20 is=MRI_brain").state())
                .isEqualTo(State.MISSING);
        assertThat(of(Organ.LUNG, Need.IMAGING_PRIMARY, "IMG 2026-11-20 is=X-ray_chest").state())
                .isEqualTo(State.MISSING);
        assertThat(of(Organ.BREAST, Need.IMAGING_PRIMARY, "IMG 2026-11-20 is=mammography").state())
                .isEqualTo(State.CURRENT);
    }

    @Test
    void one_whole_body_scan_shows_the_tumour_and_its_spread() {
        var papers = "IMG 2026-11-20 is=PET-CT_whole_body";
        for (var organ : Organ.values()) {
            assertThat(of(organ, Need.IMAGING_PRIMARY, papers).state()).isEqualTo(State.CURRENT);
            assertThat(of(organ, Need.IMAGING_SPREAD, papers).state()).isEqualTo(State.CURRENT);
        }
    }

    @Test
    void what_a_sample_has_shown_does_not_grow_old() {
        var tissue = of(Organ.CERVIX, Need.PATHOLOGY, "BIO 2019-01-01 : histology=carcinoma");
        assertThat(tissue.state()).isEqualTo(State.CURRENT);
        assertThat(tissue.limit()).isEmpty();
        assertThat(tissue.days().orElseThrow()).isGreaterThan(2000);
    }

    @Test
    void a_letter_that_names_the_histology_is_no_pathology() {
        assertThat(of(Organ.CERVIX, Need.PATHOLOGY, "LET 2026-11-01 : histology=carcinoma").state())
                .isEqualTo(State.MISSING);
    }

    @Test
    void the_markers_that_are_lacking_are_named() {
        var markers = of(Organ.BREAST, Need.MARKERS, "IHC 2026-11-01 : ER=positive & PR=negative");
        assertThat(markers.state()).isEqualTo(State.CURRENT);
        assertThat(markers.lacking()).containsExactly("HER2");
    }

    @Test
    void repair_told_by_genes_needs_no_stain() {
        var markers = of(Organ.COLORECTAL, Need.MARKERS, "IHC 2026-11-01 : MSI=stable");
        assertThat(markers.state()).isEqualTo(State.CURRENT);
        assertThat(markers.lacking()).isEmpty();
    }

    @Test
    void a_row_is_as_old_as_its_own_date_and_not_as_its_paper() {
        var kidney =
                of(
                        Organ.BREAST,
                        Need.KIDNEY,
                        "DIS 2026-11-20 : 2160-0[Creatinine]=0.9~mg/dL@2026-09-01");
        assertThat(kidney.state()).isEqualTo(State.STALE);
        assertThat(kidney.days()).isEqualTo(OptionalLong.of(83));
    }

    @Test
    void blood_tests_are_told_apart() {
        var papers = "LAB 2026-11-20 : 718-7[Hb]=11.2~g/dL & 1975-2[Bilirubin]=0.7~mg/dL";
        assertThat(of(Organ.BREAST, Need.BLOOD_COUNT, papers).state()).isEqualTo(State.CURRENT);
        assertThat(of(Organ.BREAST, Need.LIVER, papers).state()).isEqualTo(State.CURRENT);
        assertThat(of(Organ.BREAST, Need.KIDNEY, papers).state()).isEqualTo(State.MISSING);
    }

    @Test
    void without_a_date_and_with_one_to_come_nothing_is_known_to_be_current() {
        var undated = of(Organ.LUNG, Need.IMAGING_PRIMARY, "IMG is=CT_chest");
        assertThat(undated.state()).isEqualTo(State.STALE);
        assertThat(undated.days()).isEmpty();
        var future = of(Organ.LUNG, Need.IMAGING_PRIMARY, "IMG 2027-01-01 is=CT_chest");
        assertThat(future.state()).isEqualTo(State.STALE);
        assertThat(future.days()).isEmpty();
    }

    @Test
    void the_heart_is_asked_for_where_drugs_can_harm_it() {
        assertThat(of(Organ.BREAST, Need.HEART, "").state()).isEqualTo(State.MISSING);
        assertThat(of(Organ.BREAST, Need.HEART, "IMG 2026-11-01 is=echocardiography").state())
                .isEqualTo(State.CURRENT);
        assertThat(all(Organ.LUNG, "")).extracting(Freshness::need).doesNotContain(Need.HEART);
        assertThat(all(Organ.OTHER, "LET 2026-01-01 : drug=doxorubicin"))
                .extracting(Freshness::need)
                .contains(Need.HEART);
    }

    @Test
    void a_tumour_marker_is_followed_where_there_once_was_one() {
        assertThat(of(Organ.COLORECTAL, Need.TUMOUR_MARKER, "").state()).isEqualTo(State.MISSING);
        assertThat(all(Organ.OTHER, ""))
                .extracting(Freshness::need)
                .doesNotContain(Need.TUMOUR_MARKER);
        assertThat(
                        of(
                                        Organ.OTHER,
                                        Need.TUMOUR_MARKER,
                                        "LAB 2026-01-01 : 10334-1[CA 125]=40~U/mL")
                                .state())
                .isEqualTo(State.STALE);
    }

    @Test
    void every_organ_has_its_limits_with_a_reason() {
        var everywhere =
                EnumSet.of(
                        Need.PATHOLOGY,
                        Need.IMAGING_PRIMARY,
                        Need.IMAGING_SPREAD,
                        Need.BLOOD_COUNT,
                        Need.KIDNEY,
                        Need.LIVER);
        for (var organ : Organ.values()) {
            var limits = FreshnessLimit.of(organ);
            assertThat(limits).extracting(FreshnessLimit::need).containsAll(everywhere);
            assertThat(limits).extracting(FreshnessLimit::need).doesNotHaveDuplicates();
            assertThat(limits).allSatisfy(limit -> assertThat(limit.reason()).isNotBlank());
        }
    }
}
