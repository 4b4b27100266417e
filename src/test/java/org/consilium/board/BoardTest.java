package org.consilium.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.consilium.access.Capacity;
import org.consilium.casework.Milestone;
import org.consilium.casework.Organ;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Change;
import org.consilium.kernel.Refused;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Supplier<OptionId> IDS = () -> new OptionId(UUID.randomUUID());

    private final AccountId desk = new AccountId(new UUID(9, 9));
    private final Expert surgeon = expert(1, SeatRole.SURGEON);
    private final Expert medical = expert(2, SeatRole.MEDICAL_ONCOLOGIST);
    private final Expert radiation = expert(3, SeatRole.RADIATION_ONCOLOGIST);
    private final Expert radiologist = expert(4, SeatRole.RADIOLOGIST);
    private final Expert otherSurgeon = expert(5, SeatRole.SURGEON);
    private final Expert chair = expert(6, SeatRole.MEDICAL_ONCOLOGIST);
    private final Expert otherChair = expert(7, SeatRole.SURGEON);
    private Board board =
            Board.open(new BoardId(new UUID(0, 1)), new CaseId(new UUID(0, 2)), Organ.COLORECTAL);

    @Test
    void the_panel_is_complete_when_all_required_seats_are_offered_and_a_chair_is_named() {
        offer(surgeon);
        offer(medical);
        offer(radiation);
        assertThat(board.phase()).isEqualTo(Phase.SEATING);
        var change = nameChair(chair);
        assertThat(change.events())
                .hasExactlyElementsOfTypes(ChairNamed.class, BoardConvened.class);
        assertThat(change.now().phase()).isEqualTo(Phase.FILING);
    }

    @Test
    void an_offer_opens_nothing_of_the_case() {
        offer(surgeon);
        assertThat(board.capacities())
                .containsExactly(Map.entry(surgeon.account(), Capacity.SEAT_OFFERED));
    }

    @Test
    void an_expert_whose_registration_ended_is_refused_a_seat() {
        var late =
                new Expert(
                        surgeon.account(),
                        "Dr. Late",
                        "EX-1",
                        LocalDate.of(2026, 11, 23),
                        SeatRole.SURGEON,
                        Set.of(Organ.COLORECTAL),
                        Set.of("en"),
                        "Elsewhere",
                        false);
        refused("board.registration", () -> board.offer(late, desk, NOW, HALF_A_DAY));
        offer(surgeon);
        refused("board.registration", () -> board.accept(late, Declaration.noConflict(), IDS, NOW));
    }

    @Test
    void an_expert_without_a_seat_is_refused() {
        seated();
        refused("board.seat.missing", () -> board.file(chair.account(), opinion("x"), 0, IDS, NOW));
        refused(
                "board.seat.missing",
                () -> board.accept(otherSurgeon, Declaration.noConflict(), IDS, NOW));
    }

    @Test
    void silence_is_no_declaration() {
        refused("board.declaration", () -> new Declaration(false, Set.of(), ""));
        refused("board.declaration", () -> new Declaration(true, Set.of(Conflict.MONEY), ""));
    }

    @Test
    void a_declared_conflict_declines_the_seat_and_nothing_opens() {
        offer(surgeon);
        apply(board.accept(surgeon, Declaration.of(Set.of(Conflict.EARLIER_CARE), ""), IDS, NOW));
        assertThat(board.capacities()).isEmpty();
        assertThat(board.seating().seats().getFirst().state()).isEqualTo(Seat.State.DECLINED);
        refused("board.expert.conflict", () -> board.offer(surgeon, desk, NOW, HALF_A_DAY));
    }

    @Test
    void a_declined_seat_is_offered_again_without_starting_the_board_anew() {
        convened();
        var declined =
                board.decline(surgeon.account(), new No(DeclineReason.NO_TIME, ""), IDS, NOW);
        assertThat(declined.events()).singleElement().isInstanceOf(SeatDeclined.class);
        board = declined.now();
        var again = board.offer(otherSurgeon, desk, NOW, HALF_A_DAY);
        assertThat(again.events()).singleElement().isInstanceOf(SeatReplaced.class);
    }

    @Test
    void a_seat_is_offered_to_one_expert_at_a_time_and_never_to_the_chair() {
        convened();
        refused("board.seat.taken", () -> board.offer(otherSurgeon, desk, NOW, HALF_A_DAY));
        refused("board.chair.seated", () -> nameChair(surgeon));
        refused(
                "board.chair.seated",
                () -> {
                    apply(board.takeBack(2, desk, IDS, NOW));
                    board.offer(chair, desk, NOW, HALF_A_DAY);
                });
    }

    @Test
    void a_named_chair_sees_nothing_before_declaring() {
        convened();
        assertThat(board.capacities()).containsEntry(chair.account(), Capacity.CHAIR_OFFERED);
        List.of(surgeon, medical, radiation)
                .forEach(e -> apply(board.accept(e, Declaration.noConflict(), IDS, NOW)));
        file(surgeon, "Watch");
        file(medical, "Operate");
        file(radiation, "Watch");
        assertThat(board.phase()).isEqualTo(Phase.MERGING);
        assertThat(board.capacities()).containsEntry(chair.account(), Capacity.CHAIR_OFFERED);
        var declared = board.accept(chair, Declaration.noConflict(), IDS, NOW);
        assertThat(declared.events()).hasExactlyElementsOfTypes(ChairDeclared.class);
        assertThat(declared.now().capacities()).containsEntry(chair.account(), Capacity.CHAIR_OPEN);
    }

    @Test
    void a_chair_with_a_conflict_steps_down_and_is_asked_neither_to_chair_nor_to_sit_again() {
        convened();
        var change =
                board.accept(chair, Declaration.of(Set.of(Conflict.KINSHIP), "cousin"), IDS, NOW);
        assertThat(change.events()).hasExactlyElementsOfTypes(ChairVacated.class);
        board = change.now();
        assertThat(board.capacities()).doesNotContainKey(chair.account());
        var kept = board.seating().chairs().getFirst();
        assertThat(kept.state()).isEqualTo(Chair.State.STEPPED_DOWN);
        assertThat(kept.answer().orElseThrow().conflicts()).containsExactly(Conflict.KINSHIP);
        refused("board.expert.conflict", () -> nameChair(chair));
        apply(board.takeBack(2, desk, IDS, NOW));
        refused("board.expert.conflict", () -> board.offer(chair, desk, NOW, HALF_A_DAY));
    }

    @Test
    void another_chair_goes_on_where_the_first_stopped() {
        seated();
        file(surgeon, "Watch");
        file(medical, "Operate");
        apply(board.leave(chair.account(), new No(DeclineReason.AWAY, ""), IDS, NOW));
        file(radiation, "Watch");
        assertThat(board.phase()).isEqualTo(Phase.FILING);
        var change = nameChair(otherChair);
        assertThat(change.events()).hasExactlyElementsOfTypes(ChairNamed.class);
        assertThat(change.now().phase()).isEqualTo(Phase.MERGING);
    }

    @Test
    void the_chair_does_not_change_while_a_round_is_open() {
        rating();
        refused(
                "board.chair.round",
                () -> board.leave(chair.account(), new No(DeclineReason.AWAY, ""), IDS, NOW));
        refused("board.chair.round", () -> nameChair(otherChair));
    }

    @Test
    void an_empty_reason_is_refused() {
        seated();
        var empty =
                new Opinion(
                        true,
                        "",
                        Opinion.Advice.DEFINITE_PLAN,
                        Opinion.Intent.CURATIVE,
                        List.of(course("Watch")),
                        " ",
                        "",
                        "",
                        Opinion.Confidence.HIGH,
                        "A mass on MRI",
                        Map.of(),
                        Map.of());
        refused("board.opinion.reason", () -> board.file(surgeon.account(), empty, 0, IDS, NOW));
    }

    @Test
    void each_stated_wish_is_answered() {
        seated();
        refused(
                "board.opinion.wish",
                () -> board.file(surgeon.account(), opinion("Watch"), 1, IDS, NOW));
    }

    @Test
    void an_opinion_is_filed_once_and_stands() {
        seated();
        file(surgeon, "Watch");
        refused(
                "board.filed",
                () -> board.file(surgeon.account(), opinion("Operate"), 0, IDS, NOW));
        refused(
                "board.filed",
                () -> board.leave(surgeon.account(), new No(DeclineReason.AWAY, ""), IDS, NOW));
        apply(board.add(surgeon.account(), "Seen the MRI again.", NOW));
        assertThat(board.talk().opinions().getFirst().addenda()).hasSize(1);
    }

    @Test
    void only_who_has_filed_sees_and_the_chair_only_when_all_have() {
        seated();
        file(surgeon, "Watch");
        assertThat(board.capacities())
                .containsEntry(surgeon.account(), Capacity.SEAT_OPEN)
                .containsEntry(medical.account(), Capacity.SEAT)
                .containsEntry(chair.account(), Capacity.CHAIR);
        file(medical, "Watch.");
        file(radiation, "Operate");
        assertThat(board.phase()).isEqualTo(Phase.MERGING);
        assertThat(board.capacities()).containsEntry(chair.account(), Capacity.CHAIR_OPEN);
    }

    @Test
    void the_same_course_in_other_writing_is_one_option() {
        seated();
        file(surgeon, "CAPOX, then watch");
        file(medical, "Capox then  watch.");
        file(radiation, "Operate now");
        assertThat(board.talk().options()).hasSize(2);
        assertThat(board.talk().options().getFirst().by())
                .containsExactlyInAnyOrder(SeatRole.SURGEON, SeatRole.MEDICAL_ONCOLOGIST);
    }

    @Test
    void the_chair_merges_options_before_the_rating_opens_and_not_after() {
        allFiled();
        var options = board.talk().options();
        apply(board.merge(options.get(1).id(), options.get(0).id()));
        assertThat(board.talk().options()).hasSize(1);
        assertThat(board.talk().options().getFirst().also()).containsExactly("Operate");
        apply(board.openRating(chair.account(), NOW));
        refused("board.rating.open", () -> board.merge(options.get(0).id(), options.get(0).id()));
    }

    @Test
    void a_rating_outside_1_to_9_or_low_without_a_reason_is_refused() {
        refused("board.rating.range", () -> new Rating(0, "x"));
        refused("board.rating.range", () -> new Rating(10, "x"));
        refused("board.rating.reason", () -> new Rating(3, " "));
    }

    @Test
    void every_option_is_rated_at_once_and_only_once_in_a_round() {
        rating();
        var first = board.talk().options().getFirst().id();
        refused(
                "board.rating.all",
                () -> board.rate(surgeon.account(), Map.of(first, new Rating(7, "")), NOW));
        rate(surgeon, 8, 5);
        refused("board.rated", () -> board.rate(surgeon.account(), all(9, 1), NOW));
    }

    @Test
    void agreement_ends_the_board_and_keeps_who_stood_apart() {
        rating();
        rate(surgeon, 5, 7);
        rate(medical, 8, 3);
        var change = board.rate(radiation.account(), all(9, 2), NOW);
        assertThat(change.events())
                .hasExactlyElementsOfTypes(RoundDone.class, ConsensusReached.class);
        board = change.now();
        assertThat(board.phase()).isEqualTo(Phase.DECIDED);
        refused("board.over", () -> board.rate(surgeon.account(), all(9, 9), NOW));
    }

    @Test
    void an_open_conflict_leads_to_another_round_and_votes_may_change() {
        rating();
        rate(surgeon, 2, 4);
        rate(medical, 8, 3);
        rate(radiation, 9, 2);
        assertThat(board.phase()).isEqualTo(Phase.BETWEEN_ROUNDS);
        refused("board.reason", () -> board.callRound(chair.account(), " ", NOW));
        apply(board.callRound(chair.account(), "The surgeon sees a residual ulcer.", NOW));
        rate(surgeon, 7, 4);
        rate(medical, 8, 3);
        rate(radiation, 9, 2);
        assertThat(board.talk().decision().orElseThrow().how())
                .isEqualTo(BoardResult.How.CONSENSUS);
        assertThat(board.talk().decision().orElseThrow().round()).isEqualTo(2);
    }

    @Test
    void after_three_rounds_only_the_chair_decides_and_says_why() {
        rating();
        for (var round = 1; round <= 3; round++) {
            rate(surgeon, 2, 6);
            rate(medical, 8, 3);
            rate(radiation, 9, 2);
            if (round < 3) {
                apply(board.callRound(chair.account(), "Once more.", NOW));
            }
        }
        refused("board.round.last", () -> board.callRound(chair.account(), "More.", NOW));
        var option = board.talk().options().getFirst().id();
        refused("board.reason", () -> board.decide(chair.account(), option, "", NOW));
        apply(board.decide(chair.account(), option, "Two of three; the risk can be watched.", NOW));
        assertThat(board.talk().decision().orElseThrow().how())
                .isEqualTo(BoardResult.How.CHAIR_DECIDED);
    }

    @Test
    void the_chair_does_not_decide_before_a_round_is_done() {
        rating();
        var option = board.talk().options().getFirst().id();
        refused("board.round.notYet", () -> board.decide(chair.account(), option, "Now.", NOW));
    }

    @Test
    void a_late_member_does_not_hold_the_board_and_does_not_vote_afterwards() {
        rating();
        refused("board.round.empty", () -> board.closeRound(chair.account(), "Late.", NOW));
        rate(surgeon, 8, 3);
        rate(medical, 8, 3);
        apply(board.closeRound(chair.account(), "Radiation oncologist does not answer.", NOW));
        assertThat(board.talk().lastDone().orElseThrow().done().orElseThrow().verdict().outcome())
                .isEqualTo(Outcome.NO_QUORUM);
        refused("board.round.closed", () -> board.rate(radiation.account(), all(9, 2), NOW));
    }

    @Test
    void an_expert_beside_the_quorum_who_is_late_is_taken_off_and_the_board_goes_on() {
        seated();
        offer(radiologist);
        apply(board.accept(radiologist, Declaration.noConflict(), IDS, NOW));
        file(surgeon, "Watch");
        file(medical, "Watch");
        file(radiation, "Operate");
        assertThat(board.phase()).isEqualTo(Phase.FILING);
        var change = board.takeBack(4, desk, IDS, NOW);
        assertThat(change.events()).isEmpty();
        assertThat(change.now().phase()).isEqualTo(Phase.MERGING);
    }

    @Test
    void silence_frees_a_seat_with_a_coded_reason_that_nobody_may_give() {
        convened();
        var change = board.lapse(board.seating().number(1), desk, IDS, NOW);
        assertThat(change.events()).hasExactlyElementsOfTypes(OfferLapsed.class);
        var seat = change.now().seating().number(1);
        assertThat(seat.answer().orElseThrow().reason()).contains(DeclineReason.NO_ANSWER);
        assertThat(change.now().capacities()).doesNotContainKey(surgeon.account());
        refused("board.reason", () -> new No(DeclineReason.NO_ANSWER, "x"));
    }

    @Test
    void the_end_of_a_board_shuts_everybody_out_and_keeps_what_was_said() {
        rating();
        board = board.end(NOW);
        assertThat(board.capacities()).isEmpty();
        assertThat(board.talk().opinions()).hasSize(3);
        refused("board.over", () -> board.offer(otherSurgeon, desk, NOW, HALF_A_DAY));
    }

    private void convened() {
        offer(surgeon);
        offer(medical);
        offer(radiation);
        apply(nameChair(chair));
    }

    private void seated() {
        convened();
        List.of(surgeon, medical, radiation)
                .forEach(e -> apply(board.accept(e, Declaration.noConflict(), IDS, NOW)));
        apply(board.accept(chair, Declaration.noConflict(), IDS, NOW));
    }

    private void allFiled() {
        seated();
        file(surgeon, "Watch");
        file(medical, "Operate");
        file(radiation, "Watch");
    }

    private void rating() {
        allFiled();
        apply(board.openRating(chair.account(), NOW));
    }

    private Change<Board, Milestone> nameChair(Expert expert) {
        return board.nameChair(expert, desk, IDS, NOW, HALF_A_DAY);
    }

    private void offer(Expert expert) {
        apply(board.offer(expert, desk, NOW, HALF_A_DAY));
    }

    private void file(Expert expert, String course) {
        apply(board.file(expert.account(), opinion(course), 0, IDS, NOW));
    }

    private void rate(Expert expert, int... values) {
        apply(board.rate(expert.account(), all(values), NOW));
    }

    private Map<OptionId, Rating> all(int... values) {
        var ratings = new HashMap<OptionId, Rating>();
        for (var i = 0; i < values.length; i++) {
            ratings.put(board.talk().options().get(i).id(), new Rating(values[i], "because"));
        }
        return ratings;
    }

    private void apply(Change<Board, Milestone> change) {
        board = change.now();
    }

    private static void refused(String key, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static Opinion opinion(String course) {
        return new Opinion(
                true,
                "",
                Opinion.Advice.DEFINITE_PLAN,
                Opinion.Intent.CURATIVE,
                List.of(course(course)),
                "Response still deepens.",
                "",
                "",
                Opinion.Confidence.MIDDLE,
                "A mass on MRI",
                Map.of(),
                Map.of());
    }

    private static Course course(String title) {
        return new Course(title, List.of(Modality.WATCH), "", "");
    }

    private static Expert expert(int number, SeatRole role) {
        return new Expert(
                new AccountId(new UUID(7, number)),
                "Dr. " + number,
                "EX-" + number,
                LocalDate.of(2027, 12, 31),
                role,
                Set.of(Organ.COLORECTAL),
                Set.of("en"),
                "Elsewhere",
                number == 6 || number == 7 || number == 1);
    }
}
