package org.consilium.reading.labs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.reading.Line;
import org.consilium.reading.Place;

/** A row below headings. */
final class TableRow {
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_UNIT = 25;
    private static final int LONGEST_WORDS = 60;
    private static final Pattern LABEL = Pattern.compile("^[\\s*#(]{0,4}[A-Za-zÀ-ÿα-ω0-9%].*");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern NO_LABEL =
            Pattern.compile(
                    "(?i)^(?:dr\\b|page\\b|date\\b|age\\b|sex\\b|gender\\b|ref\\b|refer|lab ?no|lab"
                            + " id|sample\\b"
                            + "|specimen\\b|reg\\b|regis|phone|tel\\b|mobile|bill|barcode|mrn\\b"
                            + "|uhid|patient|name\\b|address|collect|report|receiv|print|sign"
                            + "|consult|end"
                            + " of|method|note\\b|comment|interpret|remark|impression"
                            + "|advi[cs]e|diagnos|s\\.? ?no|accession|visit"
                            + "|ip no|op"
                            + " no|ward|bed|doctor|technologist"
                            + "|male\\b|female\\b|adult|child|normal\\b|desirable|borderline"
                            + "|optimal|high\\b|low\\b"
                            + "|deficien|sufficien|insufficien|pre-?diabet|diabet|non-?diabet"
                            + "|non-?pregnan|pregnan|\\d{1,2}(?:st|nd|rd)"
                            + " trimester|first trim|second trim|third trim"
                            + "|newborn|toxic|target|goal).*");

    private final List<List<Line.Cell>> columns;
    private final Header header;
    private final Days days;

    TableRow(Header header, Cells cells, Days days) {
        this.header = header;
        this.days = days;
        this.columns = Fit.of(header, cells);
        places(Column.Role.RANGE).forEach(n -> dropMethod(columns.get(n)));
    }

    /** Words behind a range that no heading stands above. */
    private static void dropMethod(List<Line.Cell> range) {
        while (range.size() > 1
                && Sort.of(range.getFirst().text()) == Sort.RANGE
                && range.getLast().text().chars().noneMatch(Character::isDigit)) {
            range.removeLast();
        }
    }

    /** The name as printed; of several columns of names the last that has one. */
    String name() {
        var names =
                places(Column.Role.NAME).stream()
                        .map(this::text)
                        .filter(t -> !t.isEmpty())
                        .toList();
        if (names.isEmpty()) {
            return header.has(Column.Role.NAME) ? "" : text(Column.Role.GROUP).orElse("");
        }
        return names.stream()
                .filter(name -> Named.find(name).isPresent())
                .findFirst()
                .orElse(names.getLast());
    }

    /** Below dates stand bare results: units or ranges there mean that another table has begun. */
    boolean isOfTable() {
        var isDated = header.columns().stream().anyMatch(column -> column.date().isPresent());
        return !isDated
                || places(Column.Role.VALUE).stream().map(this::text).noneMatch(this::isStrange);
    }

    private boolean isStrange(String cell) {
        var amount = Amount.of(cell).filter(Amount::isNumber);
        var hasUnit = amount.flatMap(Amount::printed).isPresent();
        var isRange = amount.isEmpty() && Sort.of(cell) == Sort.RANGE;
        return isRange || (hasUnit && header.has(Column.Role.UNIT));
    }

    Optional<LocalDate> date() {
        return text(Column.Role.DATE).flatMap(days::in);
    }

    Optional<Specimen> specimen() {
        return text(Column.Role.SPECIMEN).flatMap(Sections::specimen);
    }

    /**
     * @param name of the row, with what stands above or below it
     * @param place around all of it
     */
    List<Draft> drafts(String name, Place place) {
        var inName = Ranges.inName(name);
        var label = inName.map(Ranges.InName::name).orElse(name).strip();
        var named = Named.guess(label);
        var drafts = new ArrayList<Draft>();
        for (var n : places(Column.Role.VALUE)) {
            amount(text(n), named)
                    .map(amount -> draft(label, named, amount, inName, n, place))
                    .filter(this::isCredible)
                    .ifPresent(drafts::add);
        }
        return drafts;
    }

