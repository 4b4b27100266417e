package org.consilium.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.casework.Urgency;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frame;

/** Chair and seats of one board, and who was asked before. */
record Seating(List<Chair> chairs, Optional<Instant> convenedAt, List<Seat> seats) {
    Seating {
        chairs = List.copyOf(chairs);
        seats = List.copyOf(seats);
    }

    /** How long an offer stands before somebody else is asked. */
    static Duration toAnswer(Urgency urgency) {
        return urgency == Urgency.URGENT ? Duration.ofHours(2) : Duration.ofHours(12);
    }

    static Seating empty() {
        return new Seating(List.of(), Optional.empty(), List.of());
    }

    Optional<Chair> chair() {
        return chairs.stream().filter(Chair::isLive).findFirst();
    }

    Optional<Chair> chair(AccountId expert, Chair.State state) {
        return chair().filter(c -> c.expert().equals(expert) && c.state() == state);
    }

    /** All required roles have a live seat, and somebody chairs. */
    boolean isComplete(Set<SeatRole> required) {
        return chair().isPresent() && required.stream().allMatch(role -> live(role).isPresent());
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
        if (chair().filter(c -> c.expert().equals(expert.account())).isPresent()) {
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
        return new Seating(chairs, convenedAt, more);
    }

    /** Somebody named before goes. */
    Seating chairedBy(Expert expert, Instant at, Instant answerBy) {
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
        var more = new ArrayList<>(chairs);
        more.replaceAll(c -> c.isLive() ? c.to(Chair.State.TAKEN_BACK) : c);
        more.add(
                new Chair(
                        chairs.size() + 1,
                        expert.account(),
                        Chair.State.NAMED,
                        at,
                        answerBy,
                        Optional.empty()));
        return new Seating(more, convenedAt, seats);
    }

    Seating convened(Instant at) {
        return new Seating(chairs, Optional.of(at), seats);
    }

    Seating replace(Chair changed) {
        return new Seating(
                chairs.stream()
                        .map(chair -> chair.number() == changed.number() ? changed : chair)
                        .toList(),
                convenedAt,
                seats);
    }

    Seating replace(Seat changed) {
        return new Seating(
                chairs,
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
                chairs,
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

    /** For any seat or for the chair, whatever came of it. */
    boolean wasAsked(AccountId expert) {
        return seats.stream().anyMatch(seat -> seat.expert().equals(expert))
                || chairs.stream().anyMatch(chair -> chair.expert().equals(expert));
    }

    /** For a seat or for the chair: a conflict with the case stands for both. */
    boolean saidConflict(AccountId expert) {
        return Stream.concat(
                        seats.stream()
                                .filter(seat -> seat.expert().equals(expert))
                                .flatMap(seat -> seat.answer().stream()),
                        chairs.stream()
                                .filter(chair -> chair.expert().equals(expert))
                                .flatMap(chair -> chair.answer().stream()))
                .anyMatch(
                        answer ->
                                answer.reason()
                                        .filter(reason -> reason == DeclineReason.CONFLICT)
                                        .isPresent());
    }
}
