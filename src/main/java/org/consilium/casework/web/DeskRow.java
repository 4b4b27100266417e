package org.consilium.casework.web;

import java.util.Optional;
import org.consilium.casework.WaitingMessages.Waiting;
import org.consilium.casework.WhoIs;
import org.consilium.casework.WorkRow;
import org.consilium.kernel.CaseNumber;
import org.consilium.patient.Person;
import org.consilium.shell.Frame;

/** One line of the worklist. */
public record DeskRow(
        WorkRow work, Person person, Optional<Waiting> waiting, Optional<String> assistant) {
    public CaseNumber number() {
        return work.file().number();
    }

    public ClockChip clock(Frame frame) {
        return ClockChip.of(work.file(), work.clock(), frame);
    }

    public String about(Frame frame) {
        return PersonLine.of(person, frame);
    }

    /** The first open task; else what the running clock is about; else why it waits. */
    public String next(Frame frame) {
        if (!work.file().stage().isOpen()) {
            return frame.t("casework.next.nothing");
        }
        return work.file()
                .hold()
                .filter(hold -> !work.isAlarming())
                .map(hold -> frame.t("case.hold", hold.reason()))
                .or(
                        () ->
                                work.tasks().stream()
                                        .findFirst()
                                        .map(t -> frame.t("case.task", t.kind())))
                .or(() -> work.clock().map(c -> frame.t("case.clock", c.kind())))
                .orElseGet(() -> frame.t("casework.next.wait"));
    }

    public String initials() {
        return assistant.map(WhoIs::initials).orElse("–");
    }

    /** By digits of the number or a part of the name. */
    boolean matches(String query) {
        var digits = query.replaceAll("\\D", "");
        return (!digits.isEmpty() && number().digits().contains(digits))
                || person.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(query.strip().toLowerCase(java.util.Locale.ROOT));
    }
}
