package org.consilium.casework.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Commitment;
import org.consilium.casework.HoldReason;
import org.consilium.casework.Task;
import org.consilium.shell.Frame;

/** Open tasks, clocks, and what whoever runs the case can do with it. */
public record TasksPart(
        CaseFile file,
        List<Task> tasks,
        List<Commitment> clocks,
        Optional<String> assistant,
        boolean mayManage,
        Optional<HandOverForm> handOver,
        HandOverPart handOvers) {
    /** Those that a person chooses. */
    public Set<HoldReason> reasons() {
        return EnumSet.complementOf(EnumSet.of(HoldReason.MERGED));
    }

    public ClockChip chip(Commitment clock, Frame frame) {
        return ClockChip.of(clock, frame);
    }

    public List<Commitment> running() {
        return clocks.stream().filter(clock -> clock.metAt().isEmpty()).toList();
    }

    public List<Commitment> met() {
        return clocks.stream().filter(clock -> clock.metAt().isPresent()).toList();
    }

    /** How late a clock was met; empty when in time. */
    public Optional<String> late(Commitment clock, Frame frame) {
        return clock.metAt()
                .filter(met -> met.isAfter(clock.dueAt()))
                .map(
                        met ->
                                frame.t(
                                        "casework.clock.over",
                                        frame.span(
                                                java.time.Duration.between(clock.dueAt(), met))));
    }
}
