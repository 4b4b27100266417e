package org.consilium.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.consilium.kernel.AccountId;
import org.springframework.stereotype.Component;

/** Makes the rating sheet of one reader: what is sealed to them is not on it. */
@Component
class RatingSheets {
    private final BoardResults results;

    RatingSheets(BoardResults results) {
        this.results = results;
    }

    RatingSheet of(Board board, AccountId reader) {
        var talk = board.talk();
        var round = talk.lastRound();
        var open = talk.openRound();
        var mine = open.flatMap(r -> r.of(reader));
        var hasVote =
                board.seating()
                        .of(reader)
                        .filter(seat -> seat.state() == Seat.State.FILED)
                        .isPresent();
        var mayRate = open.isPresent() && hasVote && mine.isEmpty();
        var shown = shownBallots(talk, mine.isPresent());
        var verdict = talk.lastDone().flatMap(Round::done).map(Round.Done::verdict);
        return new RatingSheet(
                round.map(Round::number).orElse(0),
                open.isPresent(),
                mayRate,
                open.map(r -> r.ballots().size()).orElse(0),
                board.seating().live().size(),
                round.map(Round::why).orElse(""),
                verdict.map(Consensus.Verdict::outcome),
                talk.decision()
                        .map(Decision::leading)
                        .or(() -> verdict.map(Consensus.Verdict::leading)),
                results.of(board),
                round.map(Round::openedAt),
                lines(board, reader, shown, mayRate));
    }

    /** Of the open round only to who has rated in it; else of the round before. */
    private static List<Ballot> shownBallots(Deliberation talk, boolean hasRated) {
        return talk.openRound()
                .filter(r -> hasRated)
                .or(talk::lastDone)
                .map(Round::ballots)
                .orElse(List.of());
    }

    private static List<RatingSheet.Line> lines(
            Board board, AccountId reader, List<Ballot> shown, boolean shuffled) {
        var talk = board.talk();
        var rated =
                shown.isEmpty()
                        ? List.<BoardResult.RatedOption>of()
                        : BoardResults.rated(talk, shown);
        var before =
                talk.lastDone().flatMap(r -> r.of(reader)).map(Ballot::ratings).orElse(Map.of());
        var mine =
                talk.openRound().flatMap(r -> r.of(reader)).map(Ballot::ratings).orElse(Map.of());
        var lines =
                new ArrayList<>(
                        talk.options().stream()
                                .map(
                                        option ->
                                                new RatingSheet.Line(
                                                        option,
                                                        Optional.ofNullable(mine.get(option.id())),
                                                        Optional.ofNullable(
                                                                before.get(option.id())),
                                                        of(rated, option.id()),
                                                        BoardResults.votes(shown, option.id()),
                                                        reasons(shown, option.id())))
                                .toList());
        if (shuffled || rated.isEmpty()) {
            Collections.shuffle(lines, order(board.id(), reader));
        } else {
            var ids = rated.stream().map(BoardResult.RatedOption::id).toList();
            lines.sort(Comparator.comparingInt(line -> ids.indexOf(line.option().id())));
        }
        return lines;
    }

    private static Optional<BoardResult.RatedOption> of(
            List<BoardResult.RatedOption> rated, OptionId id) {
        return rated.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** In an order that follows from the words, so that it tells nothing of who wrote them. */
    private static List<RatingSheet.Reason> reasons(List<Ballot> ballots, OptionId option) {
        return ballots.stream()
                .map(ballot -> ballot.of(option))
                .filter(rating -> !rating.reason().isEmpty())
                .map(
                        rating ->
                                new RatingSheet.Reason(
                                        RatingSheet.Third.of(rating.value()), rating.reason()))
                .sorted(
                        Comparator.comparing(RatingSheet.Reason::third)
                                .thenComparing(RatingSheet.Reason::text))
                .toList();
    }

    /** The same for a member and board whenever the page opens, another for each member. */
    private static Random order(BoardId board, AccountId reader) {
        return new Random(
                board.value().getMostSignificantBits() ^ reader.value().getLeastSignificantBits());
    }
}
