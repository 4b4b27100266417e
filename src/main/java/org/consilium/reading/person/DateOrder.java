package org.consilium.reading.person;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.consilium.reading.Dates;

/** Leaves out dates that cannot be true beside the others: reported before collected. */
final class DateOrder {
    /** Dates that come from the same days of work agree within this. */
    private static final int CLOSE = 45;

    /** A summary may be written before the patient goes home. */
    private static final int EARLY = 7;

    private final Map<Label, LocalDate> all;

    DateOrder(Map<Label, LocalDate> all) {
        this.all = Map.copyOf(all);
    }

    Dates without(Dates dates) {
        var collected = dates.collected().filter(this::isPossible);
        var performed = dates.performed().filter(this::isPossible).filter(this::isAfterAdmission);
        var reported = dates.reported().filter(this::isPossible);
        var tolerance = all.containsKey(Label.DISCHARGED) ? EARLY : 0;
        var later = reported.map(date -> date.plusDays(tolerance));
        if (!isBefore(later, collected) && !isBefore(later, performed)) {
            return new Dates(collected, performed, reported);
        }
        return decided(new Dates(collected, performed, reported));
    }

    private static boolean isBefore(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }

    /** The date that more others speak against goes; if that does not tell, both are in doubt. */
    private Dates decided(Dates dates) {
        var report = standing(dates.reported());
        var rest = Math.max(standing(dates.collected()), standing(dates.performed()));
        return new Dates(
                dates.collected().filter(date -> rest > report),
                dates.performed().filter(date -> rest > report),
                dates.reported().filter(date -> report > rest));
    }

    private long standing(Optional<LocalDate> date) {
        return date.map(own -> support(date) - 10 * against(own)).orElse(Long.MIN_VALUE);
    }

    /** How many of the others would be in the wrong order beside it. */
    private long against(LocalDate own) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().equals(own))
                .mapToLong(entry -> against(entry.getKey(), own))
                .max()
                .orElse(0);
    }

    private long against(Label label, LocalDate own) {
        return all.entrySet().stream()
                .filter(
                        other ->
                                (rank(other.getKey()) < rank(label)
                                                && other.getValue().isAfter(own))
                                        || (rank(other.getKey()) > rank(label)
                                                && other.getValue().isBefore(own)))
                .count();
    }

    /** In which order things happen to a specimen or a patient. */
    private static int rank(Label label) {
        return switch (label) {
            case BIRTH -> 0;
            case COLLECTED, BIOPSIED, ADMITTED -> 1;
            case RECEIVED, REGISTERED -> 2;
            case PERFORMED, DISCHARGED -> 3;
            case PRINTED -> 5;
            case REPORTED,
                    DATE,
                    NAME,
                    FIRST_NAME,
                    LAST_NAME,
                    AGE,
                    SEX,
                    AGE_SEX,
                    ID,
                    REG_NO,
                    NO_DATE,
                    OTHER ->
                    4;
        };
    }

    private long support(Optional<LocalDate> date) {
        return date.map(
                        own ->
                                all.entrySet().stream()
                                        .filter(e -> e.getKey() != Label.BIRTH)
                                        .filter(e -> isClose(own, e.getValue()))
                                        .count())
                .orElse(0L);
    }

    private static boolean isClose(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= CLOSE;
    }

    /** After birth, and not after the day of printing. */
    private boolean isPossible(LocalDate date) {
        var isBorn = Optional.ofNullable(all.get(Label.BIRTH)).filter(b -> !date.isAfter(b));
        return date.getYear() > 1970
                && isBorn.isEmpty()
                && (!isAfterPrinting(date) || support(Optional.of(date)) > 1);
    }

    private boolean isAfterPrinting(LocalDate date) {
        return Optional.ofNullable(all.get(Label.PRINTED)).filter(date::isAfter).isPresent();
    }

    private boolean isAfterAdmission(LocalDate date) {
        return Optional.ofNullable(all.get(Label.ADMITTED)).filter(date::isBefore).isEmpty();
    }
}
