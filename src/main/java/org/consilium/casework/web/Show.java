package org.consilium.casework.web;

import java.util.Arrays;
import java.util.Locale;
import org.consilium.casework.Commitment;
import org.consilium.casework.CommitmentKind;
import org.consilium.casework.HoldReason;
import org.consilium.casework.TaskKind;
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

    boolean has(DeskRow row, Frame frame) {
        var file = row.work().file();
        if (!file.stage().isOpen()) {
            return this == ENDED;
        }
        return switch (this) {
            case ALL -> true;
            case OVERDUE -> row.looks(Commitment.Look.OVER, frame);
            case TODAY -> dueToday(row, frame);
            case MESSAGES -> row.waiting().isPresent();
            case SORT -> row.hasTask(TaskKind.SORT_RECORDS);
            case FAMILY -> file.hold().filter(h -> waitsForFamily(h.reason())).isPresent();
            case PAUSED -> file.hold().filter(h -> !waitsForFamily(h.reason())).isPresent();
            case UNOPENED ->
                    row.hasTask(TaskKind.CALL_UNOPENED)
                            || row.work()
                                    .clock()
                                    .filter(c -> c.kind() == CommitmentKind.PLAN_OPENED)
                                    .isPresent();
            case ENDED -> false;
        };
    }

    private static boolean dueToday(DeskRow row, Frame frame) {
        var today = frame.now().atZone(Frame.ZONE).toLocalDate();
        return (row.looks(Commitment.Look.SOON, frame) || row.looks(Commitment.Look.RUNNING, frame))
                && row.work()
                        .clock()
                        .filter(c -> c.dueAt().atZone(Frame.ZONE).toLocalDate().equals(today))
                        .isPresent();
    }

    private static boolean waitsForFamily(HoldReason reason) {
        return switch (reason) {
            case WAITING_FOR_FAMILY, FAMILY_ASKED_TO_WAIT -> true;
            case WAITING_FOR_HOSPITAL,
                    WAITING_FOR_RECORDS_ASKED_BY_BOARD,
                    PATIENT_IN_HOSPITAL,
                    WRONG_CONTACT,
                    PATIENT_DECLINED ->
                    false;
        };
    }
}
