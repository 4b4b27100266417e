package org.consilium.evidence.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.consilium.evidence.CaseFinding.State;
import org.consilium.reading.scans.ScanReader;
import org.consilium.records.Kind;
import org.junit.jupiter.api.Test;

class ResponseTest {
    private static Papers ct(String day) {
        return Papers.a(Kind.IMAGING).called("CT chest").on(day).says("modality", "CT", "CT");
    }

    private static Papers read(String day, String text) {
        return Papers.a(Kind.IMAGING).on(day).saysAll(ScanReader.read(Papers.typed(text)));
    }

    private static Response response(Papers... papers) {
        return Response.of(List.of(papers).stream().map(Papers::report).toList());
    }

    private static Sum sum(Response response, int scan) {
        return response.sums().get(scan).orElseThrow();
    }

    @Test
    void lesions_are_found_again_by_place_and_side() {
        var response =
                response(
                        ct("2026-01-10")
                                .lesion("right upper lobe nodule", "30")
                                .lesion("Segment VI of liver", "20"),
                        ct("2026-04-10")
                                .lesion("RUL nodule", "18")
                                .lesion("hepatic segment 6", "12"));

        assertThat(response.lesions()).hasSize(2).allMatch(Lesion::isSummed);
        assertThat(sum(response, 0).mm()).isEqualByComparingTo("50");
        assertThat(sum(response, 0).first()).isEmpty();
        assertThat(sum(response, 1).mm()).isEqualByComparingTo("30");
        assertThat(sum(response, 1).first().orElseThrow().percent())
                .contains(new BigDecimal("-40.0"));
        assertThat(sum(response, 1).bySize()).contains(Sum.BySize.SMALLER);
    }

    @Test
    void the_other_side_is_another_lesion() {
        var response =
                response(
                        ct("2026-01-10").lesion("right adrenal", "30"),
                        ct("2026-04-10").lesion("left adrenal", "12"));

        assertThat(response.lesions()).hasSize(2);
        assertThat(response.sums().get(1)).isEmpty();
    }

