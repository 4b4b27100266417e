package org.consilium.reading.person;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether 03/04/2024 is in April or in March, as the paper itself proves; in April if it does not.
 */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** The paper proves both. */
    UNCLEAR;

    private static final Pattern SAID_MONTH_FIRST =
            Pattern.compile("(?i)(?<![a-z])mm\\s?[/.-]\\s?dd\\s?[/.-]\\s?yy");
    private static final Pattern SAID_DAY_FIRST =
            Pattern.compile("(?i)(?<![a-z])dd\\s?[/.-]\\s?mm\\s?[/.-]\\s?yy");

    static DayOrder of(String text) {
        var dates = DateFinder.inNumbers(text);
        var month =
                SAID_MONTH_FIRST.matcher(text).find()
                        || dates.stream().anyMatch(WrittenDate::provesMonthFirst);
        return !month ? DAY_FIRST : provesDay(text, dates) ? UNCLEAR : MONTH_FIRST;
    }

    private static boolean provesDay(String text, List<WrittenDate> dates) {
        return SAID_DAY_FIRST.matcher(text).find()
                || dates.stream().anyMatch(WrittenDate::provesDayFirst);
    }
}
