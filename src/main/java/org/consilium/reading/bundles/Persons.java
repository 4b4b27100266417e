package org.consilium.reading.bundles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.reading.Whose;
import org.consilium.reading.person.Known;
import org.consilium.reading.person.Match.Verdict;
import org.consilium.reading.person.PersonMatch;

/** Whether two pages can be about one person: by name, age and sex, whatever their numbers say. */
enum Persons {
    SAME,
    /** One of them does not say. */
    UNKNOWN,
    /** Perhaps a relative or a namesake. */
    DOUBTFUL,
    OTHER;

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    static Persons compare(Whose one, Whose other) {
        var known =
                new Known(
                        other.name().map(List::of).orElse(List.of()),
                        other.age().isPresent()
                                ? Optional.of(new Known.AgedOn(other.age().getAsInt(), ANY_DAY))
                                : Optional.empty(),
                        other.sex(),
                        List.of());
        var match = PersonMatch.match(one, known);
        var named = one.name().isPresent() && other.name().isPresent();
        if (match.verdict() == Verdict.MISMATCH) {
            return OTHER;
        }
        if (match.verdict() == Verdict.MATCH) {
            return SAME;
        }
        return named ? doubt(match.reasons()) : UNKNOWN;
    }

    /** A name that is only a part of the other, or an age misprinted, is no doubt. */
    private static Persons doubt(List<String> reasons) {
        return reasons.contains("name.family")
                        || reasons.contains("name.given")
                        || reasons.contains("name.close")
                        || reasons.contains("sex.differs")
                ? DOUBTFUL
                : UNKNOWN;
    }
}
