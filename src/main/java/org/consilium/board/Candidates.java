package org.consilium.board;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.consilium.access.Access;
import org.consilium.access.Capacity;
import org.consilium.kernel.AccountId;
import org.springframework.stereotype.Component;

/**
 * Who may be asked next: registered for the organ, on the case in no other capacity, not on this
 * panel, and without a conflict declared before. The least loaded come first.
 */
@Component
class Candidates {
    private static final Set<Capacity> OTHERS =
            EnumSet.complementOf(EnumSet.copyOf(Capacity.OF_BOARD));

    private final Experts experts;
    private final Access access;

    Candidates(Experts experts, Access access) {
        this.experts = experts;
        this.access = access;
    }

    List<Expert> forSeat(Board board, SeatRole role) {
        return experts.forSeat(role, board.organ()).stream().filter(mayBeAsked(board)).toList();
    }

    List<Expert> forChair(Board board) {
        return experts.chairs(board.organ()).stream().filter(mayBeAsked(board)).toList();
    }

    private Predicate<Expert> mayBeAsked(Board board) {
        var taken = access.holders(board.caseId(), OTHERS);
        var seating = board.seating();
        return expert -> {
            AccountId who = expert.account();
            return !taken.contains(who)
                    && seating.of(who).isEmpty()
                    && seating.chair().filter(chair -> chair.expert().equals(who)).isEmpty()
                    && !seating.saidConflict(who);
        };
    }
}
