package org.consilium.reading.labs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.reading.Line;

/**
 * The headings of a laboratory table.
 *
 * @param columns from left to right
 * @param isBarred cells are known by their number
 */
record Header(List<Column> columns, boolean isBarred) {
    private static final Map<String, Column.Role> ROLES =
            Table.rows("headings.tsv").stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    row -> Key.of(row.get(0)),
                                    row -> Column.Role.valueOf(row.get(1)),
                                    (first, second) -> first));
    private static final Pattern EARLIER = Pattern.compile("^(?:previous|prev|last|old)");
    private static final Pattern RANGES =
            Pattern.compile(
                    "(?:ref|reference|normal|biological|bio|expected)(?:ref)?(?:range|interval"
                            + "|value)");
    private static final Pattern NAMES =
            Pattern.compile("(?:test|investigation|parameter)s?(?:name|and).{0,12}");
    private static final Pattern RESULTS =
            Pattern.compile(
                    "(?i)result|value|finding|level|reading|observed|\\d[/.-](?:\\d|[a-z]{3})"
                            + "|\\d [a-z]{3}");
    private static final int LONGEST_HEADING = 45;
    private static final int LONGEST = 240;
    private static final int MOST_WORDS = 6;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    static Optional<Header> of(Line line, Cells cells, Days days) {
        return canBe(line.text()) ? of(cells, line, days) : Optional.empty();
    }

    /** Headings over two lines, the lower words added to the upper ones. */
    static Optional<Header> of(Line upper, Cells above, Line lower, Cells below, Days days) {
        var isPlausible =
                above.all().size() > 1
                        && !above.isBarred()
                        && canBe(upper.text() + lower.text())
                        && !DIGIT.matcher(upper.text() + lower.text()).find()
                        && below.all().stream().allMatch(cell -> cell.text().length() <= 25);
        return isPlausible
                ? of(new Cells(Stack.of(above.all(), below.all()), false), upper, days)
                : Optional.empty();
    }

    /** A quick look before the close one. */
    private static boolean canBe(String text) {
        return text.length() <= LONGEST && RESULTS.matcher(text).find();
    }

    private static Optional<Header> of(Cells cells, Line line, Days days) {
        var columns = new ArrayList<Column>();
        var strange = 0;
        for (var cell : cells.all()) {
            var found = columns(cell, line, days);
            strange += found.isEmpty() && !cell.text().isEmpty() ? 1 : 0;
            columns.addAll(found.isEmpty() ? List.of(Column.of(Column.Role.OTHER, cell)) : found);
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        var header = new Header(List.copyOf(named(columns, cells.isBarred())), cells.isBarred());
        return header.isTable(strange) ? Optional.of(header) : Optional.empty();
    }

    private static List<Column> columns(Line.Cell cell, Line line, Days days) {
        var role = role(cell.text());
        if (role.isPresent()) {
            return List.of(Column.of(role.get(), cell));
        }
        var date =
                cell.text().length() <= 24 && DIGIT.matcher(cell.text()).find()
                        ? days.in(cell.text())
                        : Optional.<LocalDate>empty();
        if (date.isPresent()) {
            return List.of(new Column(Column.Role.VALUE, cell.from(), cell.to(), cell.box(), date));
        }
        return phrases(cell, line);
    }

    private static Optional<Column.Role> role(String text) {
        var key = Key.of(text);
        var isLoose = text.length() <= LONGEST_HEADING && !DIGIT.matcher(text).find();
        return Optional.ofNullable(ROLES.get(key))
                .or(() -> isLoose ? loose(key) : Optional.empty());
    }

    private static Optional<Column.Role> loose(String key) {
        if (EARLIER.matcher(key).find()) {
            return Optional.of(Column.Role.OTHER);
        }
        if (RANGES.matcher(key).find()) {
            return Optional.of(Column.Role.RANGE);
        }
        return NAMES.matcher(key).matches() ? Optional.of(Column.Role.NAME) : Optional.empty();
    }

    /** "Test Name Result Unit" with single spaces: several headings in one cell. */
    private static List<Column> phrases(Line.Cell cell, Line line) {
        var words = WORD.matcher(cell.text()).results().toList();
        var columns = new ArrayList<Column>();
        var at = 0;
        while (at < words.size()) {
            var end = Math.min(words.size(), at + MOST_WORDS);
            while (end > at
                    && ROLES.get(key(cell, words.get(at).start(), words.get(end - 1).end()))
                            == null) {
                end--;
            }
            if (end == at) {
                return List.of();
            }
            columns.add(column(cell, line, words.get(at).start(), words.get(end - 1).end()));
            at = end;
        }
        return List.copyOf(columns);
    }

    private static String key(Line.Cell cell, int from, int to) {
        return Key.of(cell.text().substring(from, to));
    }

    private static Column column(Line.Cell cell, Line line, int from, int to) {
        var role = ROLES.getOrDefault(key(cell, from, to), Column.Role.OTHER);
        var start = cell.from() + from;
        var end = cell.from() + to;
        return new Column(
                role,
                start,
                end,
                line.box(start, Math.min(end, line.text().length())),
                Optional.empty());
    }

    /**
     * Several names: only the first, or the one beside a code, is the test's; none: the left edge.
     */
    private static List<Column> named(List<Column> columns, boolean isBarred) {
        var roles = columns.stream().map(Column::role).toList();
        if (!isBarred && !roles.contains(Column.Role.NAME) && !roles.contains(Column.Role.GROUP)) {
            var first = columns.getFirst();
            var left =
                    new Column(
                            Column.Role.NAME,
                            0,
                            Math.max(0, first.from() - 3),
                            Optional.empty(),
                            Optional.empty());
            columns.addFirst(left);
        }
        return columns;
    }

    private boolean isTable(int strange) {
        var hasName = has(Column.Role.NAME) || has(Column.Role.GROUP);
        var dates = columns.stream().filter(column -> column.date().isPresent()).count();
        var results = columns.stream().filter(c -> c.role() == Column.Role.VALUE).count() - dates;
        var isSure =
                results > 0
                        || dates > 1
                        || (dates == 1 && (has(Column.Role.UNIT) || has(Column.Role.RANGE)));
        return hasName && isSure && known() > strange && known() > 1;
    }

    boolean has(Column.Role role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    long known() {
        return columns.stream().filter(column -> column.role() != Column.Role.OTHER).count();
    }
}
