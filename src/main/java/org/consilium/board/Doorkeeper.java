package org.consilium.board;

import java.time.Instant;
import java.util.List;
import org.consilium.access.Actor;
import org.consilium.casework.CaseWithdrawn;
import org.consilium.consent.ConsentWithdrawn;
import org.consilium.consent.Purpose;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Change;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Ends a board when the family takes consent or request back. The experts were shut out before the
 * event was told; here the board itself follows.
 */
@Component
class Doorkeeper {
    private final JdbcBoardStore store;
    private final BoardRoom room;

    Doorkeeper(JdbcBoardStore store, BoardRoom room) {
        this.store = store;
        this.room = room;
    }

    @ApplicationModuleListener(id = "board.consent")
    void on(ConsentWithdrawn event) {
        if (event.purpose() == Purpose.SHARE_WITH_EXPERTS || event.purpose() == Purpose.OPINION) {
            end(event.caseId(), event.at());
        }
    }

    @ApplicationModuleListener(id = "board.withdrawn")
    void on(CaseWithdrawn event) {
        end(event.caseId(), event.at());
    }

    /** A second time there is no board at work any more. */
    private void end(CaseId caseId, Instant at) {
        store.lock(caseId)
                .ifPresent(
                        board ->
                                room.keep(
                                        Actor.system("board"),
                                        board,
                                        new Change<>(board.end(at), List.of())));
    }
}
