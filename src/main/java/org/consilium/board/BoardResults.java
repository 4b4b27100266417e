package org.consilium.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.kernel.AccountId;
import org.springframework.stereotype.Component;

/** Puts together what a board decided, for the plan and the last page of the rating. */
@Component
class BoardResults {
    private final Experts experts;

    BoardResults(Experts experts) {
        this.experts = experts;
    }

    Optional<BoardResult> of(Board board) {
        return board.talk().decision().map(decision -> result(board, decision));
    }

    private BoardResult result(Board board, Decision decision) {
        var round = board.talk().lastDone().orElseThrow();
        var chair = board.seating().chair().orElseThrow().expert();
        return new BoardResult(
                decision.how(),
                decision.chairReason(),
                options(board, round, decision.leading()),
                minority(round, decision.leading()),
                board.seating().live().stream()
                        .filter(seat -> seat.state() == Seat.State.FILED)
                        .map(seat -> signer(seat.expert(), Optional.of(seat.role())))
                        .toList(),
                signer(chair, Optional.empty()),
                board.talk().opinions().stream()
                        .collect(Collectors.toMap(FiledOpinion::by, FiledOpinion::opinion)),
                decision.round(),
                decision.rule(),
                decision.at());
    }

    private static List<BoardResult.RatedOption> options(
            Board board, Round round, OptionId leading) {
        var rated = new ArrayList<>(rated(board.talk(), round.ballots()));
        rated.sort(Comparator.comparing(option -> !option.id().equals(leading)));
        return rated;
    }

    /** All options with their figures by these ballots, the leading one first. */
    static List<BoardResult.RatedOption> rated(Deliberation talk, List<Ballot> ballots) {
        return Consensus.judge(talk.input(Set.of(), ballots)).ranked().stream()
                .map(
                        figures ->
                                new BoardResult.RatedOption(
                                        figures.id(),
                                        talk.option(figures.id()).course(),
                                        figures.median(),
                                        figures.lowest(),
                                        figures.highest(),
                                        figures.disagreementIndex(),
                                        votes(ballots, figures.id())))
                .toList();
    }

    static Map<SeatRole, Integer> votes(List<Ballot> ballots, OptionId option) {
        var votes = new EnumMap<SeatRole, Integer>(SeatRole.class);
        ballots.forEach(ballot -> votes.put(ballot.role(), ballot.of(option).value()));
        return votes;
    }

    private static List<BoardResult.MinorityView> minority(Round round, OptionId leading) {
        return round.ballots().stream()
                .filter(ballot -> ballot.of(leading).value() < Rating.RIGHT)
                .map(
                        ballot ->
                                new BoardResult.MinorityView(
                                        ballot.member(),
                                        ballot.role(),
                                        ballot.of(leading).value(),
                                        ballot.of(leading).reason()))
                .toList();
    }

    private BoardResult.Signer signer(AccountId account, Optional<SeatRole> role) {
        var expert = experts.of(account);
        return new BoardResult.Signer(account, expert.name(), expert.registrationNumber(), role);
    }
}
