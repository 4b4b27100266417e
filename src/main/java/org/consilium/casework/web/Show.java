package org.consilium.casework.web;

import java.util.Arrays;
import java.util.Locale;
import org.consilium.casework.Commitment;
import org.consilium.casework.CommitmentKind;
import org.consilium.casework.HoldReason;
import org.consilium.casework.TaskKind;
import org.consilium.casework.WorkRow;
import org.consilium.shell.Frame;

/** What the worklist can be narrowed to. */
public enum Show {
    ALL,
    OVERDUE,
    TODAY,
    MESSAGES,
    SORT,
    FAMILY,
    PAUSED,
    UNOPENED,
    ENDED;

    static Show of(String text) {
        return Arrays.stream(values())
                .filter(s -> s.inAddress().equals(text))
                .findFirst()
                .orElse(ALL);
    }

    public String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean has(WorkRow row, boolean messageWaits, Frame frame) {
        var file = row.file();
        if (!file.stage().isOpen()) {
            return this == ENDED;
        }
        return switch (this) {
            case ALL -> true;
            case OVERDUE -> looks(row, Commitment.Look.OVER, frame);
            case TODAY -> dueToday(row, frame);
            case MESSAGES -> messageWaits;
            case SORT -> hasTask(row, TaskKind.SORT_RECORDS);
            case FAMILY -> file.hold().filter(h -> waitsForFamily(h.reason())).isPresent();
            case PAUSED -> file.hold().filter(h -> !waitsForFamily(h.reason())).isPresent();
            case UNOPENED ->
                    hasTask(row, TaskKind.CALL_UNOPENED)
                            || row.clock()
                                    .filter(c -> c.kind() == CommitmentKind.PLAN_OPENED)
                                    .isPresent();
            case ENDED -> false;
        };
    }

    private static boolean dueToday(WorkRow row, Frame frame) {
        var today = frame.now().atZone(Frame.ZONE).toLocalDate();
        return (looks(row, Commitment.Look.SOON, frame)
                        || looks(row, Commitment.Look.RUNNING, frame))
                && row.clock()
                        .filter(c -> c.dueAt().atZone(Frame.ZONE).toLocalDate().equals(today))
                        .isPresent();
    }

    private static boolean looks(WorkRow row, Commitment.Look look, Frame frame) {
        return row.file().hold().isEmpty()
                && row.clock().filter(c -> c.look(frame.now()) == look).isPresent();
    }

    private static boolean hasTask(WorkRow row, TaskKind kind) {
        return row.tasks().stream().anyMatch(task -> task.kind() == kind);
    }

    private static boolean waitsForFamily(HoldReason reason) {
        return switch (reason) {
            case WAITING_FOR_FAMILY, FAMILY_ASKED_TO_WAIT -> true;
            case WAITING_FOR_HOSPITAL,
                    WAITING_FOR_RECORDS_ASKED_BY_BOARD,
                    PATIENT_IN_HOSPITAL,
                    WRONG_CONTACT,
                    PATIENT_DECLINED,
                    MERGED ->
                    false;
        };
    }
}
