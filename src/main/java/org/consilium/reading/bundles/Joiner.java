package org.consilium.reading.bundles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consilium.reading.bundles.Numbers.Series;

/**
 * Finds pages of one report that came one by one, as photos do. When in doubt they stay apart: a
 * person joins two in a moment, but may not notice that two were never one.
 */
public final class Joiner {
    private static final double ROWS_AGAIN = 0.5;
    private static final double HEADER_AGAIN = 0.75;

    private final List<Loose> loose;
    private final List<List<Sheet>> sheets;
    private final List<Integer> order;
    private final List<Group> groups = new ArrayList<>();

    private record Group(Growing pages, Optional<String> delivery) {}

    /** How well a page fits a report, the better the higher. */
    private enum Fit {
        NO,
        DELIVERY,
        HEADER,
        NUMBER,
        COUNTER_AND_NUMBER
    }

    private Joiner(List<Loose> loose) {
        this.loose = loose;
        this.sheets =
                loose.stream()
                        .map(one -> one.paper().pages().stream().map(Sheet::of).toList())
                        .toList();
        this.order =
                IntStream.range(0, loose.size())
                        .boxed()
                        .sorted(Comparator.comparing(n -> loose.get(n).came()))
                        .toList();
    }

    /**
     * Places in the given list: each once, those of one report together, in the order of their
     * counters, else as they came.
     */
    public static List<List<Integer>> join(List<Loose> loose) {
        return new Joiner(loose).join();
    }

    private List<List<Integer>> join() {
        order.stream().filter(this::isHeaded).forEach(this::place);
        order.stream().filter(n -> !isHeaded(n)).forEach(this::place);
        return groups.stream()
                .map(group -> group.pages().ordered(Comparator.comparingInt(order::indexOf)))
                .sorted(Comparator.comparingInt(List::getFirst))
                .toList();
    }

    private boolean isHeaded(int n) {
        return sheets.get(n).stream().anyMatch(Sheet::isHeaded);
    }

    private void place(int n) {
        var best = Fit.NO;
        var found = new ArrayList<Group>();
        for (var group : groups) {
            var fit = fit(group, n);
            if (fit.compareTo(best) > 0) {
                best = fit;
                found.clear();
            }
            if (fit == best && fit != Fit.NO) {
                found.add(group);
            }
        }
        var group = found.size() == 1 ? found.getFirst() : begun(n);
        for (var sheet : sheets.get(n)) {
            group.pages().add(n, sheet, 1);
        }
    }

    private Group begun(int n) {
        var group = new Group(new Growing(List.of(), 1), loose.get(n).delivery());
        groups.add(group);
        return group;
    }

    private Fit fit(Group group, int n) {
        var page = sheets.get(n).stream().filter(sheet -> !sheet.isBlank()).findFirst();
        if (page.isEmpty() || group.pages().isEmpty() || isAgainst(group.pages(), page.get())) {
            return Fit.NO;
        }
        var pages = group.pages();
        var isNumbered = pages.numbers().isSameReport(page.get().numbers());
        if (page.get().isCounted() && pages.isCounted()) {
            return counted(group, n, page.get(), isNumbered);
        }
        if (page.get().isComplete() || pages.isComplete() || isAgain(pages, page.get())) {
            return Fit.NO;
        }
        if (isNumbered) {
            return Fit.NUMBER;
        }
        return goesOn(pages, page.get()) ? Fit.HEADER : Fit.NO;
    }

    private Fit counted(Group group, int n, Sheet page, boolean isNumbered) {
        if (page.counters().stream().noneMatch(group.pages()::isMissing)) {
            return Fit.NO;
        }
        if (isNumbered) {
            return Fit.COUNTER_AND_NUMBER;
        }
        if (group.pages().isKnownAs(page)) {
            return Fit.NUMBER;
        }
        var isTogether =
                group.delivery().isPresent() && group.delivery().equals(loose.get(n).delivery());
        if (!isTogether || page.isHeaded() || page.face().title().isPresent()) {
            return Fit.NO;
        }
        return isNext(group.pages(), n, page) ? Fit.HEADER : Fit.DELIVERY;
    }

    /** It came right behind the page that its counter follows. */
    private boolean isNext(Growing pages, int n, Sheet page) {
        return order.indexOf(n) == order.indexOf(pages.lastPlace()) + 1
                && pages.last().counters().stream()
                        .anyMatch(
                                one -> page.counters().stream().anyMatch(two -> two.isAfter(one)));
    }

    private static boolean isAgainst(Growing pages, Sheet page) {
        var isNumbered = pages.numbers().isSameReport(page.numbers());
        var person = pages.compare(page);
        var isStranger =
                switch (person) {
                    case OTHER -> true;
                    case DOUBTFUL -> !isNumbered;
                    case SAME, UNKNOWN -> false;
                };
        return isStranger
                || (!isNumbered && hasOtherNumber(pages, page))
                || hasOtherHouse(pages, page)
                || pages.isOtherTitle(page)
                || pages.hasTwinOf(page);
    }

    private static boolean hasOtherNumber(Growing pages, Sheet page) {
        return List.of(Series.REPORT, Series.TISSUE, Series.STUDY, Series.SAMPLE, Series.BILL)
                .stream()
                .anyMatch(series -> pages.numbers().differs(page.numbers(), series));
    }

    private static boolean hasOtherHouse(Growing pages, Sheet page) {
        var own = page.face().letterhead();
        return own.isPresent() && pages.letterhead().filter(own.get()::differs).isPresent();
    }

    /** The same rows once more are another report of the kind. */
    private static boolean isAgain(Growing pages, Sheet page) {
        return pages.rowsAgain(page) >= ROWS_AGAIN;
    }

    /** The same header and day, and the report before it is not at its end. */
    private static boolean goesOn(Growing pages, Sheet page) {
        var marks = pages.last().face().marks();
        var isUnfinished = marks.carriesOn() || page.face().marks().carriedOn();
        var isSame =
                pages.compare(page) == Persons.SAME
                        && page.days().stream().anyMatch(pages.days()::contains)
                        && pages.hasHeaderOf(page, HEADER_AGAIN);
        var isTitled = pages.title().isPresent() && page.face().title().isEmpty();
        return isSame && (isUnfinished || (isTitled && !marks.ended() && !marks.signed()));
    }
}
