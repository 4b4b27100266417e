package org.consilium.reading.labs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Line;
import org.consilium.reading.Place;

/**
 * Headings that are names, with a row of values for each day below.
 *
 * @param names by column; empty for the days
 */
record Matrix(List<Line.Cell> headings, List<Optional<Named>> names) {
    private static final int MOST = 30;
    private static final Pattern DAY = Pattern.compile("(?i)date|day|collected|time|on|test|");

    /**
     * @param below the next line
     */
    static Optional<Matrix> of(Cells heads, Cells below) {
        var cells = heads.all();
        var isRow =
                cells.size() >= 2
                        && cells.size() <= MOST
                        && below.all().size() == cells.size()
                        && isNumber(below.all().getLast().text())
                        && cells.stream().noneMatch(cell -> isNumber(cell.text()));
        return isRow ? of(cells) : Optional.empty();
    }

    private static Optional<Matrix> of(List<Line.Cell> cells) {
        var names = cells.stream().map(cell -> Named.find(cell.text())).toList();
        var known = names.stream().filter(Optional::isPresent).count();
        var others = cells.size() - (names.getFirst().isEmpty() ? 1 : 0);
        var isFirst =
                names.getFirst().isPresent() || DAY.matcher(cells.getFirst().text()).matches();
        return known >= 2 && 3 * known >= 2L * others && isFirst
                ? Optional.of(new Matrix(cells, names))
                : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    /** The values of one day, if this line is such a row. */
    List<Draft> drafts(Cells row, Days days, Place place) {
        var cells = row.all();
        var drafts = new ArrayList<Draft>();
        var isRow =
                cells.size() == headings.size()
                        && (names.getFirst().isPresent()
                                || days.in(cells.getFirst().text()).isPresent());
        for (var n = 0; isRow && n < cells.size(); n++) {
            var amount = Amount.of(cells.get(n).text()).filter(Amount::isNumber);
            if (names.get(n).isPresent() && amount.isPresent()) {
                drafts.add(draft(n, amount.get(), days.in(cells.getFirst().text()), place));
            }
        }
        return drafts;
    }

    private Draft draft(int n, Amount amount, Optional<LocalDate> day, Place place) {
        return new Draft(
                headings.get(n).text(),
                names.get(n),
                amount,
                amount.printed(),
                Optional.empty(),
                amount.flag(),
                day,
                Optional.empty(),
                place);
    }
}
