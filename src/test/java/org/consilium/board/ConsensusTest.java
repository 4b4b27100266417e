package org.consilium.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConsensusTest {
    private static final Set<SeatRole> THREE =
            EnumSet.of(
                    SeatRole.SURGEON, SeatRole.MEDICAL_ONCOLOGIST, SeatRole.RADIATION_ONCOLOGIST);

    @Test
    void percentiles_interpolate_between_neighbours_as_type_7_of_R_does() {
        // quantile(c(5,7,8,8,9), c(.3,.5,.7)) gives 7.2, 8, 8
        int[] ratings = {5, 7, 8, 8, 9};
        assertThat(Consensus.percentile(ratings, 0.3)).isCloseTo(7.2, within(1e-9));
        assertThat(Consensus.median(ratings)).isEqualTo(8);
        assertThat(Consensus.percentile(ratings, 0.7)).isCloseTo(8, within(1e-9));
        // quantile(c(2,3,5,7), c(.3,.5,.7)) gives 2.9, 4, 5.2
        int[] four = {2, 3, 5, 7};
        assertThat(Consensus.percentile(four, 0.3)).isCloseTo(2.9, within(1e-9));
        assertThat(Consensus.median(four)).isEqualTo(4);
        assertThat(Consensus.percentile(four, 0.7)).isCloseTo(5.2, within(1e-9));
    }

    @Test
    void the_disagreement_index_is_the_range_over_the_range_adjusted_for_symmetry() {
        // range 8 - 7.2 = 0.8, centre 7.6, adjusted 2.35 + 1.5 * 2.6 = 6.25
        assertThat(Consensus.disagreementIndex(new int[] {5, 7, 8, 8, 9}))
                .isCloseTo(0.128, within(1e-9));
        // two camps: range 8, centre 5, adjusted 2.35
        assertThat(Consensus.disagreementIndex(new int[] {1, 1, 1, 9, 9, 9}))
                .isCloseTo(8 / 2.35, within(1e-9));
        assertThat(Consensus.disagreementIndex(new int[] {7, 7, 7})).isZero();
    }

    @Test
    void a_board_of_one_mind_agrees() {
        assertThat(judged(7, 8, 9)).isEqualTo(Outcome.CONSENSUS);
    }

    @Test
    void one_member_apart_with_a_reason_does_not_stop_the_board() {
        var votes = List.of(vote(0, 5, true), vote(1, 8, false), vote(2, 7, false));
        assertThat(outcome(votes)).isEqualTo(Outcome.CONSENSUS);
    }

    @Test
    void one_member_apart_without_a_reason_keeps_the_question_open() {
        assertThat(judged(5, 8, 7)).isEqualTo(Outcome.NO_AGREEMENT);
    }

    @Test
    void two_members_apart_are_no_agreement() {
        var votes = List.of(vote(0, 6, true), vote(1, 6, true), vote(2, 9, false));
        assertThat(outcome(votes)).isEqualTo(Outcome.NO_AGREEMENT);
    }

    @Test
    void a_required_role_at_3_is_an_open_conflict_whatever_the_others_say() {
        var votes = List.of(vote(0, 3, true), vote(1, 9, false), vote(2, 9, false));
        assertThat(outcome(votes)).isEqualTo(Outcome.OPEN_CONFLICT);
    }

    @Test
    void a_role_beside_the_quorum_at_3_is_a_minority_view_not_a_conflict() {
        var votes =
                List.of(vote(0, 8, false), vote(1, 9, false), vote(2, 7, false), vote(3, 3, true));
        assertThat(outcome(votes)).isEqualTo(Outcome.CONSENSUS);
    }

    @Test
    void without_a_required_role_there_is_no_quorum() {
        var votes = List.of(vote(0, 9, false), vote(1, 9, false), vote(3, 9, false));
        assertThat(outcome(votes)).isEqualTo(Outcome.NO_QUORUM);
        assertThat(outcome(List.of(vote(0, 9, false), vote(1, 9, false))))
                .isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void the_leading_option_has_the_highest_median_then_the_higher_minimum() {
        var low = candidate("watch", 5, 8, 9);
        var high = candidate("operate", 7, 8, 8);
        var verdict = Consensus.judge(new Consensus.Input(THREE, List.of(low, high)));
        assertThat(verdict.leading()).isEqualTo(high.id());
        assertThat(verdict.rule()).isEqualTo("small-board/1");
    }

    @Test
    void among_equals_the_one_with_fewer_members_apart_leads_then_the_title() {
        var oneApart = candidate("a", 6, 7, 8);
        var same = candidate("b", 6, 7, 9);
        var verdict = Consensus.judge(new Consensus.Input(THREE, List.of(same, oneApart)));
        assertThat(verdict.leading()).isEqualTo(oneApart.id());
    }

    @Property
    void the_order_of_votes_and_options_does_not_matter(
            @ForAll @Size(min = 2, max = 5)
                    List<@Size(min = 3, max = 5) List<@IntRange(min = 1, max = 9) Integer>> ratings,
            @ForAll long seed) {
        var candidates =
                IntStream.range(0, ratings.size())
                        .mapToObj(i -> candidate("option " + i, ints(ratings.get(i))))
                        .toList();
        var mixed =
                candidates.stream()
                        .map(
                                c ->
                                        new Consensus.Candidate(
                                                c.id(), c.title(), shuffled(c.votes(), seed)))
                        .toList();
        assertThat(Consensus.judge(new Consensus.Input(THREE, shuffled(mixed, seed))))
                .isEqualTo(Consensus.judge(new Consensus.Input(THREE, candidates)));
    }

    @Property
    void median_and_index_stay_within_their_bounds(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> ratings) {
        var sorted = ints(ratings);
        Arrays.sort(sorted);
        assertThat(Consensus.median(sorted)).isBetween(1.0, 9.0);
        assertThat(Consensus.disagreementIndex(sorted)).isBetween(0.0, 8 / 2.35 + 1e-9);
    }

    @Property
    void a_consensus_never_has_a_required_role_against_it_nor_two_members_apart(
            @ForAll @Size(min = 3, max = 5) List<@IntRange(min = 1, max = 9) Integer> ratings) {
        var votes =
                IntStream.range(0, ratings.size())
                        .mapToObj(i -> vote(i, ratings.get(i), true))
                        .toList();
        if (outcome(votes) == Outcome.CONSENSUS) {
            assertThat(votes)
                    .filteredOn(v -> THREE.contains(v.role()))
                    .allMatch(v -> v.rating() > 3);
            assertThat(votes).filteredOn(v -> v.rating() < 7).hasSizeLessThan(2);
        }
    }

    @Test
    void of_equal_medians_the_one_that_its_worst_judge_likes_better_leads() {
        assertThat(leading(candidate("A", 5, 8, 9), candidate("B", 6, 8, 9))).isEqualTo("B");
    }

    @Test
    void of_equal_medians_and_minima_the_one_with_fewer_members_apart_leads() {
        var first = candidate("A", 6, 6, 8, 9, 9);
        var second = candidate("B", 6, 7, 8, 9, 9);
        assertThat(leading(first, second)).isEqualTo("B");
        assertThat(figures(first, second))
                .extracting(Consensus.Figures::belowRight)
                .containsExactly(1, 2);
    }

    @Test
    void of_equal_figures_the_title_decides_and_of_equal_titles_the_number() {
        assertThat(leading(candidate("B", 7, 8, 9), candidate("A", 7, 8, 9))).isEqualTo("A");
        var votes = candidate("A", 7, 8, 9).votes();
        var first = new Consensus.Candidate(new OptionId(new UUID(0, 1)), "A", votes);
        var second = new Consensus.Candidate(new OptionId(new UUID(0, 2)), "A", votes);
        assertThat(Consensus.judge(new Consensus.Input(THREE, List.of(second, first))).leading())
                .isEqualTo(first.id());
        assertThat(first.toString()).contains(first.id().value().toString()).doesNotContain("A,");
    }

    @Test
    void six_members_are_a_board_and_seven_are_not() {
        var six = new java.util.ArrayList<>(candidate("A", 8, 8, 8, 8, 8).votes());
        six.add(vote(0, 8, false));
        assertThat(outcome(six)).isEqualTo(Outcome.CONSENSUS);
        six.add(vote(1, 8, false));
        assertThat(outcome(six)).isEqualTo(Outcome.NO_QUORUM);
    }

    private static String leading(Consensus.Candidate... candidates) {
        var verdict = Consensus.judge(new Consensus.Input(THREE, List.of(candidates)));
        return Arrays.stream(candidates)
                .filter(c -> c.id().equals(verdict.leading()))
                .map(Consensus.Candidate::title)
                .findFirst()
                .orElseThrow();
    }

    private static List<Consensus.Figures> figures(Consensus.Candidate... candidates) {
        return Consensus.judge(new Consensus.Input(THREE, List.of(candidates))).ranked();
    }

    private static Outcome judged(int... ratings) {
        return Consensus.judge(new Consensus.Input(THREE, List.of(candidate("one", ratings))))
                .outcome();
    }

    private static Outcome outcome(List<Consensus.Vote> votes) {
        var one = new Consensus.Candidate(new OptionId(new UUID(0, 1)), "one", votes);
        return Consensus.judge(new Consensus.Input(THREE, List.of(one))).outcome();
    }

    private static Consensus.Candidate candidate(String title, int... ratings) {
        var votes =
                IntStream.range(0, ratings.length)
                        .mapToObj(i -> vote(i, ratings[i], false))
                        .toList();
        return new Consensus.Candidate(new OptionId(new UUID(1, title.hashCode())), title, votes);
    }

    private static Consensus.Vote vote(int role, int rating, boolean withReason) {
        return new Consensus.Vote(SeatRole.values()[role], rating, withReason);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static <T> List<T> shuffled(List<T> some, long seed) {
        var mixed = new java.util.ArrayList<>(some);
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }
}
