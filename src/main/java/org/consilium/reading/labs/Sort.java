package org.consilium.reading.labs;

import java.util.regex.Pattern;

/** What a cell looks like, whatever its column. */
enum Sort {
    NUMBER,
    WORD_RESULT,
    RANGE,
    UNIT,
    FLAG,
    DATE,
    TEXT;

    private static final Pattern DATE_LIKE =
            Pattern.compile(
                    "^\\d{1,2}[/.-](?:\\d{1,2}|[A-Za-z]{3})[/.-]\\d{2,4}\\b.{0,12}"
                            + "|^\\d{4}-\\d{2}-\\d{2}.{0,12}");
    private static final Pattern FLAG_LIKE =
            Pattern.compile("(?i)(?:LL|HH|[HLNA]|\\*{1,3}|high|low|abnormal|normal|critical|↑|↓)");

    static Sort of(String cell) {
        if (DATE_LIKE.matcher(cell).matches()) {
            return DATE;
        }
        if (FLAG_LIKE.matcher(cell).matches()) {
            return FLAG;
        }
        if (Unit.of(cell).isPresent()) {
            return UNIT;
        }
        var amount = Amount.of(cell);
        if (amount.isPresent() && amount.get().isNumber() && !Ranges.startsWith(cell)) {
            return NUMBER;
        }
        if (Ranges.startsWith(cell)) {
            return RANGE;
        }
        return Words.isAll(cell) ? WORD_RESULT : TEXT;
    }

    double score(Column.Role role) {
        return switch (role) {
            case NAME, GROUP -> pick(-4, -2, -4, -3, -3, -4, 2);
            case VALUE -> pick(3, 2, -1, -3, -2, -4, -1);
            case UNIT -> pick(-4, -3, -4, 4, -2, -4, -0.5);
            case RANGE -> pick(-1.5, 0, 3, -2, -3, -4, 0);
            case FLAG -> pick(-4, -1, -4, -4, 4, -4, -1);
            case DATE -> pick(-4, -4, -4, -4, -4, 4, -2);
            case METHOD, SPECIMEN, OTHER, CODE -> pick(-1, -1, -2, -2, -1, -1, 0.5);
        };
    }

    private double pick(
            double number,
            double word,
            double range,
            double unit,
            double flag,
            double date,
            double text) {
        return switch (this) {
            case NUMBER -> number;
            case WORD_RESULT -> word;
            case RANGE -> range;
            case UNIT -> unit;
            case FLAG -> flag;
            case DATE -> date;
            case TEXT -> text;
        };
    }
}
