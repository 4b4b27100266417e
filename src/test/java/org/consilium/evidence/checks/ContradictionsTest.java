package org.consilium.evidence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.FindingId;
import org.consilium.evidence.Report;
import org.consilium.kernel.AccountId;
import org.junit.jupiter.api.Test;

class ContradictionsTest {
    private static final Told ASHA = Papers.told("F 52 BREAST left");
    private static final String TWO_RECEPTORS =
            "IHC 2026-03-01 : ER=positive || LET 2026-03-20 : ER=negative";

    @Test
    void a_decision_is_found_again_after_the_papers_were_read_again_in_another_order() {
        var before = Contradictions.in(Papers.of(TWO_RECEPTORS), ASHA).getFirst();
        var again = new ArrayList<Report>();
        Papers.of(TWO_RECEPTORS).forEach(report -> again.add(readAgain(report)));
        Collections.reverse(again);
        assertThat(Contradictions.in(again, ASHA))
                .extracting(Contradiction::key)
                .containsExactly(before.key());
    }

    private static Report readAgain(Report report) {
        var findings =
                report.findings().stream()
                        .map(f -> with(f, CaseFinding.State.PROPOSED, Optional.empty()))
                        .toList();
        return with(report, findings);
    }

    @Test
    void the_key_tells_nothing_of_the_person() {
        var found = Contradictions.in(Papers.of(TWO_RECEPTORS), ASHA).getFirst();
        assertThat(found.key()).matches("[0-9a-f]{32}");
        assertThat(found.toString()).doesNotContain("positive").doesNotContain("negative");
        assertThat(ASHA.toString()).doesNotContain("52").doesNotContain("FEMALE");
    }

    @Test
    void a_paper_that_comes_later_leaves_what_was_decided() {
        var before = Contradictions.in(Papers.of(TWO_RECEPTORS), ASHA);
        var more =
                TWO_RECEPTORS + " || IHC 2026-04-01 : ER=positive || LET 2026-04-02 : ER=negative";
        var after = Contradictions.in(Papers.of(more), ASHA);
        assertThat(after).hasSize(2);
        assertThat(after)
                .extracting(Contradiction::key)
                .containsAll(before.stream().map(Contradiction::key).toList());
    }

    @Test
    void three_equal_papers_against_one_are_one_question() {
        var papers =
                "IHC 2026-03-01 : ER=positive || IHC 2026-03-02 : ER=positive"
                        + " || IHC 2026-03-03 : ER=positive || IHC 2026-03-04 : ER=negative";
        assertThat(Contradictions.in(Papers.of(papers), ASHA)).hasSize(1);
    }

    @Test
    void papers_that_say_what_the_oldest_says_ask_nothing_again() {
        var papers =
                "IHC 2026-03-01 : ER=positive || IHC 2026-03-02 : ER=negative"
                        + " || IHC 2026-03-03 : ER=positive || IHC 2026-03-04 : ER=positive";
        assertThat(Contradictions.in(Papers.of(papers), ASHA)).hasSize(1);
    }

    @Test
    void a_graver_pair_is_asked_although_a_lighter_one_is_known() {
        var papers =
                "BIO 2026-03-01 : procedure=core biopsy & ER=positive"
                        + " || BIO 2026-04-01 : procedure=mastectomy & ER=negative"
                        + " || BIO 2026-04-20 : procedure=mastectomy & ER=positive";
        assertThat(Contradictions.in(Papers.of(papers), ASHA))
                .extracting(Contradiction::weight)
                .containsExactly(Weight.HIGH, Weight.LOW);
    }

    @Test
    void each_paper_that_differs_from_the_oldest_is_a_question_of_its_own() {
        var papers =
                "IHC 2026-03-01 : ER=positive || IHC 2026-03-02 : ER=negative"
                        + " || IHC 2026-03-03 : ER=negative";
        assertThat(Contradictions.in(Papers.of(papers), ASHA))
                .hasSize(2)
                .allSatisfy(c -> assertThat(date(c.one())).isEqualTo("2026-03-01"));
    }

