package org.consilium.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.kernel.AccountId;

/**
 * Seats, chair and progress of a board, without a word of any opinion.
 *
 * @param chairs everybody who was asked to chair, in order
 * @param round of rating that is open or was last; 0: none yet
 * @param waitingFor who has not answered, filed or rated yet
 */
public record PanelState(
        PanelTemplate template,
        Phase phase,
        List<Chair> chairs,
        List<Seat> seats,
        Optional<Instant> convenedAt,
        int round,
        List<Seat> waitingFor,
        Optional<Instant> decidedAt) {
    public PanelState {
        chairs = List.copyOf(chairs);
        seats = List.copyOf(seats);
        waitingFor = List.copyOf(waitingFor);
    }

    static PanelState of(Board board) {
        return new PanelState(
                board.template(),
                board.phase(),
                board.seating().chairs(),
                board.seating().seats(),
                board.seating().convenedAt(),
                board.talk().rounds().size(),
                board.waitingFor(),
                board.talk().decision().map(Decision::at));
    }

    public Optional<Chair> chair() {
        return chairs.stream().filter(Chair::isLive).findFirst();
    }

    public boolean isChairedBy(AccountId expert) {
        return chair().filter(chair -> chair.expert().equals(expert)).isPresent();
    }

    public List<Seat> live() {
        return seats.stream().filter(Seat::isLive).toList();
    }

    public Optional<Seat> live(SeatRole role) {
        return live().stream().filter(seat -> seat.role() == role).findFirst();
    }

    public Optional<Seat> of(AccountId expert) {
        return live().stream().filter(seat -> seat.expert().equals(expert)).findFirst();
    }

    public long filed() {
        return live().stream().filter(seat -> seat.state() == Seat.State.FILED).count();
    }

    /** Required roles that nobody was offered, or whose expert declined. */
    public List<SeatRole> free() {
        return template.required().stream().filter(role -> live(role).isEmpty()).toList();
    }

    public boolean canSeat() {
        return phase.canSeat();
    }
}
