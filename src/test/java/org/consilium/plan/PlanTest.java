package org.consilium.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.consilium.board.BoardResult;
import org.consilium.board.Opinion;
import org.consilium.casework.FirstOpinion;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Change;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Plan.Author CHAIR =
            new Plan.Author(ABoard.CHAIR.account(), ABoard.CHAIR.name(), ABoard.DECIDED);
    private final BoardResult board = ABoard.withMinority();

    @Test
    void the_first_draft_carries_the_leading_course_and_the_reasons_of_those_who_chose_it() {
        var text = ADraft.text(board);

        assertThat(text.recommended()).isEqualTo(ABoard.MEDICINE);
        assertThat(text.reason())
                .contains("CEA is still falling", "scar is still healing")
                .doesNotContain(ABoard.SURGEONS_REASON);
        assertThat(text.alternatives()).containsExactly(ABoard.OPERATION);
        assertThat(text.intent()).contains(Opinion.Intent.CURATIVE);
        assertThat(text.summary()).startsWith("2 of 3 specialists advise: CAPOX");
    }

    @Test
    void the_minority_view_stands_in_the_draft_word_for_word() {
        assertThat(ADraft.text(board).minority())
                .singleElement()
                .satisfies(
                        m -> {
                            assertThat(m.reason()).isEqualTo(ABoard.SURGEONS_REASON);
                            assertThat(m.registrationNumber()).isEqualTo("EX-20418");
                        });
    }

    @Test
    void a_wish_is_prefilled_only_where_the_members_agree() {
        var wishes = ADraft.text(board).wishes();

        assertThat(wishes.get(0).met()).as("one says not, two say partly").isEmpty();
        assertThat(wishes.get(1).met()).contains(Opinion.Met.MET);
    }

    @Test
    void an_unanswered_question_stays_open_and_blocks() {
        var draft = ADraft.of(board);

        assertThat(draft.text().answers().get(0).text()).isEqualTo("Yes, if every look is kept.");
        assertThat(draft.blockers())
                .contains(Blocker.at(Section.ANSWERS, "question", 2))
                .contains(Blocker.at(Section.WISHES, "wish", 1))
                .contains(Blocker.at(Section.FOLLOW_UP, "empty"))
                .contains(Blocker.at(Section.DIFFERENCES, "difference.STAGE"));
    }

    @Test
    void without_a_first_opinion_nothing_can_be_compared() {
        var unknown =
                new FirstOpinion(
                        Set.of(FirstOpinion.Proposal.OTHER_OR_UNSURE),
                        "",
                        Optional.empty(),
                        FirstOpinion.Progress.NO_DATE,
                        Optional.empty());

        assertThat(ADraft.text(board, unknown).differences()).allMatch(Difference::isCoded);
    }

    @Test
    void a_complete_plan_signed_by_all_goes_out_with_all_registration_numbers() {
        var released = release(ADraft.signedByAll(ADraft.complete(board))).now();

        assertThat(released.signatures())
                .extracting(Signature::registrationNumber)
                .containsExactly("EX-20418", "EX-27760", "EX-18830", "EX-31177");
        assertThat(released.code()).hasSize(6);
    }

    @Test
    void a_chair_who_is_a_member_signs_once() {
        var twice =
                new BoardResult(
                        board.how(),
                        board.chairReason(),
                        board.options(),
                        board.minority(),
                        board.members(),
                        ABoard.SURGEON,
                        board.opinions(),
                        1,
                        "",
                        board.at());

        assertThat(FirstDraft.signersOf(twice)).hasSize(3);
    }

    @Test
    void nobody_signs_an_incomplete_plan() {
        var draft = ADraft.of(board);

        refused("plan.blocked", () -> sign(draft, ABoard.SURGEON.account()));
    }

    @Test
    void a_missing_signature_blocks_the_release() {
        var draft = ADraft.complete(board);
        var one = sign(draft, ABoard.SURGEON.account());

        assertThat(one.missingSigners()).hasSize(3);
        refused("plan.signatures", () -> release(one));
    }

    @Test
    void an_edit_voids_every_signature_and_keeps_them_to_show() {
        var signed = ADraft.signedByAll(ADraft.complete(board));
        var other = ADraft.completed(ADraft.text(board)).with(Section.SUMMARY, otherWords());

        var edited = signed.write(Section.SUMMARY, other, CHAIR);

        assertThat(edited.signatures()).isEmpty();
        assertThat(edited.voided()).hasSize(4);
        assertThat(edited.authors()).containsEntry(Section.SUMMARY, CHAIR);
    }

    @Test
    void saving_the_same_words_voids_nothing() {
        var signed = ADraft.signedByAll(ADraft.complete(board));

        assertThat(signed.write(Section.SUMMARY, signed.text(), CHAIR)).isSameAs(signed);
    }

    @Test
    void signing_twice_is_the_same_as_once() {
        var draft = ADraft.complete(board);
        var once = sign(draft, ABoard.SURGEON.account());
        var twice = once.sign(ABoard.SURGEON.account(), once.seal(), ABoard.DECIDED);

        assertThat(twice.now()).isEqualTo(once);
        assertThat(twice.events()).isEmpty();
    }

    @Test
    void a_signature_counts_only_for_the_text_that_was_read() {
        var draft = ADraft.complete(board);
        var readBefore = ADraft.of(board).seal();

        refused(
                "plan.changed",
                () -> draft.sign(ABoard.SURGEON.account(), readBefore, ABoard.DECIDED));
    }

    @Test
    void somebody_who_holds_no_seat_cannot_sign() {
        var draft = ADraft.complete(board);

        assertThatThrownBy(() -> sign(draft, new AccountId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_flagged_section_blocks_until_the_chair_answers() {
        var flagged = ADraft.complete(board).flag(flag("The dose is not said"));

        assertThat(flagged.blockers())
                .containsExactly(Blocker.at(Section.RECOMMENDED, "flag", ABoard.RADIATION.name()));
        refused("plan.blocked", () -> sign(flagged, ABoard.SURGEON.account()));
        refused("plan.settle.answer", () -> flagged.settle(Section.RECOMMENDED, settlement("")));
        assertThat(flagged.settle(Section.RECOMMENDED, settlement("Added")).blockers()).isEmpty();
    }

    @Test
    void a_flag_needs_a_reason() {
        refused("plan.flag.reason", () -> ADraft.complete(board).flag(flag("  ")));
    }

    @Test
    void a_plan_without_the_minority_view_does_not_go_out() {
        var agreedText = ADraft.complete(ABoard.agreed());

        refused("plan.minority", () -> release(ADraft.signedByAll(agreedText)));
    }

    @Test
    void no_section_takes_the_minority_view_away() {
        var without = ADraft.completed(ADraft.text(ABoard.agreed()));

        var written = ADraft.withText(ADraft.complete(board), without);

        assertThat(written.text().minority()).hasSize(1);
    }

    @Test
    void an_amendment_is_a_new_version_with_a_reason_and_no_signatures() {
        var released = release(ADraft.signedByAll(ADraft.complete(board))).now();
        var later = ABoard.DECIDED.plus(Duration.ofDays(3));

        var draft = released.amend(FirstDraft.signersOf(board), "New CT", later);

        assertThat(draft.version()).isEqualTo(2);
        assertThat(draft.signatures()).isEmpty();
        assertThat(draft.because()).contains("New CT");
        refused("plan.amend.reason", () -> released.amend(List.of(), " ", later));
    }

    @Test
    void what_changed_between_versions_is_named_by_section() {
        var text = ADraft.completed(ADraft.text(board));

        assertThat(text.with(Section.SUMMARY, otherWords()).changedFrom(text))
                .containsExactly(Section.SUMMARY);
        assertThat(text.changedFrom(text)).isEmpty();
    }

    @Test
    void a_plan_is_the_same_after_it_was_written_down_and_read() {
        var text = ADraft.completed(ADraft.text(board));

        assertThat(PlanJson.read(PlanJson.text(text), PlanText.class)).isEqualTo(text);
    }

    private static Flag flag(String reason) {
        return new Flag(
                Section.RECOMMENDED,
                ABoard.RADIATION.account(),
                ABoard.RADIATION.name(),
                reason,
                ABoard.DECIDED,
                Optional.empty());
    }

    private static Flag.Settlement settlement(String answer) {
        return new Flag.Settlement(ABoard.CHAIR.account(), answer, ABoard.DECIDED);
    }

    private static PlanText otherWords() {
        return ADraft.text(ABoard.agreed());
    }

    private static Plan.Draft sign(Plan.Draft draft, AccountId who) {
        return draft.sign(who, draft.seal(), ABoard.DECIDED).now();
    }

    private Change<Plan.Released, PlanReleased> release(Plan.Draft draft) {
        return draft.release(ABoard.CHAIR.account(), FirstDraft.minorityOf(board), ABoard.DECIDED);
    }

    private static void refused(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }
}