    private static String date(Side side) {
        return side instanceof Side.OnPage page
                ? page.report().date().orElseThrow().toString()
                : "";
    }

    @Test
    void a_correction_ends_the_contradiction() {
        var reports = new ArrayList<>(Papers.of(TWO_RECEPTORS));
        var letter = reports.removeLast();
        var corrected =
                with(
                        letter.findings().getFirst(),
                        CaseFinding.State.CORRECTED,
                        Optional.of(new CaseFinding.Correction("Positive", Optional.empty())));
        reports.add(with(letter, List.of(corrected)));
        assertThat(Contradictions.in(reports, ASHA)).isEmpty();
    }

    @Test
    void what_a_person_has_read_is_no_longer_hard_to_read() {
        var reports =
                new ArrayList<>(
                        Papers.of("IHC 2026-03-01 : ER=positive || LET 2026-03-20 : ER?=negative"));
        assertThat(Contradictions.in(reports, ASHA))
                .extracting(Contradiction::weight)
                .containsExactly(Weight.MIDDLE);
        var letter = reports.removeLast();
        var verified =
                with(letter.findings().getFirst(), CaseFinding.State.VERIFIED, Optional.empty());
        reports.add(with(letter, List.of(verified)));
        assertThat(Contradictions.in(reports, ASHA))
                .extracting(Contradiction::weight)
                .containsExactly(Weight.HIGH);
    }

    @Test
    void what_was_rejected_is_left_out_even_where_it_is_handed_in() {
        var reports = new ArrayList<>(Papers.of(TWO_RECEPTORS));
        var letter = reports.removeLast();
        var rejected =
                with(letter.findings().getFirst(), CaseFinding.State.REJECTED, Optional.empty());
        reports.add(with(letter, List.of(rejected)));
        assertThat(Contradictions.in(reports, ASHA)).isEmpty();
    }

    @Test
    void the_gravest_stand_first() {
        var papers =
                TWO_RECEPTORS
                        + " || BIO 2026-03-01 : procedure=mastectomy & T[pT3]=T3 & size=22~mm";
        assertThat(Contradictions.in(Papers.of(papers), ASHA))
                .extracting(Contradiction::weight)
                .containsExactly(Weight.HIGH, Weight.LOW);
    }

    @Test
    void what_is_only_concluded_contradicts_nothing() {
        var printed = "BIO 2026-01-05 : procedure=mastectomy & N[pN1]=N1 & nodes-positive=2";
        var letter = "LET 2026-02-01 : N[0/12]!=N0 & stage-prefix[0/12]!=p";
        assertThat(Contradictions.in(Papers.of(printed + " || " + letter), ASHA)).isEmpty();
        assertThat(Contradictions.in(Papers.of(printed + " || " + letter.replace("!", "")), ASHA))
                .isNotEmpty();
    }

    @Test
    void no_papers_and_nothing_told_contradict_nothing() {
        assertThat(Contradictions.in(List.of(), Papers.told("- - OTHER"))).isEmpty();
    }

    private static CaseFinding with(
            CaseFinding finding,
            CaseFinding.State state,
            Optional<CaseFinding.Correction> correction) {
        var decision =
                new CaseFinding.Decision(
                        new AccountId(UUID.fromString("00000000-0000-0000-0000-000000000001")),
                        Instant.parse("2026-11-23T09:00:00Z"),
                        correction);
        return new CaseFinding(
                new FindingId(
                        UUID.nameUUIDFromBytes(state.name().getBytes(StandardCharsets.UTF_8))),
                finding.document(),
                finding.said(),
                state,
                state == CaseFinding.State.PROPOSED ? Optional.empty() : Optional.of(decision));
    }

    private static Report with(Report report, List<CaseFinding> findings) {
        return new Report(
                report.document(),
                report.kind(),
                report.subkind(),
                report.date(),
                report.dates(),
                report.lab(),
                findings);
    }
}