    private Optional<Amount> amount(String cell, Optional<Named> named) {
        var isWords =
                header.isBarred()
                        || named.filter(n -> n.analytes().getFirst().isWords()).isPresent();
        var isText =
                isWords
                        && !cell.isEmpty()
                        && cell.length() <= LONGEST_WORDS
                        && LETTERS.matcher(cell).find()
                        && !Words.isNothing(cell);
        return Amount.of(cell).or(() -> isText ? Optional.of(Amount.text(cell)) : Optional.empty());
    }

    private Draft draft(
            String label,
            Optional<Named> named,
            Amount amount,
            Optional<Ranges.InName> inName,
            int column,
            Place place) {
        var range =
                text(Column.Role.RANGE)
                        .or(() -> text(Column.Role.OTHER).filter(t -> Sort.of(t) == Sort.RANGE))
                        .filter(text -> !Words.isNothing(text));
        var unit =
                amount.printed()
                        .or(this::unit)
                        .or(() -> inName.flatMap(Ranges.InName::unit).map(Units.Found::printed))
                        .or(() -> range.filter(r -> amount.isNumber()).flatMap(Tail::unit));
        return new Draft(
                label,
                named,
                amount,
                unit,
                range.or(() -> inName.map(Ranges.InName::range)),
                amount.flag().or(() -> text(Column.Role.FLAG).flatMap(Flags::of)),
                header.columns().get(column).date().or(this::date),
                text(Column.Role.CODE).filter(Loinc::isCode),
                place);
    }

    private Optional<String> unit() {
        return text(Column.Role.UNIT)
                .filter(text -> !Words.isNothing(text) && text.length() <= LONGEST_UNIT)
                .filter(text -> LETTERS.matcher(text).find() || Unit.of(text).isPresent());
    }

    /** Unknown names only where the rest leaves no doubt that it is a result. */
    private boolean isCredible(Draft draft) {
        if (draft.named().isPresent()) {
            return true;
        }
        var label = draft.label();
        var isLabel =
                label.length() <= LONGEST_LABEL
                        && LABEL.matcher(label).matches()
                        && LETTERS.matcher(label).find()
                        && !NO_LABEL.matcher(label).matches();
        var isResult =
                draft.known().isPresent()
                        || (draft.amount().isNumber()
                                && draft.range().filter(Ranges::startsWith).isPresent())
                        || (!draft.amount().isNumber() && Words.isAll(draft.amount().value()));
        return isLabel && (isResult || header.isBarred());
    }

    private List<Integer> places(Column.Role role) {
        var places = new ArrayList<Integer>();
        for (var n = 0; n < header.columns().size(); n++) {
            if (header.columns().get(n).role() == role) {
                places.add(n);
            }
        }
        return List.copyOf(places);
    }

    private String text(int column) {
        return columns.get(column).stream().map(Line.Cell::text).collect(Collectors.joining(" "));
    }

    private Optional<String> text(Column.Role role) {
        return places(role).stream().map(this::text).filter(t -> !t.isEmpty()).findFirst();
    }

    /** From the first to the last cell that was used, as characters of the line. */
    int from() {
        return used().mapToInt(Line.Cell::from).min().orElse(0);
    }

    int to() {
        return used().mapToInt(Line.Cell::to).max().orElse(0);
    }

    private Stream<Line.Cell> used() {
        var all = new ArrayList<Line.Cell>();
        for (var n = 0; n < columns.size(); n++) {
            switch (header.columns().get(n).role()) {
                case NAME, VALUE, UNIT, RANGE, FLAG -> all.addAll(columns.get(n));
                case GROUP, METHOD, SPECIMEN, DATE, CODE, OTHER -> {}
            }
        }
        return all.stream();
    }
}
