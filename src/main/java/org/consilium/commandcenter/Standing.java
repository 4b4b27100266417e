package org.consilium.commandcenter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.consilium.casework.Stage;
import org.consilium.channels.LineNow;
import org.consilium.network.Centre;

/**
 * The whole network at one moment.
 *
 * @param cases every open case, what needs a hand first standing first
 * @param ended how many ended, and how
 * @param out the channels that carry nothing now, in or out
 * @param alarms words of distress that nobody looked after, of whatever case or none
 * @param medians how long cases stayed in a stage, of those that left it in the last ninety days
 */
public record Standing(
        Instant at,
        List<CaseNow> cases,
        Map<Stage, Long> ended,
        Map<Stage, Duration> medians,
        List<Load> assistants,
        List<Load> experts,
        List<Centre> centres,
        List<Trouble> troubles,
        List<LineNow> out,
        int alarms) {
    public Standing {
        cases = List.copyOf(cases);
        ended = Map.copyOf(ended);
        medians = Map.copyOf(medians);
        assistants = List.copyOf(assistants);
        experts = List.copyOf(experts);
        centres = List.copyOf(centres);
        troubles = List.copyOf(troubles);
        out = List.copyOf(out);
    }

    /** The open ones among them. */
    public List<CaseNow> cases(Selection selection) {
        return cases.stream().filter(selection::has).toList();
    }

    public long count(Selection selection) {
        return selection
                .ended()
                .map(stage -> ended.getOrDefault(stage, 0L))
                .orElseGet(() -> cases.stream().filter(selection::has).count());
    }
}
