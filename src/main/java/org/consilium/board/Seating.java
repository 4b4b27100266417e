package org.consilium.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frame;

/** Chair and seats of one board, and who was asked before. */
record Seating(Optional<AccountId> chair, Optional<Instant> convenedAt, List<Seat> seats) {
    Seating {
        seats = List.copyOf(seats);
    }

    static Seating empty() {
        return new Seating(Optional.empty(), Optional.empty(), List.of());
    }

    /** All required roles have a live seat, and somebody chairs. */
    boolean isComplete(Set<SeatRole> required) {
        return chair.isPresent() && required.stream().allMatch(role -> live(role).isPresent());
    }

    /** Every live seat has filed, and no required one is free. */
    boolean allFiled(Set<SeatRole> required) {
        return isComplete(required)
                && live().stream().allMatch(seat -> seat.state() == Seat.State.FILED);
    }

    List<Seat> live() {
        return seats.stream().filter(Seat::isLive).toList();
    }

    Optional<Seat> live(SeatRole role) {
        return live().stream().filter(seat -> seat.role() == role).findFirst();
    }

    Optional<Seat> of(AccountId expert) {
        return live().stream().filter(seat -> seat.expert().equals(expert)).findFirst();
    }

    Seat needed(AccountId expert, Seat.State state) {
        return of(expert)
                .filter(seat -> seat.state() == state)
                .orElseThrow(() -> new Refused("board.seat.missing"));
    }

    Seating offer(Expert expert, boolean required, Instant at, Instant answerBy) {
        var role = expert.speciality();
        refuseUnlessRegistered(expert, at);
        if (live(role).isPresent()) {
            throw new Refused("board.seat.taken");
        }
        if (chair.filter(expert.account()::equals).isPresent()) {
            throw new Refused("board.chair.seated");
        }
        if (saidConflict(expert.account())) {
            throw new Refused("board.expert.conflict");
        }
        var more = new ArrayList<>(seats);
        more.add(
                new Seat(
                        seats.size() + 1,
                        role,
                        required,
                        expert.account(),
                        Seat.State.OFFERED,
                        at,
                        answerBy,
                        Optional.empty(),
                        Optional.empty()));
        return new Seating(chair, convenedAt, more);
    }

    Seating chairedBy(Expert expert, Instant at) {
        refuseUnlessRegistered(expert, at);
        if (!expert.mayChair()) {
            throw new Refused("board.chair.not");
        }
        if (of(expert.account()).isPresent()) {
            throw new Refused("board.chair.seated");
        }
        if (saidConflict(expert.account())) {
            throw new Refused("board.expert.conflict");
        }
        return new Seating(Optional.of(expert.account()), convenedAt, seats);
    }

    Seating convened(Instant at) {
        return new Seating(chair, Optional.of(at), seats);
    }

    Seating replace(Seat changed) {
        return new Seating(
                chair,
                convenedAt,
                seats.stream()
                        .map(seat -> seat.number() == changed.number() ? changed : seat)
                        .toList());
    }

    Seat number(int number) {
        return seats.stream()
                .filter(seat -> seat.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Seating ended() {
        return new Seating(
                chair,
                convenedAt,
                seats.stream()
                        .map(seat -> seat.isLive() ? seat.to(Seat.State.ENDED) : seat)
                        .toList());
    }

    static void refuseUnlessRegistered(Expert expert, Instant at) {
        if (!expert.isRegisteredOn(at.atZone(Frame.ZONE).toLocalDate())) {
            throw new Refused("board.registration");
        }
    }

    private boolean saidConflict(AccountId expert) {
        return seats.stream()
                .filter(seat -> seat.expert().equals(expert))
                .flatMap(seat -> seat.answer().stream())
                .anyMatch(
                        answer ->
                                answer.reason()
                                        .filter(reason -> reason == DeclineReason.CONFLICT)
                                        .isPresent());
    }
}
