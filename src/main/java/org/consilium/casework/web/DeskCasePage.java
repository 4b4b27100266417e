package org.consilium.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Commitment;
import org.consilium.casework.Slots.Slot;
import org.consilium.casework.Urgency;
import org.consilium.patient.Person;
import org.consilium.shell.Frame;

/**
 * The desk's page of one case: its head and three columns of slots.
 *
 * @param clock the running clock that is due next
 * @param until when the two long clocks stopped: the plan went out, or the case ended
 */
public record DeskCasePage(
        CaseFile file,
        Person person,
        Optional<Commitment> clock,
        Optional<Instant> until,
        HandOverPart handOvers,
        List<Slot> left,
        List<Slot> middle,
        List<Slot> right) {
    public String about(Frame frame) {
        return PersonLine.of(person, frame);
    }

    public boolean isUrgent() {
        return file.urgency() == Urgency.URGENT;
    }

    /** "Send the list of reports: in 3 h 20 min". */
    public ClockChip clock(Frame frame) {
        var chip = ClockChip.of(file, clock, frame);
        return file.hold().isPresent() || clock.isEmpty()
                ? chip
                : new ClockChip(
                        chip.kind(),
                        chip.icon(),
                        frame.t(
                                "casework.clock.named",
                                frame.t("case.clock", clock.get().kind()),
                                chip.text()));
    }

    /** The two clocks that count for the family: from registration and from complete records. */
    public String lasting(Frame frame) {
        var end = until.orElseGet(frame::now);
        var whole = frame.span(Duration.between(file.openedAt(), end));
        return file.completeAt()
                .map(
                        complete ->
                                frame.t(
                                        "casework.lasting.both",
                                        whole,
                                        frame.span(Duration.between(complete, end))))
                .orElseGet(() -> frame.t("casework.lasting.one", whole));
    }

    public List<List<Slot>> columns() {
        return List.of(left, middle, right);
    }
}
