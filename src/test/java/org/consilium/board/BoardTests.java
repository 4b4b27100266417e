package org.consilium.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Actor;
import org.consilium.access.AuditLine;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.casework.CommitmentKind;
import org.consilium.casework.Stage;
import org.consilium.casework.Step;
import org.consilium.casework.TaskKind;
import org.consilium.consent.Purpose;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ConsiliumTest
class BoardTests {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired JdbcBoardStore store;
    private TheClinic clinic;

    @BeforeEach
    void open() {
        clinic = TheClinic.of(beans);
    }

    @Test
    void an_offer_shows_role_organ_and_deadline_and_nothing_of_the_case() {
        var around = clinic.waiting();
        clinic.offer(around, around.surgeon());
        assertThat(clinic.access.capacities(around.surgeon().account(), around.file().id()))
                .containsExactly(Capacity.SEAT_OFFERED);
        var offer = clinic.panels.offered(clinic.may(around.surgeon(), Deed.ANSWER_OFFER, around));
        assertThat(offer.role()).contains(SeatRole.SURGEON);
        assertThat(Duration.between(offer.offeredAt(), offer.answerBy()))
                .isEqualTo(Duration.ofHours(12));
        for (var deed : List.of(Deed.SEE_REQUEST, Deed.SEE_RECORDS, Deed.SEE_SUMMARY)) {
            assertThatThrownBy(() -> clinic.may(around.surgeon(), deed, around))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void no_seat_is_offered_before_the_case_is_with_the_board_nor_without_consent() {
        var silent = clinic.waiting(Set.of(Purpose.OPINION));
        assertThatThrownBy(() -> clinic.offer(silent, silent.surgeon()))
                .isInstanceOf(Refused.class)
                .hasMessage("consent.missing");
    }

    @Test
    void an_expert_whose_registration_ended_is_neither_suggested_nor_seated() {
        var around = clinic.waiting();
        var late = clinic.expert(SeatRole.SURGEON, true, LocalDate.of(2020, 1, 1));
        assertThat(clinic.experts.forSeat(SeatRole.SURGEON, around.file().organ()))
                .extracting(Expert::account)
                .contains(around.surgeon().account())
                .doesNotContain(late.account());
        assertThatThrownBy(() -> clinic.offer(around, late)).hasMessage("board.registration");
        assertThatThrownBy(
                        () ->
                                clinic.panels.nameChair(
                                        clinic.may(around.assistant(), Deed.SEAT_PANEL, around),
                                        late.account(),
                                        TheClinic.key()))
                .hasMessage("board.registration");
    }

    @Test
    void who_has_fewer_boards_is_suggested_first() {
        var around = clinic.waiting();
        clinic.offer(around, around.surgeon());
        var free = clinic.expert(SeatRole.SURGEON, false);
        var suggested =
                clinic.experts.forSeat(SeatRole.SURGEON, around.file().organ()).stream()
                        .map(Expert::account)
                        .toList();
        assertThat(suggested.indexOf(free.account()))
                .isLessThan(suggested.indexOf(around.surgeon().account()));
    }

    @Test
    void a_full_panel_starts_the_clocks_and_a_decline_is_replaced_without_starting_them_anew() {
        var around = clinic.convened();
        var desk = clinic.may(around.assistant(), Deed.SEE_CASE, around);
        var before = clinic.cases.commitments(desk);
        assertThat(before)
                .extracting(c -> c.kind())
                .contains(CommitmentKind.ROUND, CommitmentKind.CONSENSUS);
        assertThat(clinic.tasks(around)).doesNotContain(TaskKind.SEAT_PANEL);

        clinic.panels.decline(
                clinic.may(around.surgeon(), Deed.ANSWER_OFFER, around),
                new No(DeclineReason.NO_TIME, ""),
                TheClinic.key());
        assertThat(clinic.tasks(around)).contains(TaskKind.SEAT_PANEL);
        assertThat(clinic.access.capacities(around.surgeon().account(), around.file().id()))
                .isEmpty();

        var other = clinic.expert(SeatRole.SURGEON, false);
        clinic.offer(around, other);
        assertThat(clinic.tasks(around)).doesNotContain(TaskKind.SEAT_PANEL);
        assertThat(clinic.cases.commitments(desk)).isEqualTo(before);
        assertThat(clinic.steps(around))
                .endsWith(Step.BOARD_CONVENED, Step.SEAT_DECLINED, Step.SEAT_REPLACED);
    }

    @Test
    void a_declared_conflict_opens_nothing() {
        var around = clinic.convened();
        clinic.panels.accept(
                clinic.may(around.surgeon(), Deed.ANSWER_OFFER, around),
                Declaration.of(Set.of(Conflict.SAME_HOSPITAL), "I work there"),
                TheClinic.key());
        assertThat(clinic.access.capacities(around.surgeon().account(), around.file().id()))
                .isEmpty();
        assertThatThrownBy(() -> clinic.offer(around, around.surgeon()))
                .hasMessage("board.expert.conflict");
    }

    @Test
    void a_chair_does_nothing_before_declaring_and_declares_once() {
        var around = clinic.convened();
        var chair = around.chair();
        assertThat(clinic.access.capacities(chair.account(), around.file().id()))
                .containsExactly(Capacity.CHAIR_OFFERED);
        assertThat(clinic.panels.offered(clinic.may(chair, Deed.ANSWER_OFFER, around)).role())
                .isEmpty();
        for (var deed :
                List.of(
                        Deed.SEE_REQUEST,
                        Deed.SEE_SUMMARY,
                        Deed.SEE_PANEL,
                        Deed.CHAIR_PANEL,
                        Deed.SEAT_PANEL,
                        Deed.SIGN_PLAN,
                        Deed.RELEASE_PLAN)) {
            assertThatThrownBy(() -> clinic.may(chair, deed, around)).isInstanceOf(NotFound.class);
        }
        var answer = clinic.may(chair, Deed.ANSWER_OFFER, around);
        var key = TheClinic.key();
        clinic.panels.accept(answer, Declaration.noConflict(), key);
        clinic.panels.accept(answer, Declaration.noConflict(), key);
        assertThat(clinic.access.capacities(chair.account(), around.file().id()))
                .containsExactly(Capacity.CHAIR);
        assertThat(clinic.steps(around)).containsOnlyOnce(Step.CHAIR_NAMED, Step.CHAIR_DECLARED);
        assertThat(audited(around)).containsOnlyOnce("DECLARE_NO_CONFLICT", "ADMIT_CHAIR");
    }

    @Test
    void a_chair_with_a_conflict_steps_down_and_the_desk_names_another() {
        var around = clinic.convened();
        clinic.panels.accept(
                clinic.may(around.chair(), Deed.ANSWER_OFFER, around),
                Declaration.of(Set.of(Conflict.EARLIER_CARE), "My own patient"),
                TheClinic.key());
        assertThat(clinic.access.capacities(around.chair().account(), around.file().id()))
                .isEmpty();
        assertThat(clinic.tasks(around)).contains(TaskKind.NAME_CHAIR);
        assertThat(audited(around)).contains("DECLARE_CONFLICT");
        var kept =
                clinic.panels
                        .state(clinic.may(around.assistant(), Deed.SEE_PANEL, around))
                        .chairs();
        assertThat(kept.getFirst().answer().orElseThrow().words()).isEqualTo("My own patient");
        assertThatThrownBy(() -> clinic.name(around, around.chair()))
                .hasMessage("board.expert.conflict");

        var other = clinic.expert(SeatRole.SURGEON, true);
        clinic.name(around, other);
        assertThat(clinic.tasks(around)).doesNotContain(TaskKind.NAME_CHAIR);
        clinic.accept(around, other);
        assertThat(clinic.access.capacities(other.account(), around.file().id()))
                .containsExactly(Capacity.CHAIR);
    }

    @Test
    void whoever_is_on_the_case_as_somebody_else_neither_sits_nor_chairs() {
        var around = clinic.waiting();
        for (var as :
                List.of(
                        Capacity.PATIENT,
                        Capacity.CAREGIVER,
                        Capacity.TREATING_DOCTOR,
                        Capacity.ASSISTANT,
                        Capacity.COORDINATOR)) {
            var expert = clinic.expert(SeatRole.SURGEON, true);
            clinic.access.admit(around.family(), expert.account(), as, around.file().id());
            assertThatThrownBy(() -> clinic.offer(around, expert)).hasMessage("access.board");
            assertThatThrownBy(() -> clinic.name(around, expert)).hasMessage("access.board");
            var desk = clinic.may(around.assistant(), Deed.SEE_PANEL, around);
            assertThat(clinic.panels.candidates(desk).get(SeatRole.SURGEON))
                    .extracting(Expert::account)
                    .contains(around.surgeon().account())
                    .doesNotContain(expert.account());
            assertThat(clinic.panels.chairCandidates(desk))
                    .extracting(Expert::account)
                    .contains(around.chair().account())
                    .doesNotContain(expert.account());
        }
        assertThat(
                        clinic.panels
                                .state(clinic.may(around.assistant(), Deed.SEE_PANEL, around))
                                .seats())
                .isEmpty();
    }

    @Test
    void whoever_sits_or_chairs_becomes_nothing_else_on_the_case() {
        var around = clinic.seated();
        for (var judge : List.of(around.surgeon(), around.chair())) {
            for (var as :
                    List.of(
                            Capacity.ASSISTANT,
                            Capacity.COORDINATOR,
                            Capacity.TREATING_DOCTOR,
                            Capacity.CAREGIVER)) {
                assertThatThrownBy(
                                () ->
                                        clinic.access.admit(
                                                around.family(),
                                                judge.account(),
                                                as,
                                                around.file().id()))
                        .hasMessage("access.seated");
            }
        }
        assertThat(clinic.access.capacities(around.surgeon().account(), around.file().id()))
                .containsExactly(Capacity.SEAT);
    }

    @Test
    void the_same_form_sent_twice_offers_and_files_once() {
        var around = clinic.waiting();
        var key = TheClinic.key();
        var desk = clinic.may(around.assistant(), Deed.SEAT_PANEL, around);
        clinic.panels.offer(desk, around.surgeon().account(), key);
        clinic.panels.offer(desk, around.surgeon().account(), key);
        var panel = clinic.panels.state(clinic.may(around.assistant(), Deed.SEE_PANEL, around));
        assertThat(panel.seats()).hasSize(1);
    }

    @Test
    void opinions_and_first_opinion_open_with_the_own_filing_and_for_the_chair_when_all_have() {
        var around = clinic.seated();
        clinic.file(around, around.surgeon(), "Operate now");
        assertThat(clinic.boards.opinions(clinic.may(around.surgeon(), Deed.SEE_OPINIONS, around)))
                .hasSize(1);
        clinic.may(around.surgeon(), Deed.SEE_FIRST_OPINION, around);
        for (var blind : List.of(around.medical(), around.chair(), around.assistant())) {
            assertThatThrownBy(() -> clinic.may(blind, Deed.SEE_OPINIONS, around))
                    .isInstanceOf(NotFound.class);
        }
        clinic.file(around, around.medical(), "Watch");
        clinic.file(around, around.radiation(), "Watch");
        assertThat(clinic.boards.opinions(clinic.may(around.chair(), Deed.SEE_OPINIONS, around)))
                .hasSize(3);
    }

    @Test
    void ratings_of_others_are_sealed_until_the_own_are_sent() {
        var around = clinic.rating();
        clinic.rate(around, around.surgeon(), 8, 2);
        var before = sheet(around, around.medical());
        assertThat(before.mayRate()).isTrue();
        assertThat(before.lines())
                .allSatisfy(
                        line -> {
                            assertThat(line.votes()).isEmpty();
                            assertThat(line.reasons()).isEmpty();
                        });
        clinic.rate(around, around.medical(), 3, 8);
        assertThat(sheet(around, around.medical()).lines())
                .allSatisfy(line -> assertThat(line.votes()).hasSize(2));
        assertThat(sheet(around, around.chair()).lines())
                .allSatisfy(line -> assertThat(line.votes()).isEmpty());
    }

    @Test
    void the_order_of_options_is_the_members_own_and_stays() {
        var around = clinic.rating();
        assertThat(sheet(around, around.surgeon()).lines())
                .isEqualTo(sheet(around, around.surgeon()).lines());
    }

    @Test
    void agreement_hands_the_case_to_the_plan_with_the_minority_view() {
        var around = clinic.rating();
        clinic.rate(around, around.surgeon(), 8, 6);
        clinic.rate(around, around.medical(), 3, 8);
        clinic.rate(around, around.radiation(), 2, 9);
        var result =
                clinic.boards
                        .result(clinic.may(around.chair(), Deed.COMPILE_PLAN, around))
                        .orElseThrow();
        assertThat(result.how()).isEqualTo(BoardResult.How.CONSENSUS);
        assertThat(result.leading().course().title()).startsWith("Watch");
        assertThat(result.leading().median()).isEqualTo(8);
        assertThat(result.leading().votes())
                .containsEntry(SeatRole.SURGEON, 6)
                .containsEntry(SeatRole.RADIATION_ONCOLOGIST, 9);
        assertThat(result.minority())
                .singleElement()
                .satisfies(
                        view -> {
                            assertThat(view.role()).isEqualTo(SeatRole.SURGEON);
                            assertThat(view.reason()).isEqualTo("because of 6");
                        });
        assertThat(result.members()).hasSize(3);
        assertThat(result.chair().account()).isEqualTo(around.chair().account());
        assertThat(file(around)).isEqualTo(Stage.PLANNING);
        assertThat(clinic.steps(around)).containsSequence(Step.ROUND_DONE, Step.CONSENSUS_REACHED);
    }

    @Test
    void a_second_round_shows_reasons_without_names_and_votes_may_change() {
        var around = clinic.rating();
        clinic.rate(around, around.surgeon(), 8, 2);
        clinic.rate(around, around.medical(), 3, 8);
        clinic.rate(around, around.radiation(), 2, 9);
        assertThat(sheet(around, around.chair()).outcome()).contains(Outcome.OPEN_CONFLICT);
        clinic.boards.callRound(
                clinic.may(around.chair(), Deed.CHAIR_PANEL, around),
                "The surgeon fears regrowth.",
                TheClinic.key());
        var again = sheet(around, around.medical());
        var watch =
                again.lines().stream()
                        .filter(line -> line.option().title().startsWith("Watch"))
                        .findFirst()
                        .orElseThrow();
        assertThat(watch.reasons())
                .containsExactly(
                        new RatingSheet.Reason(RatingSheet.Third.NOT_RIGHT, "because of 2"));
        assertThat(watch.before().orElseThrow().value()).isEqualTo(8);
        assertThat(watch.votes()).hasSize(3);

        clinic.rate(around, around.surgeon(), 8, 7);
        clinic.rate(around, around.medical(), 3, 8);
        clinic.rate(around, around.radiation(), 2, 9);
        var result =
                clinic.boards
                        .result(clinic.may(around.surgeon(), Deed.SEE_DRAFT_PLAN, around))
                        .orElseThrow();
        assertThat(result.round()).isEqualTo(2);
        assertThat(result.minority()).isEmpty();
        assertThat(clinic.steps(around))
                .containsSubsequence(Step.ROUND_DONE, Step.ROUND_CALLED, Step.ROUND_DONE);
    }

    @Test
    void without_agreement_the_chair_decides_with_a_reason_and_the_minority_stays() {
        var around = clinic.rating();
        clinic.rate(around, around.surgeon(), 8, 2);
        clinic.rate(around, around.medical(), 3, 8);
        clinic.rate(around, around.radiation(), 2, 9);
        var leading = sheet(around, around.chair()).leading().orElseThrow();
        clinic.boards.decide(
                clinic.may(around.chair(), Deed.CHAIR_PANEL, around),
                leading,
                "The wait is short and watched.",
                TheClinic.key());
        var result =
                clinic.boards
                        .result(clinic.may(around.chair(), Deed.COMPILE_PLAN, around))
                        .orElseThrow();
        assertThat(result.how()).isEqualTo(BoardResult.How.CHAIR_DECIDED);
        assertThat(result.chairReason()).contains("The wait is short and watched.");
        assertThat(result.minority())
                .singleElement()
                .extracting(BoardResult.MinorityView::rating)
                .isEqualTo(2);
    }

    @Test
    void a_past_decision_can_be_computed_again_from_what_was_stored() {
        var around = clinic.rating();
        clinic.rate(around, around.surgeon(), 8, 6);
        clinic.rate(around, around.medical(), 3, 8);
        clinic.rate(around, around.radiation(), 2, 9);
        var board = store.load(around.file().id()).orElseThrow();
        var done = board.talk().lastDone().orElseThrow().done().orElseThrow();
        assertThat(done.verdict().rule()).isEqualTo(Consensus.RULE);
        assertThat(Consensus.judge(done.input())).isEqualTo(done.verdict());
        var fromBallots =
                board.talk().input(board.required(), board.talk().lastDone().get().ballots());
        assertThat(Consensus.judge(fromBallots)).isEqualTo(done.verdict());
    }

    @Test
    void asking_for_more_pauses_the_clocks_and_tells_desk_and_family() {
        var around = clinic.seated();
        var key = TheClinic.key();
        var grant = clinic.may(around.surgeon(), Deed.ASK_FOR_MORE, around);
        clinic.boards.askForMore(grant, "A CT of the chest", "The last one is old", key);
        clinic.boards.askForMore(grant, "A CT of the chest", "The last one is old", key);
        assertThat(clinic.tasks(around)).contains(TaskKind.GET_MORE);
        var desk = clinic.may(around.assistant(), Deed.SEE_CASE, around);
        assertThat(clinic.cases.file(desk).hold()).isPresent();
        assertThat(clinic.boards.asked(clinic.may(around.assistant(), Deed.SEE_THREAD, around)))
                .singleElement()
                .extracting(MoreRequest::what)
                .isEqualTo("A CT of the chest");
    }

    @Test
    void consent_taken_back_shuts_every_expert_out_and_a_new_consent_starts_a_new_board()
            throws InterruptedException {
        var around = clinic.rating();
        clinic.consents.withdraw(
                clinic.may(around.family(), Deed.GIVE_CONSENT, around), Purpose.SHARE_WITH_EXPERTS);
        for (var expert : List.of(around.surgeon(), around.medical(), around.chair())) {
            assertThat(clinic.access.capacities(expert.account(), around.file().id())).isEmpty();
        }
        for (var i = 0; i < 100 && store.load(around.file().id()).isPresent(); i++) {
            Thread.sleep(100);
        }
        assertThat(store.load(around.file().id())).isEmpty();
        assertThatThrownBy(() -> clinic.offer(around, around.surgeon()))
                .hasMessage("consent.missing");
        clinic.consents.give(
                around.family(),
                around.file().id(),
                Set.of(Purpose.SHARE_WITH_EXPERTS),
                around.file().language());
        clinic.offer(around, around.surgeon());
        assertThat(
                        clinic.panels
                                .state(clinic.may(around.assistant(), Deed.SEE_PANEL, around))
                                .seats())
                .hasSize(1);
    }

    @Test
    void only_the_administrator_and_the_program_list_experts() {
        var around = clinic.waiting();
        var expert = clinic.experts.of(around.surgeon().account());
        for (var somebody : List.of(around.surgeon(), around.assistant(), around.family())) {
            assertThatThrownBy(() -> clinic.experts.put(somebody, expert))
                    .isInstanceOf(NotFound.class);
        }
        clinic.experts.put(clinic.person(Role.ADMIN), expert);
        assertThatThrownBy(() -> clinic.experts.of(around.family().account()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_draft_is_the_experts_own_and_goes_when_the_opinion_is_filed() {
        var around = clinic.seated();
        clinic.boards.keepDraft(
                clinic.may(around.surgeon(), Deed.FILE_OPINION, around),
                java.util.Map.of("reason", "half a thought"));
        assertThat(clinic.boards.draft(clinic.may(around.surgeon(), Deed.FILE_OPINION, around)))
                .containsEntry("reason", "half a thought");
        assertThat(clinic.boards.draft(clinic.may(around.medical(), Deed.FILE_OPINION, around)))
                .isEmpty();
    }

    private List<String> audited(TheClinic.Around around) {
        return clinic
                .access
                .auditTrail(clinic.person(Role.ADMIN), Optional.of(around.file().id()), 500)
                .stream()
                .map(AuditLine::what)
                .toList();
    }

    private RatingSheet sheet(TheClinic.Around around, Actor reader) {
        return clinic.boards.sheet(clinic.may(reader, Deed.SEE_OPINIONS, around));
    }

    private Stage file(TheClinic.Around around) {
        return clinic.cases.file(clinic.may(around.assistant(), Deed.SEE_CASE, around)).stage();
    }
}
