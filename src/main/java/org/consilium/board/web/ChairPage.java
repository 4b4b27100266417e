package org.consilium.board.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.board.Experts;
import org.consilium.board.PanelState;
import org.consilium.board.Phase;
import org.consilium.board.Seat;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Problems;

/**
 * The panel before its chair.
 *
 * @param rating empty while opinions are sealed
 * @param names of the members by account
 */
public record ChairPage(
        CaseNumber number,
        PanelState panel,
        Optional<RatingPage> rating,
        Map<AccountId, String> names,
        ChairForm form,
        Problems problems,
        String key) {
    private static final int MOST_ROUNDS = 3;

    public ChairPage {
        names = Map.copyOf(names);
    }

    static Map<AccountId, String> names(PanelState state, Experts experts) {
        return state.live().stream()
                .map(Seat::expert)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), who -> experts.of(who).name()));
    }

    public String path() {
        return "/board/cases/" + number.digits();
    }

    public String name(Seat seat) {
        return names.getOrDefault(seat.expert(), "");
    }

    public boolean canMerge() {
        return panel.phase() == Phase.MERGING;
    }

    public boolean canClose() {
        return panel.phase() == Phase.RATING
                && rating.filter(r -> r.sheet().rated() > 0).isPresent();
    }

    public boolean isBetweenRounds() {
        return panel.phase() == Phase.BETWEEN_ROUNDS;
    }

    public boolean canCall() {
        return isBetweenRounds() && panel.round() < MOST_ROUNDS;
    }

    public boolean isDecided() {
        return panel.phase() == Phase.DECIDED;
    }
}
