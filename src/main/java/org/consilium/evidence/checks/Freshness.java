package org.consilium.evidence.checks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.consilium.casework.Organ;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;

/**
 * Whether something that the organ's board needs is there, and how old it is.
 *
 * @param days age of the newest; empty where it is missing or bears no date that can be
 * @param limit in days; empty where it does not grow old
 * @param newest the paper it stands on
 * @param lacking codes of which none is there, such as ALK beside a stated EGFR
 */
public record Freshness(
        Need need,
        State state,
        OptionalLong days,
        OptionalInt limit,
        Optional<Report> newest,
        List<String> lacking) {
    public Freshness {
        lacking = List.copyOf(lacking);
    }

    /** STALE is also what bears no date. */
    public enum State {
        CURRENT,
        STALE,
        MISSING
    }

    /** The needs of the organ, in the order of {@link Need}. */
    public static List<Freshness> of(Organ organ, List<Report> reports, LocalDate today) {
        return FreshnessLimit.of(organ).stream()
                .filter(limit -> isNeeded(limit, organ, reports))
                .map(limit -> of(limit, organ, reports, today))
                .sorted(Comparator.comparing(Freshness::need))
                .toList();
    }

    private static boolean isNeeded(FreshnessLimit limit, Organ organ, List<Report> reports) {
        return switch (limit.when()) {
            case ALWAYS -> true;
            case IF_ANY -> reports.stream().anyMatch(r -> Needed.gives(r, limit.need(), organ));
            case HEART_DRUGS -> reports.stream().anyMatch(Needed::namesHeartDrug);
        };
    }

    private record Dated(Report report, Optional<LocalDate> day) {}

    private static Freshness of(
            FreshnessLimit limit, Organ organ, List<Report> reports, LocalDate today) {
        var newest =
                reports.stream()
                        .filter(report -> Needed.gives(report, limit.need(), organ))
                        .map(report -> dated(report, limit.need(), organ, today))
                        .max(Comparator.comparing(d -> d.day().orElse(LocalDate.MIN)));
        var age =
                newest.flatMap(Dated::day)
                        .map(day -> OptionalLong.of(ChronoUnit.DAYS.between(day, today)))
                        .orElse(OptionalLong.empty());
        return new Freshness(
                limit.need(),
                state(limit, newest.isPresent(), age),
                age,
                limit.days(),
                newest.map(Dated::report),
                newest.isEmpty() ? List.of() : Needed.lacking(limit.need(), organ, reports));
    }

    private static State state(FreshnessLimit limit, boolean isThere, OptionalLong age) {
        if (!isThere) {
            return State.MISSING;
        }
        var isOld =
                limit.days().isPresent()
                        && (age.isEmpty() || age.getAsLong() > limit.days().getAsInt());
        return isOld ? State.STALE : State.CURRENT;
    }

    /** A day still to come is a misread one. */
    private static Dated dated(Report report, Need need, Organ organ, LocalDate today) {
        Predicate<LocalDate> isPast = day -> !day.isAfter(today);
        var own =
                Needed.findings(report, need, organ).stream()
                        .map(CaseFinding::said)
                        .flatMap(finding -> finding.date().stream())
                        .filter(isPast)
                        .max(Comparator.naturalOrder());
        return new Dated(report, own.or(() -> report.date().filter(isPast)));
    }
}
