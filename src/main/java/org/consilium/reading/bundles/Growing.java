package org.consilium.reading.bundles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.reading.Judgement;

/** A report while its pages are gathered. */
final class Growing {
    private static final double BEHIND = 0.001;

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> reasons;
    private double confidence;

    private record Leaf(int place, Sheet sheet) {}

    Growing(List<String> reasons, double confidence) {
        this.reasons = reasons;
        this.confidence = confidence;
    }

    void add(int place, Sheet sheet, double sure) {
        leaves.add(new Leaf(place, sheet));
        if (!sheet.isBlank()) {
            sheets.add(sheet);
        }
        limit(sure);
    }

    /** It is no surer than the seam beside it. */
    void limit(double sure) {
        confidence = Math.min(confidence, sure);
    }

    boolean isEmpty() {
        return sheets.isEmpty();
    }

    Sheet last() {
        return sheets.getLast();
    }

    int lastPlace() {
        return leaves.getLast().place();
    }

    private Sheet first() {
        return sheets.getFirst();
    }

    /** Compares with every page of the report: a name may be read badly on one. */
    Persons compare(Sheet page) {
        return sheets.stream()
                .map(page::compare)
                .reduce((one, other) -> one == Persons.UNKNOWN ? other : closer(one, other))
                .orElse(Persons.UNKNOWN);
    }

    private static Persons closer(Persons one, Persons other) {
        return other == Persons.UNKNOWN || one.compareTo(other) <= 0 ? one : other;
    }

    Numbers numbers() {
        return sheets.stream().map(Sheet::numbers).reduce(Numbers::plus).orElseThrow();
    }

    Set<LocalDate> days() {
        var days = new HashSet<LocalDate>();
        sheets.forEach(sheet -> days.addAll(sheet.days()));
        return days;
    }

    boolean isHeaded() {
        return sheets.stream().anyMatch(Sheet::isHeaded);
    }

    Optional<Letterhead> letterhead() {
        return sheets.stream().flatMap(sheet -> sheet.face().letterhead().stream()).findFirst();
    }

    Optional<Title> title() {
        return sheets.stream().flatMap(sheet -> sheet.face().title().stream()).findFirst();
    }

    Judgement judgement() {
        return first().judgement();
    }

    boolean hasTwinOf(Sheet page) {
        return sheets.stream().anyMatch(sheet -> Twins.isSame(sheet, page));
    }

    double rowsAgain(Sheet page) {
        return sheets.stream().mapToDouble(page::rowsAgain).max().orElse(0);
    }

    /** Whether counters of this length are here and this page is not. */
    boolean isMissing(Counter counter) {
        var counters = sheets.stream().flatMap(sheet -> sheet.counters().stream()).toList();
        return counters.stream().anyMatch(counter::isOf) && !counters.contains(counter);
    }

    /** A number or a day of this report is on the page and nothing speaks against it. */
    boolean isKnownAs(Sheet page) {
        if (numbers().isSameReport(page.numbers())) {
            return true;
        }
        var differs =
                Stream.of(Numbers.Series.values())
                        .anyMatch(series -> numbers().differs(page.numbers(), series));
        var sameDay = page.days().stream().anyMatch(days()::contains);
        return !differs && sameDay && compare(page) == Persons.SAME && !isOtherTitle(page);
    }

    boolean isOtherTitle(Sheet page) {
        return title().isPresent()
                && page.face().title().isPresent()
                && !title().get().mayShareReport(page.face().title().get());
    }

    /** The page begins as one of these does. */
    boolean hasHeaderOf(Sheet page, double likeness) {
        return sheets.stream()
                .anyMatch(sheet -> sheet.face().tops().likeness(page.face().tops()) >= likeness);
    }

    boolean isCounted() {
        return sheets.stream().anyMatch(Sheet::isCounted);
    }

    boolean isComplete() {
        return sheets.stream().anyMatch(Sheet::isComplete);
    }

    Part part() {
        return new Part(ordered(Comparator.naturalOrder()), confidence, reasons);
    }

    /** By their counters; a page without one stays behind the page before it. */
    List<Integer> ordered(Comparator<Integer> came) {
        var keys = new HashMap<Integer, Double>();
        var key = 0.0;
        for (var place : leaves.stream().map(Leaf::place).distinct().sorted(came).toList()) {
            key = counter(place).map(one -> (double) one.page()).orElse(key + BEHIND);
            keys.put(place, key);
        }
        return keys.keySet().stream()
                .sorted(Comparator.<Integer, Double>comparing(keys::get).thenComparing(came))
                .toList();
    }

    private Optional<Counter> counter(int place) {
        return leaves.stream()
                .filter(leaf -> leaf.place() == place)
                .flatMap(leaf -> leaf.sheet().counters().stream())
                .filter(one -> one.total().isPresent())
                .findFirst();
    }
}
