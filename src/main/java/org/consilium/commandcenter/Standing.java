package org.consilium.commandcenter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.consilium.casework.Stage;
import org.consilium.network.Centre;

/**
 * The whole network at one moment.
 *
 * @param cases every case, what needs a hand first standing first
 * @param medians how long cases stayed in a stage, of those that left it in the last ninety days
 */
public record Standing(
        Instant at,
        List<CaseNow> cases,
        Map<Stage, Duration> medians,
        List<Load> assistants,
        List<Load> experts,
        List<Centre> centres,
        List<Trouble> troubles) {
    public Standing {
        cases = List.copyOf(cases);
        medians = Map.copyOf(medians);
        assistants = List.copyOf(assistants);
        experts = List.copyOf(experts);
        centres = List.copyOf(centres);
        troubles = List.copyOf(troubles);
    }

    public long count(Selection selection) {
        return cases.stream().filter(selection::has).count();
    }
}
