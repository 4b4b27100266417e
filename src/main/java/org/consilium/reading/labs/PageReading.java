package org.consilium.reading.labs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Finding;
import org.consilium.reading.Page;

/** One page, line by line; what no row has taken is read as prose. */
final class PageReading {
    private static final int LONGEST = 2000;
    private static final int LONGEST_ABOVE = 40;
    private static final int LONGEST_DATE = 24;
    private static final Pattern RESULT_MARK = Pattern.compile("\\d|:|\\s[-–]\\s");
    private static final Pattern FRAGMENT = Pattern.compile("[\\p{L}\\d .,()/%&+*-]{1,40}");
    private static final Pattern METHOD_LINE =
            Pattern.compile(
                    "(?i)^\\W{0,4}(?:method|methodology|technique|technology|principle"
                            + "|instrument)\\b.*");

    private final Days days;
    private final State state;
    private final Lines lines;
    private final List<Finding> findings = new ArrayList<>();
    private final Prose prose;
    private final Across across;
    private final FreeLine freeLine;
    private int takenLine = -1;
    private String fragment = "";

    PageReading(Page page, Days days, State state) {
        this.days = days;
        this.state = state;
        this.lines = new Lines(page);
        this.prose = new Prose(page);
        this.across = new Across(lines, state);
        this.freeLine = new FreeLine(lines, days, across, state);
    }

    List<Finding> findings() {
        state.above = "";
        for (var n = 0; n < lines.size(); n++) {
            if (!lines.line(n).isBlank()) {
                read(n);
            }
        }
        findings.addAll(prose.findings(days, state.setting));
        return List.copyOf(findings);
    }

    private void read(int n) {
        var text = lines.text(n);
        if (n == takenLine || METHOD_LINE.matcher(text).matches()) {
            return;
        }
        if (text.length() > LONGEST) {
            prose.add(n, lines.start(n), state.mode);
        } else if (!isHeading(n) && !isRow(n)) {
            rest(n);
        }
    }

    private boolean isHeading(int n) {
        var line = lines.line(n);
        var cells = lines.cells(n);
        var one = Header.of(line, cells, days);
        var least = one.map(Header::known).orElse(0L);
        var two =
                lines.after(n)
                        .flatMap(m -> Header.of(line, cells, lines.line(m), lines.cells(m), days))
                        .filter(header -> header.known() > least);
        if (one.isPresent() || two.isPresent()) {
            takenLine = two.isPresent() ? n + 1 : n;
            state.header = two.or(() -> one);
            state.matrix = Optional.empty();
            state.mode = Sections.Mode.OPEN;
            return true;
        }
        var matrix = lines.after(n).flatMap(m -> Matrix.of(cells, lines.cells(m)));
        state.matrix = matrix.or(() -> state.matrix);
        return matrix.isPresent();
    }

    private boolean isRow(int n) {
        var text = lines.text(n);
        if (!lines.hasCells(n) && !RESULT_MARK.matcher(text).find()) {
            return false;
        }
        var matrix =
                state.matrix
                        .map(m -> m.drafts(lines.cells(n), days, lines.places(n, n)))
                        .orElse(List.of());
        fragment = "";
        var isTaken = take(matrix.isEmpty() ? rows(n, text) : matrix);
        if (isTaken) {
            state.above = fragment;
            state.aboveLine = n;
        }
        return isTaken;
    }

    private boolean take(List<Draft> drafts) {
        var before = findings.size();
        for (var draft : drafts) {
            if (state.mode == Sections.Mode.OPEN || isStrong(draft)) {
                Misread.repaired(draft).finding(state.setting).ifPresent(findings::add);
            }
        }
        state.mode = findings.size() > before ? Sections.Mode.OPEN : state.mode;
        return findings.size() > before;
    }

    /** Even among comments this can only be a result: a number, its unit and its range. */
    private boolean isStrong(Draft draft) {
        var value = draft.amount().value();
        var isBound = value.startsWith("<") || value.startsWith(">");
        return state.mode == Sections.Mode.COMMENT
                && draft.range().isPresent()
                && draft.amount().isNumber()
                && !isBound
                && draft.fitsUnit();
    }

    private List<Draft> rows(int n, String text) {
        var table =
                state.header
                        .filter(header -> lines.hasCells(n))
                        .map(header -> tableRow(n, new TableRow(header, lines.cells(n), days)))
                        .orElse(List.of());
        if (table.stream()
                .anyMatch(draft -> draft.named().isPresent() || draft.code().isPresent())) {
            return table;
        }
        var items = FreeRow.in(text, state.header.isPresent());
        if (items.isEmpty() && !table.isEmpty()) {
            return table;
        }
        if (Prose.isNoResult(text) && !lines.hasCells(n)) {
            return List.of();
        }
        fragment = FreeLine.fragment(text, items);
        return freeLine.drafts(n, items);
    }

    private List<Draft> tableRow(int n, TableRow row) {
        if (!row.isOfTable()) {
            state.header = Optional.empty();
            return List.of();
        }
        row.date().ifPresent(day -> state.setting = state.setting.on(Optional.of(day)));
        row.specimen().ifPresent(specimen -> state.setting = state.setting.in(specimen));
        var name = row.name();
        if (name.isEmpty() && !across.isJustBelow(n)) {
            return List.of();
        }
        var whole = across.whole(n, name);
        whole.filter(joined -> joined.down() > 0).ifPresent(joined -> takenLine = n + 1);
        var place =
                whole.map(joined -> across.place(n, joined))
                        .orElseGet(() -> lines.place(n, row.from(), row.to()));
        return row.drafts(whole.map(Across.Joined::name).orElse(name), place).stream()
                .map(draft -> draft.below(state.above))
                .toList();
    }

    private void rest(int n) {
        var text = lines.text(n).strip();
        Sections.mode(text).ifPresent(mode -> state.mode = mode);
        var isDay = text.length() <= LONGEST_DATE && days.in(text).isPresent();
        if (Sections.isPanel(text) || isDay) {
            state.setting = Sections.below(text, state.setting, days);
        }
        var isSpecimen = Sections.specimen(text).isPresent() && Named.find(text).isEmpty();
        if (!isSpecimen
                && text.length() <= LONGEST_ABOVE
                && FRAGMENT.matcher(text).matches()
                && !lines.hasCells(n)) {
            state.above = text;
            state.aboveLine = n;
        }
        prose.add(n, lines.start(n), state.mode);
    }
}
