package org.consilium.conversation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.conversation.Alarm;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;
import org.consilium.watch.Topic;

/**
 * Alarms with what to do about them.
 *
 * @param emergency the number for danger to life
 * @param helpline the number for despair
 * @param entered a note that was refused
 */
public record AlarmsPage(
        List<Line> lines,
        Map<AccountId, String> names,
        String emergency,
        String helpline,
        Entered entered) {
    private static final int STEPS = 5;

    /**
     * @param number the case, if it has one
     */
    public record Line(Alarm alarm, Optional<CaseNumber> number) {
        public String address() {
            return "/desk/alarms/" + alarm.id().value() + "/answer";
        }
    }

    /** A note as it was sent. */
    public record Entered(Optional<Alarm.Id> id, String note, Problems problems) {
        static final Entered NOTHING = new Entered(Optional.empty(), "", new Problems());

        @Override
        public String toString() {
            return "Entered[" + id + "]";
        }
    }

    public List<Line> open() {
        return lines.stream().filter(line -> line.alarm().answer().isEmpty()).toList();
    }

    public List<Line> answered() {
        return lines.stream().filter(line -> line.alarm().answer().isPresent()).toList();
    }

    /** What to do, in order, with the numbers to call. */
    public List<String> protocol(Topic topic, Frame frame) {
        return java.util.stream.IntStream.rangeClosed(1, STEPS)
                .mapToObj(
                        step ->
                                frame.t(
                                        "conversation.protocol." + topic + "." + step,
                                        emergency,
                                        helpline))
                .toList();
    }

    public String note(Line line) {
        return isEntered(line) ? entered.note() : "";
    }

    public Optional<String> problem(Line line, Frame frame) {
        return isEntered(line) ? entered.problems().at("note", frame) : Optional.empty();
    }

    public String name(Alarm.Answer answer) {
        return names.getOrDefault(answer.by(), "");
    }

    private boolean isEntered(Line line) {
        return entered.id().filter(line.alarm().id()::equals).isPresent();
    }
}
