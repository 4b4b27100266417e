package org.consilium.evidence.course;

import java.util.List;
import java.util.Locale;

/**
 * Laboratory trends with what was given meanwhile.
 *
 * @param treatments with their days, for the bars under the curves
 */
public record TrendsPage(Trends trends, List<Entry> treatments, Links links) {
    public TrendsPage {
        treatments = List.copyOf(treatments);
    }

    public boolean isEmpty() {
        return trends.series().isEmpty();
    }

    public List<Series> drawn() {
        return trends.series().stream().filter(Series::isDrawn).toList();
    }

    /** With one result, or none that can be drawn: for one table. */
    public List<Series> others() {
        return trends.series().stream().filter(one -> !one.isDrawn()).toList();
    }

    /** Panels that have a curve, in order. */
    public List<Panel> panels() {
        return drawn().stream().map(Series::panel).distinct().toList();
    }

    public List<Series> of(Panel panel) {
        return drawn().stream().filter(one -> one.panel() == panel).toList();
    }

    /** For an attribute that a script reads. */
    public static String attribute(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "TrendsPage[" + trends.series().size() + "]";
    }
}