    @Test
    void a_place_told_less_exactly_stays_apart() {
        var response =
                response(
                        ct("2026-01-10").lesion("right upper lobe", "30"),
                        ct("2026-04-10").lesion("upper lobe", "12"));

        assertThat(response.lesions())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.doubt()).contains(Doubt.MAYBE_ANOTHER))
                .noneMatch(Lesion::isSummed);
        assertThat(response.sums()).allMatch(sum -> sum.isEmpty());
    }

    @Test
    void two_lesions_at_one_place_are_not_told_apart_and_in_no_sum() {
        var response =
                response(
                        ct("2026-01-10")
                                .lesion("segment IV", "14")
                                .lesion("segment IV", "22")
                                .lesion("right upper lobe", "20"),
                        ct("2026-04-10")
                                .lesion("segment IV", "11")
                                .lesion("right upper lobe", "20"));

        assertThat(response.apart()).hasSize(3);
        assertThat(response.apart().stream().map(Response.Apart::why))
                .containsOnly(Doubt.SEVERAL_AT_ONE_SITE);
        assertThat(sum(response, 0).mm()).isEqualByComparingTo("20");
        assertThat(sum(response, 1).bySize()).contains(Sum.BySize.BETWEEN);
    }

    @Test
    void a_lesion_that_a_scan_does_not_name_is_not_gone() {
        var response =
                response(
                        ct("2026-01-10")
                                .lesion("right upper lobe", "30")
                                .lesion("left adrenal", "30"),
                        ct("2026-04-10").lesion("right upper lobe", "30"));

        assertThat(response.lesions().get(1).sizes().get(1)).isEmpty();
        assertThat(sum(response, 1).isWhole()).isFalse();
        assertThat(sum(response, 1).measured()).isEqualTo(1);
        assertThat(sum(response, 1).first()).isEmpty();
        assertThat(sum(response, 1).bySize()).isEmpty();
    }

    @Test
    void a_lesion_that_the_report_calls_resolved_counts_nothing() {
        var response =
                response(
                        ct("2026-01-10")
                                .lesion("right upper lobe", "30")
                                .lesion("left adrenal", "30"),
                        ct("2026-04-10")
                                .lesion("right upper lobe", "30")
                                .says("lesion-change", "left adrenal", "resolved"));

        assertThat(response.lesions().get(1).sizes().get(1).orElseThrow().isGone()).isTrue();
        assertThat(sum(response, 1).mm()).isEqualByComparingTo("30");
        assertThat(sum(response, 1).bySize()).contains(Sum.BySize.SMALLER);
    }

    @Test
    void partly_resolved_is_not_gone_and_a_size_outweighs_the_word() {
        var response =
                response(
                        ct("2026-01-10")
                                .lesion("right upper lobe", "30")
                                .lesion("left adrenal", "30"),
                        ct("2026-04-10")
                                .lesion("right upper lobe", "30")
                                .says("lesion-change", "right upper lobe", "resolved")
                                .says("lesion-change", "left adrenal", "partially regressed"));

        assertThat(response.lesions().getFirst().diameter(1).orElseThrow())
                .isEqualByComparingTo("30");
        assertThat(response.lesions().get(1).sizes().get(1)).isEmpty();
    }

    @Test
    void everything_gone_is_said_so() {
        var response =
                response(
                        ct("2026-01-10").lesion("right upper lobe", "30"),
                        ct("2026-04-10").says("lesion-change", "right upper lobe", "disappeared"),
                        ct("2026-07-10").lesion("right upper lobe", "6"));

        assertThat(sum(response, 1).bySize()).contains(Sum.BySize.ALL_GONE);
        assertThat(sum(response, 2).smallest().orElseThrow().percent()).isEmpty();
        assertThat(sum(response, 2).bySize()).contains(Sum.BySize.LARGER);
    }

    @Test
    void growth_counts_against_the_smallest_and_needs_twenty_percent_and_five_millimetres() {
        var response =
                response(
                        ct("2026-01-10").lesion("right upper lobe", "60"),
                        ct("2026-03-10").lesion("right upper lobe", "30"),
                        ct("2026-05-10").lesion("right upper lobe", "35"),
                        ct("2026-07-10").lesion("right upper lobe", "36"));

        assertThat(sum(response, 2).smallest().orElseThrow().percent())
                .contains(new BigDecimal("16.7"));
        assertThat(sum(response, 2).bySize()).contains(Sum.BySize.SMALLER);
        assertThat(sum(response, 3).smallest().orElseThrow().percent())
                .contains(new BigDecimal("20.0"));
        assertThat(sum(response, 3).bySize()).contains(Sum.BySize.LARGER);
    }

    @Test
    void twenty_percent_of_little_is_no_growth() {
        var response =
                response(
                        ct("2026-01-10").lesion("right upper lobe", "12"),
                        ct("2026-03-10").lesion("right upper lobe", "16"));

        assertThat(sum(response, 1).first().orElseThrow().percent())
                .contains(new BigDecimal("33.3"));
        assertThat(sum(response, 1).bySize()).contains(Sum.BySize.BETWEEN);
    }

    @Test
    void the_thresholds_are_exact_and_not_rounded() {
        var smaller =
                response(
                        ct("2026-01-10").lesion("right upper lobe", "100"),
                        ct("2026-03-10").lesion("right upper lobe", "70.03"),
                        ct("2026-04-10").lesion("right upper lobe", "70"));

        assertThat(sum(smaller, 1).first().orElseThrow().percent())
                .contains(new BigDecimal("-30.0"));
        assertThat(sum(smaller, 1).bySize()).contains(Sum.BySize.BETWEEN);
        assertThat(sum(smaller, 2).bySize()).contains(Sum.BySize.SMALLER);
    }

    @Test
    void another_method_is_compared_with_a_warning_and_without_a_word_on_it() {
        var pet =
                Papers.a(Kind.IMAGING)
                        .called("PET-CT whole body")
                        .on("2026-03-10")
                        .says("modality", "PET CT", "PET-CT")
                        .lesion("right upper lobe", "10");
        var response =
                response(
                        ct("2026-01-10").lesion("right upper lobe", "30"),
                        pet,
                        ct("2026-05-10").lesion("right upper lobe", "15"));

        assertThat(sum(response, 1).isOtherModality()).isTrue();
        assertThat(sum(response, 1).first()).isPresent();
        assertThat(sum(response, 1).bySize()).isEmpty();
        assertThat(sum(response, 2).isOtherModality()).isFalse();
        assertThat(sum(response, 2).smallest().orElseThrow().before()).isEqualByComparingTo("30");
        assertThat(sum(response, 2).bySize()).contains(Sum.BySize.SMALLER);
    }

    @Test
    void contrast_makes_no_other_method() {
        var response =
                response(
                        Papers.a(Kind.IMAGING)
                                .called("CECT thorax")
                                .on("2026-01-10")
                                .lesion("right upper lobe", "30"),
                        ct("2026-03-10").lesion("right upper lobe", "30"));

        assertThat(sum(response, 1).isOtherModality()).isFalse();
        assertThat(sum(response, 1).bySize()).contains(Sum.BySize.BETWEEN);
    }

    @Test
    void nodes_are_compared_by_the_shorter_diameter_and_must_have_fifteen_millimetres() {
        var text =
                """
                CT THORAX
                FINDINGS: Subcarinal node measures 26 x 16 mm. Right hilar node measures 22 x 12 mm.
                """;
        var later =
                """
                CT THORAX
                FINDINGS: Subcarinal node measures 20 x 9 mm. Right hilar node measures 20 x 8 mm.
                """;
        var response = response(read("2026-01-10", text), read("2026-04-10", later));

        assertThat(response.lesions()).hasSize(2).allMatch(Lesion::isNode);
        assertThat(response.lesions().stream().map(Lesion::isSummed)).containsExactly(true, false);
        assertThat(sum(response, 0).mm()).isEqualByComparingTo("16");
        assertThat(sum(response, 1).mm()).isEqualByComparingTo("9");
        assertThat(sum(response, 1).bySize()).contains(Sum.BySize.ALL_GONE);
    }

    @Test
    void a_node_with_one_diameter_says_that_the_axis_is_not_known() {
        var response =
                response(
                        ct("2026-01-10").lesion("left axillary node", "22"),
                        ct("2026-04-10").lesion("left axillary lymph node", "12"));

        assertThat(response.lesions()).hasSize(1);
        assertThat(response.lesions().getFirst().isAxisUnknown()).isTrue();
    }

    @Test
    void small_lesions_and_more_than_two_of_an_organ_or_five_in_all_are_not_summed() {
        var first =
                ct("2026-01-10")
                        .lesion("right upper lobe", "40")
                        .lesion("left upper lobe", "30")
                        .lesion("left lower lobe", "20")
                        .lesion("segment II", "38")
                        .lesion("segment VI", "28")
                        .lesion("left adrenal", "19")
                        .lesion("spleen", "18")
                        .lesion("right kidney", "9");
        var response = response(first, ct("2026-04-10").lesion("right upper lobe", "40"));

        assertThat(response.lesions().stream().filter(Lesion::isSummed).map(Lesion::site))
                .containsExactly(
                        "right upper lobe",
                        "left upper lobe",
                        "segment II",
                        "segment VI",
                        "left adrenal");
        assertThat(sum(response, 0).mm()).isEqualByComparingTo("155");
    }

    @Test
    void a_new_lesion_is_named_by_its_report_alone() {
        var response =
                response(
                        ct("2026-01-10").lesion("right upper lobe", "30"),
                        ct("2026-04-10")
                                .lesion("right upper lobe", "18")
                                .lesion("left lower lobe", "9")
                                .lesion("segment V", "11")
                                .says("lesion-new", "left lower lobe", "new nodule"));

        assertThat(response.scans().getFirst().fresh()).isEmpty();
        assertThat(response.scans().get(1).fresh()).hasSize(1);
        assertThat(response.isFresh(1)).isTrue();
        assertThat(sum(response, 1).bySize()).contains(Sum.BySize.SMALLER);
    }

    @Test
    void reports_of_one_day_and_method_are_one_column_and_a_copy_adds_nothing() {
        var response =
                response(
                        ct("2026-01-10").lesion("right upper lobe", "30"),
                        ct("2026-01-10").lesion("right upper lobe", "30"),
                        ct("2026-01-10").called("CT abdomen").lesion("segment VI", "20"),
                        ct("2026-04-10")
                                .lesion("right upper lobe", "30")
                                .lesion("segment VI", "20"));

        assertThat(response.scans()).hasSize(2);
        assertThat(response.scans().getFirst().sources()).hasSize(3);
        assertThat(response.apart()).isEmpty();
        assertThat(sum(response, 0).mm()).isEqualByComparingTo("50");
    }

    @Test
    void sizes_without_a_place_or_a_day_stand_apart() {
        var response =
                response(
                        ct("2026-01-10").lesion("mass", "30").lesion("right lesion", "12"),
                        Papers.a(Kind.IMAGING).lesion("right upper lobe", "30"));

        assertThat(response.lesions()).isEmpty();
        assertThat(response.apart().stream().map(Response.Apart::why))
                .containsExactly(Doubt.NO_SITE, Doubt.NO_SITE, Doubt.UNDATED);
        assertThat(response.apart().getFirst().scan()).isPresent();
    }

    @Test
    void centimetres_of_a_correction_are_millimetres() {
        var response =
                response(ct("2026-01-10").lesion("right upper lobe", "31").corrected("3.4", "cm"));

        assertThat(sum(response, 0).mm()).isEqualByComparingTo("34");
        assertThat(sum(response, 0).isFact()).isTrue();
    }

    @Test
    void a_sum_is_a_fact_only_where_every_size_is() {
        var response =
                response(
                        ct("2026-01-10")
                                .lesion("right upper lobe", "31")
                                .now(State.VERIFIED)
                                .lesion("left adrenal", "20"));

        assertThat(sum(response, 0).isFact()).isFalse();
    }

    @Test
    void papers_that_are_no_scans_have_no_part_in_it() {
        var response =
                response(
                        Papers.a(Kind.SCOPY).on("2026-01-10").lesion("sigmoid colon", "30"),
                        Papers.a(Kind.DISCHARGE).on("2026-02-10").lesion("sigmoid colon", "20"));

        assertThat(response.isEmpty()).isTrue();
        assertThat(response.scans()).isEmpty();
    }
}
