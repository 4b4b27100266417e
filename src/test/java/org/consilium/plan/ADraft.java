package org.consilium.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.board.BoardResult;
import org.consilium.board.Opinion;
import org.consilium.casework.FirstOpinion;
import org.consilium.casework.Question;
import org.consilium.casework.Request;
import org.consilium.casework.Wish;
import org.consilium.kernel.CaseId;

/** Drafts for tests: as the listener makes them, and completed as a chair would. */
final class ADraft {
    static final Request REQUEST =
            new Request(
                    List.of(
                            new Question(1, "Is it safe to wait and look?"),
                            new Question(2, "Can he eat normally?")),
                    List.of(
                            new Wish(
                                    Wish.Kind.KEEP_ORGAN_OR_VOICE,
                                    Wish.Strength.STRONG,
                                    "No bag for life, if safe"),
                            new Wish(
                                    Wish.Kind.AVOID_TRAVEL,
                                    Wish.Strength.WISH,
                                    "Few trips to Bhopal")));
    static final FirstOpinion FIRST =
            new FirstOpinion(
                    Set.of(FirstOpinion.Proposal.OPERATION),
                    "Large operation, bag for life",
                    Optional.of("Dr. Sanjay Bhargava"),
                    FirstOpinion.Progress.DATE_SET,
                    Optional.of(LocalDate.parse("2026-12-07")));

    private ADraft() {}

    static PlanText text(BoardResult board) {
        return text(board, FIRST);
    }

    static PlanText text(BoardResult board, FirstOpinion first) {
        return new FirstDraft(
                        board,
                        REQUEST,
                        first,
                        "Rectal cancer, cT3 N1 M0",
                        new PlanText.Limits(
                                Optional.of(LocalDate.parse("2026-11-18")),
                                12,
                                List.of(),
                                "No CT since August"),
                        service -> Optional.empty())
                .text();
    }

    static Plan.Draft of(BoardResult board) {
        return Plan.Draft.first(
                new CaseId(UUID.randomUUID()),
                text(board),
                FirstDraft.signersOf(board),
                ABoard.DECIDED);
    }

    static Plan.Draft complete(BoardResult board) {
        return withText(of(board), completed(text(board)));
    }

    static PlanText completed(PlanText t) {
        return new PlanText(
                t.writtenIn(),
                t.summary(),
                t.seen(),
                t.intent(),
                t.recommended(),
                t.reason(),
                t.alternatives(),
                t.ifRefused(),
                t.testsFirst(),
                t.firstSaid(),
                Arrays.stream(Difference.Dimension.values())
                        .map(
                                d ->
                                        d == Difference.Dimension.MODALITY
                                                ? new Difference(
                                                        d,
                                                        Optional.of(
                                                                Difference.Comparison.DIFFERENT),
                                                        Optional.of(Difference.Impact.MAJOR),
                                                        Optional.of(Difference.Direction.LESS),
                                                        "Medicine first, operate only if needed")
                                                : Difference.notComparable(d))
                        .toList(),
                t.wishes().stream()
                        .map(
                                w ->
                                        new PlanText.WishAnswer(
                                                w.number(),
                                                w.kind(),
                                                w.strength(),
                                                w.wish(),
                                                Optional.of(Opinion.Met.PARTLY),
                                                "A good chance, not a promise."))
                        .toList(),
                t.nextSteps(),
                "MRI and a look inside every three months",
                t.warningSigns(),
                t.otherWarnings(),
                t.answers().stream()
                        .map(
                                a ->
                                        new PlanText.Answer(
                                                a.number(),
                                                a.question(),
                                                a.text().isBlank()
                                                        ? "Yes. Boiled water, well-cooked food."
                                                        : a.text()))
                        .toList(),
                t.evidence(),
                t.limits(),
                t.minority(),
                t.agreement());
    }

    static Plan.Draft withText(Plan.Draft draft, PlanText text) {
        var author = new Plan.Author(ABoard.CHAIR.account(), ABoard.CHAIR.name(), ABoard.DECIDED);
        var written = draft;
        for (var section : Section.values()) {
            written = written.write(section, text, author);
        }
        return written;
    }

    static Plan.Draft signedByAll(Plan.Draft draft) {
        var signed = draft;
        for (var signer : draft.signers()) {
            signed = signed.sign(signer.account(), signed.seal(), ABoard.DECIDED).now();
        }
        return signed;
    }
}
