package org.consilium.evidence.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.consilium.evidence.checks.StageInputs.Behind;
import org.consilium.evidence.checks.StageInputs.Category;
import org.consilium.evidence.checks.StageInputs.Edition;
import org.consilium.evidence.checks.StageInputs.Letter;
import org.consilium.evidence.checks.StageInputs.StatedBy;
import org.junit.jupiter.api.Test;

class StageInputsTest {
    @Test
    void each_category_says_by_whom_it_is_and_on_what_it_rests() {
        var inputs =
                StageInputs.of(
                        Papers.of(
                                "IMG 2026-01-05 : T[cT3N1]=T3 & N[cT3N1]=N1"
                                        + " || LET 2026-01-09 : M=M0"
                                        + " || BIO 2026-06-01 : T[ypT1b]=T1b & N[N0]=N0"
                                        + " & stage-prefix=yp"));
        assertThat(inputs.categories())
                .extracting(
                        Category::letter,
                        Category::value,
                        c -> c.prefix().orElse(null),
                        Category::by)
                .containsExactly(
                        tuple(
                                Letter.T,
                                "T1b",
                                Prefix.PATHOLOGIC_AFTER_TREATMENT,
                                StatedBy.PATHOLOGY),
                        tuple(Letter.T, "T3", Prefix.CLINICAL, StatedBy.IMAGING),
                        tuple(
                                Letter.N,
                                "N0",
                                Prefix.PATHOLOGIC_AFTER_TREATMENT,
                                StatedBy.PATHOLOGY),
                        tuple(Letter.N, "N1", Prefix.CLINICAL, StatedBy.IMAGING),
                        tuple(Letter.M, "M0", null, StatedBy.LETTER));
    }

    @Test
    void what_is_only_concluded_is_stated_by_nobody() {
        var inputs =
                StageInputs.of(
                        Papers.of(
                                "BIO 2026-06-01 : T=T2 & N[0/12]!=N0 & stage-prefix[0/12]!=p"
                                        + " & nodes-positive=0 & nodes-examined=12"));
        assertThat(inputs.categories()).extracting(Category::letter).containsExactly(Letter.T);
    }

    @Test
    void a_person_can_take_what_is_concluded_with_its_own_prefix_alone() {
        var inputs =
                StageInputs.of(
                        Papers.of("BIO 2026-06-01 : T=T2 & N[0/12]!=N0 & stage-prefix[0/12]!=p")
                                .stream()
                                .map(Papers::verified)
                                .toList());
        assertThat(inputs.categories())
                .extracting(Category::value, c -> c.prefix().orElse(null))
                .containsExactly(tuple("T2", null), tuple("N0", Prefix.PATHOLOGIC));
    }

    @Test
    void a_letter_with_two_prefixes_keeps_them_apart() {
        var inputs =
                StageInputs.of(
                        Papers.of(
                                "LET 2026-06-01 : T[cT2]=T2 & T[pT1c]=T1c & T[T4]=T4"
                                        + " & stage-prefix=c & stage-prefix=p"));
        assertThat(inputs.categories())
                .extracting(Category::value, c -> c.prefix().orElse(null))
                .containsExactly(
                        tuple("T2", Prefix.CLINICAL),
                        tuple("T1c", Prefix.PATHOLOGIC),
                        tuple("T4", null));
    }

    @Test
    void the_words_before_a_category_are_no_prefix() {
        var inputs = StageInputs.of(Papers.of("LET 2026-06-01 : T[a T2 tumour]=T2"));
        assertThat(inputs.categories().getFirst().prefix()).isEmpty();
    }

    @Test
    void sizes_and_nodes_stand_behind_with_their_papers() {
        var inputs =
                StageInputs.of(
                        Papers.of(
                                "BIO 2026-06-01 : size=31~mm & nodes-positive=2 & margin=negative"
                                        + " || IMG 2026-01-01 : lesion[left breast]=40~mm"
                                        + " || LAB 2026-01-01 : 718-7=11~g/dL"));
        assertThat(inputs.behind())
                .extracting(Behind::by, b -> b.finding().code())
                .containsExactly(
                        tuple(StatedBy.PATHOLOGY, "size"),
                        tuple(StatedBy.PATHOLOGY, "nodes-positive"),
                        tuple(StatedBy.IMAGING, "lesion"));
    }

    @Test
    void an_edition_is_told_where_a_page_names_it_and_never_supposed() {
        var inputs =
                StageInputs.of(
                        Papers.of(
                                "BIO 2026-06-01 : T[AJCC 8th edition pT2]=T2 || LET 2026-06-02 :"
                                        + " stage[FIGO (2018) stage IB2]=IB2 || LET 2026-06-03 :"
                                        + " stage[AJCC stage]=IIB & T[pT2]=T2"));
        assertThat(inputs.editions())
                .extracting(Edition::system, Edition::number)
                .containsExactly(tuple("FIGO", "2018"), tuple("AJCC", "8"));
    }

    @Test
    void no_papers_give_no_stage() {
        var inputs = StageInputs.of(Papers.of(""));
        assertThat(inputs.categories()).isEmpty();
        assertThat(inputs.behind()).isEmpty();
        assertThat(inputs.editions()).isEmpty();
    }
}
