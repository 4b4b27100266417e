package org.consilium.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Commitment;
import org.consilium.casework.CommitmentKind;
import org.consilium.casework.Stage;
import org.consilium.casework.Step;
import org.consilium.casework.TimelineEntry;
import org.consilium.shell.Frame;

/**
 * One sentence and six steps: where a case stands, what comes next, by when.
 *
 * @param forDoctor whether the reader is the treating doctor of this case
 */
public record WhereItStands(
        CaseFile file, List<TimelineEntry> timeline, List<Commitment> clocks, boolean forDoctor) {
    private static final List<Six> SIX = List.of(Six.values());
    private static final Duration BOARD = Duration.ofHours(48);
    private static final Duration WRITING = Duration.ofHours(12);

    /** The six steps the family sees, each done by a step of the case. */
    private enum Six {
        REGISTERED(Step.REGISTERED),
        CALLED(Step.CONTACTED),
        REPORTS(Step.RECORDS_COMPLETE),
        PREPARED(Step.SUMMARY_VERIFIED),
        DECIDED(Step.CONSENSUS_REACHED),
        PLAN(Step.PLAN_RELEASED);

        private final Step done;

        Six(Step done) {
            this.done = done;
        }
    }

    /**
     * "The specialists look at your case. Your plan should be here by 28 November." Treating
     * doctors have their own wording.
     */
    public String sentence(Frame frame) {
        var start = forDoctor ? "casework.doctor." : "casework.now.";
        if (file.hold().isPresent() && file.stage().isOpen()) {
            return frame.t(start + "HELD");
        }
        var by = by();
        if (by.isEmpty()) {
            return frame.t(start + file.stage());
        }
        var late = by.get().isBefore(frame.now()) ? ".late" : ".by";
        return frame.t(start + file.stage() + late, shown(by.get(), frame));
    }

    public List<String> names(Frame frame) {
        return SIX.stream().map(six -> name(six, frame)).toList();
    }

    /** 0-based; as many as there are steps when all are done. */
    public int current() {
        return switch (file.stage()) {
            case REGISTERED -> SIX.indexOf(Six.CALLED);
            case CONTACTED, COLLECTING -> SIX.indexOf(Six.REPORTS);
            case PREPARING -> SIX.indexOf(Six.PREPARED);
            case WITH_BOARD -> SIX.indexOf(Six.DECIDED);
            case PLANNING -> SIX.indexOf(Six.PLAN);
            case RELEASED, CLOSED, WITHDRAWN -> SIX.size();
        };
    }

    /** The day a step was done; for the current one the day it is promised for. */
    public List<String> notes(Frame frame) {
        return SIX.stream().map(six -> note(six, frame)).toList();
    }

    public boolean isWithdrawn() {
        return file.stage() == Stage.WITHDRAWN;
    }

    /** Why the clock is paused, as the family reads it; empty when it runs. */
    public Optional<String> paused(Frame frame) {
        return file.stage().isOpen()
                ? file.hold()
                        .map(
                                hold ->
                                        frame.t(
                                                "casework.paused." + hold.reason(),
                                                frame.date(hold.since())))
                : Optional.empty();
    }

    /** What is done is told as done. */
    private String name(Six six, Frame frame) {
        var start = forDoctor ? "casework.doctor.six" : "casework.six";
        return frame.t(SIX.indexOf(six) < current() ? start + ".done" : start, six);
    }

    private String note(Six six, Frame frame) {
        if (SIX.indexOf(six) < current()) {
            return doneAt(six).map(frame::day).orElse("");
        }
        if (file.hold().isPresent()) {
            return "";
        }
        return planBy().filter(by -> six == Six.PLAN)
                .map(by -> frame.t("casework.six.by", frame.day(by)))
                .or(
                        () ->
                                by().filter(by -> SIX.indexOf(six) == current())
                                        .map(by -> frame.t("casework.six.by", shown(by, frame))))
                .orElse("");
    }

    private Optional<Instant> doneAt(Six six) {
        return timeline.stream()
                .filter(entry -> entry.step() == six.done)
                .map(TimelineEntry::at)
                .findFirst();
    }

    /** What the sentence promises: the call, the list, or the plan. */
    private Optional<Instant> by() {
        return switch (file.stage()) {
            case REGISTERED -> due(CommitmentKind.FIRST_CONTACT);
            case CONTACTED -> due(CommitmentKind.CHECKLIST);
            case PREPARING, WITH_BOARD, PLANNING -> planBy();
            case COLLECTING, RELEASED, CLOSED, WITHDRAWN -> Optional.empty();
        };
    }

    private Optional<Instant> planBy() {
        return switch (file.stage()) {
            case PREPARING ->
                    due(CommitmentKind.FILE_TO_BOARD).map(at -> at.plus(BOARD).plus(WRITING));
            case WITH_BOARD -> due(CommitmentKind.CONSENSUS).map(at -> at.plus(WRITING));
            case PLANNING -> due(CommitmentKind.PLAN);
            case REGISTERED, CONTACTED, COLLECTING, RELEASED, CLOSED, WITHDRAWN -> Optional.empty();
        };
    }

    private Optional<Instant> due(CommitmentKind kind) {
        return clocks.stream()
                .filter(clock -> clock.kind() == kind && clock.metAt().isEmpty())
                .map(Commitment::dueAt)
                .findFirst();
    }

    /** The first call is promised to the hour, everything else to the day. */
    private String shown(Instant at, Frame frame) {
        return file.stage() == Stage.REGISTERED ? frame.dateTime(at) : frame.date(at);
    }
}
