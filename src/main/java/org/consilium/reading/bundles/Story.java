package org.consilium.reading.bundles;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilium.reading.Paper;
import org.consilium.reading.Whose;
import org.consilium.reading.bundles.Numbers.Series;

/** What two papers have to share to be the same: wording, person, numbers and days. */
record Story(Wording wording, int size, Whose whose, Numbers numbers, Set<LocalDate> days) {
    private static final double OTHER_PERSON = 0.3;
    private static final double OTHER_NUMBER = 0.75;
    private static final double OTHER_DAY = 0.75;
    private static final int FEWEST_WORDS = 8;

    static Story of(Paper paper) {
        var sheets = paper.pages().stream().map(Sheet::of).toList();
        var days = new HashSet<LocalDate>();
        sheets.forEach(sheet -> days.addAll(sheet.days()));
        return new Story(
                Wording.of(paper),
                sheets.stream().mapToInt(sheet -> sheet.content().size()).sum(),
                sheets.stream()
                        .map(Sheet::whose)
                        .filter(whose -> whose.name().isPresent())
                        .findFirst()
                        .orElse(Whose.NOBODY),
                sheets.stream()
                        .map(Sheet::numbers)
                        .reduce(Numbers::plus)
                        .orElseGet(() -> Numbers.in(List.of())),
                days);
    }

    static Story of(Sheet sheet) {
        return new Story(
                sheet.content().wording(),
                sheet.content().size(),
                sheet.whose(),
                sheet.numbers(),
                sheet.days());
    }

    double likeness(Story other) {
        if (size < FEWEST_WORDS || other.size < FEWEST_WORDS) {
            return 0;
        }
        var likeness = wording.likeness(other.wording);
        if (Persons.compare(whose, other.whose) == Persons.OTHER) {
            likeness *= OTHER_PERSON;
        }
        if (hasOtherNumber(other)) {
            likeness *= OTHER_NUMBER;
        }
        if (!days.isEmpty() && !other.days.isEmpty() && Collections.disjoint(days, other.days)) {
            likeness *= OTHER_DAY;
        }
        return likeness;
    }

    private boolean hasOtherNumber(Story other) {
        return !numbers.isSameReport(other.numbers)
                && List.of(Series.REPORT, Series.TISSUE, Series.STUDY, Series.SAMPLE).stream()
                        .anyMatch(series -> numbers.differs(other.numbers, series));
    }

    @Override
    public String toString() {
        return "Story[…]";
    }
}
