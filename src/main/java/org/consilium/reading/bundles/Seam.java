package org.consilium.reading.bundles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.consilium.reading.bundles.Numbers.Series;

/**
 * What speaks for a new report between a page and those before it, and what against. The weights
 * are chosen so that one doubtful sign never tears a report apart.
 */
final class Seam {
    /** From here on a new report begins. */
    static final double NEW = 2.5;

    private static final double CERTAIN = 12;
    private static final double SURE_KIND = 0.75;
    private static final double ROWS_AGAIN = 0.55;

    private final Growing before;
    private final Sheet page;
    private final boolean stamped;
    private final boolean headed;
    private final List<Evidence> all = new ArrayList<>();

    /**
     * @param reason why it is a new report; none where the sign speaks against one
     */
    private record Evidence(double weight, String reason) {}

    /**
     * @param stamped whether page counters run through the whole bundle, whatever is in it
     */
    private Seam(Growing before, Sheet page, boolean stamped) {
        this.before = before;
        this.page = page;
        this.stamped = stamped;
        this.headed = page.isHeaded();
        person();
        counters();
        numbers();
        days();
        header();
        title();
        flow();
    }

    static Seam between(Growing before, Sheet page, boolean stamped) {
        return new Seam(before, page, stamped);
    }

    boolean isNew() {
        return score() >= NEW;
    }

    private double score() {
        return all.stream().mapToDouble(Evidence::weight).sum();
    }

    /** That the page was put on the right side. */
    double confidence() {
        return Math.min(0.99, 1 / (1 + Math.exp(-Math.abs(score() - NEW) * 0.7)));
    }

    List<String> reasons() {
        return all.stream()
                .filter(one -> one.weight() > 0)
                .sorted(Comparator.comparingDouble(one -> -one.weight()))
                .map(Evidence::reason)
                .distinct()
                .toList();
    }

    private void add(double weight, String reason) {
        all.add(new Evidence(weight, reason));
    }

    private void person() {
        switch (before.compare(page)) {
            case OTHER -> add(CERTAIN * 2, "person.differs");
            case DOUBTFUL ->
                    add(
                            before.numbers().isSame(page.numbers(), Series.PATIENT) ? 0.3 : 2.5,
                            "person.doubtful");
            case SAME -> add(-0.5, "");
            case UNKNOWN -> {}
        }
    }

    private void counters() {
        var last = before.last().counters();
        var now = page.counters();
        var weights = new ArrayList<Double>();
        for (var one : last) {
            for (var other : now) {
                weights.add(between(one, other));
            }
        }
        if (weights.isEmpty()) {
            add(now.isEmpty() ? missing(last) : first(now), "counter");
        } else {
            var joins = Collections.min(weights);
            add(joins < 0 ? joins : Collections.max(weights), "counter");
        }
    }

    private double between(Counter one, Counter other) {
        if (other.isAfter(one)) {
            return stamped ? -1.5 : other.total().isPresent() ? -6 : -3;
        }
        if (one.equals(other)) {
            return other.total().isEmpty() ? 0 : other.total().getAsInt() == 1 ? 1.5 : again();
        }
        if (one.isOf(other) && before.isMissing(other) && before.isKnownAs(page)) {
            return -3;
        }
        if (other.page() == 1 && (other.total().isPresent() || one.page() > 1)) {
            return 5;
        }
        return one.isOf(other) || other.total().isEmpty() || one.total().isEmpty() ? 0.5 : 3;
    }

    private double again() {
        return before.hasTwinOf(page) ? -2 : 3;
    }

    /** After the last page of a report nothing is expected, before it something is. */
    private static double missing(List<Counter> last) {
        if (last.stream().anyMatch(Counter::isLast)) {
            return 3;
        }
        return last.stream().anyMatch(one -> one.total().isPresent()) ? -1 : 0;
    }

    private static double first(List<Counter> now) {
        return now.stream().anyMatch(one -> one.page() == 1 && one.total().isPresent()) ? 4 : 0;
    }

    private void numbers() {
        var known = before.numbers();
        var own = page.numbers();
        if (known.isSameReport(own)) {
            add(-4, "");
        } else {
            for (var series : List.of(Series.REPORT, Series.TISSUE, Series.STUDY)) {
                if (known.differs(own, series)) {
                    add(headed ? 4 : 0.7, "number.differs");
                }
            }
            if (known.differs(own, Series.SAMPLE)) {
                add(headed ? 2 : 0.3, "number.differs");
            }
        }
        if (known.isSame(own, Series.BILL)) {
            add(-1, "");
        } else if (known.differs(own, Series.BILL)) {
            add(1.5, "number.differs");
        }
        if (headed && known.differs(own, Series.PATIENT) && !known.isSame(own, Series.PATIENT)) {
            add(1.5, "patient.differs");
        }
    }

    private void days() {
        var known = before.days();
        var own = page.days();
        if (known.isEmpty() || own.isEmpty()) {
            return;
        }
        if (!Collections.disjoint(known, own)) {
            add(-1, "");
        } else {
            add(headed ? 2.5 : 0.5, "date.differs");
        }
    }

    private void header() {
        var known = before.letterhead();
        var own = page.face().letterhead();
        if (known.isPresent() && own.isPresent()) {
            if (known.get().isSame(own.get())) {
                add(-0.5, "");
            } else if (known.get().differs(own.get())) {
                add(2.5, "letterhead.differs");
            }
        }
        if (headed) {
            add(before.last().isHeaded() ? 0.5 : 1.5, "header.new");
        } else {
            add(page.face().title().isPresent() || !before.isHeaded() ? -1 : -2.5, "");
        }
    }

    private void title() {
        var known = before.title();
        var own = page.face().title();
        var quoting = known.filter(Title::isQuoting).isPresent();
        if (own.isPresent()) {
            if (known.isEmpty()) {
                add(before.isEmpty() ? 0 : 1, "title.new");
            } else if (known.equals(own)) {
                add(before.last().face().title().isEmpty() ? 1 : 0, "title.new");
            } else if (!known.get().mayShareReport(own.get())) {
                add(quoting && !own.get().isQuoting() ? 0.8 : 3, "title.new");
            }
        }
        add(kind(quoting), "kind.differs");
    }

    private double kind(boolean quoting) {
        var known = before.judgement();
        if (known.confidence() < SURE_KIND || page.judgement().confidence() < SURE_KIND) {
            return 0;
        }
        if (known.kind() == page.judgement().kind()) {
            return -0.3;
        }
        return quoting ? 0.3 : 1.2;
    }

    private void flow() {
        var marks = before.last().face().marks();
        if (marks.ended()) {
            add(headed ? 4 : page.face().title().isPresent() ? 2.5 : 1, "end.before");
        } else if (marks.signed() && (headed || page.face().title().isPresent())) {
            add(headed ? 1.5 : 1, "end.before");
        }
        if (page.face().marks().carriedOn() || marks.carriesOn()) {
            add(-3, "");
        }
        var twin = before.hasTwinOf(page);
        if (twin) {
            add(-5, "");
        } else if (headed && before.rowsAgain(page) >= ROWS_AGAIN) {
            add(1.5, "rows.again");
        }
    }

    @Override
    public String toString() {
        return "Seam" + reasons();
    }
}
