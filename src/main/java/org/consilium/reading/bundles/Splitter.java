package org.consilium.reading.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.reading.Paper;

/**
 * Tells the reports in one paper apart, as in a folder that was scanned in one go. Better two
 * reports in one part than one torn apart; but a page of somebody else is never among others.
 */
public final class Splitter {
    private static final double ELSEWHERE = 0.75;
    private static final double UNQUESTIONED = 0.99;

    /** Of the pages, how many a counter of the whole bundle has to be on. */
    private static final double MOST = 0.9;

    private final List<Sheet> sheets;
    private final boolean stamped;
    private final List<Growing> parts = new ArrayList<>();
    private Optional<Growing> current = Optional.empty();

    private Splitter(List<Sheet> sheets) {
        this.sheets = sheets;
        this.stamped = isStamped();
    }

    /** Every page is in one part; parts are in the order of their first pages. */
    public static List<Part> split(Paper paper) {
        return new Splitter(paper.pages().stream().map(Sheet::of).toList()).split();
    }

    private List<Part> split() {
        var waiting = new ArrayList<Integer>();
        for (var n = 0; n < sheets.size(); n++) {
            if (sheets.get(n).isBlank() && current.isEmpty()) {
                waiting.add(n);
            } else {
                place(n, waiting);
            }
        }
        if (!waiting.isEmpty()) {
            begin(waiting, waiting.removeLast(), List.of(), UNQUESTIONED);
        }
        return parts.stream().map(Growing::part).toList();
    }

    /** Blank pages go with what is before them, those at the front with what comes. */
    private void place(int n, List<Integer> waiting) {
        var sheet = sheets.get(n);
        if (current.isEmpty()) {
            begin(waiting, n, List.of(), UNQUESTIONED);
        } else if (sheet.isBlank()) {
            current.get().add(n, sheet, UNQUESTIONED);
        } else {
            var seam = Seam.between(current.get(), sheet, stamped);
            if (seam.isNew()) {
                apart(n, seam);
            } else {
                current.get().add(n, sheet, seam.confidence());
            }
        }
    }

    private void apart(int n, Seam seam) {
        var elsewhere = elsewhere(sheets.get(n));
        if (elsewhere.isPresent()) {
            elsewhere.get().add(n, sheets.get(n), ELSEWHERE);
            current = elsewhere;
            return;
        }
        current.ifPresent(part -> part.limit(seam.confidence()));
        begin(new ArrayList<>(), n, seam.reasons(), seam.confidence());
    }

    private void begin(List<Integer> waiting, int n, List<String> reasons, double sure) {
        var part = new Growing(reasons, sure);
        waiting.forEach(blank -> part.add(blank, sheets.get(blank), UNQUESTIONED));
        waiting.clear();
        part.add(n, sheets.get(n), sure);
        parts.add(part);
        current = Optional.of(part);
    }

    /** The one earlier report that still lacks just this page, if it says whose it is. */
    private Optional<Growing> elsewhere(Sheet sheet) {
        if (stamped) {
            return Optional.empty();
        }
        var lacking =
                parts.stream()
                        .filter(part -> sheet.counters().stream().anyMatch(part::isMissing))
                        .filter(part -> part.compare(sheet) != Persons.OTHER)
                        .toList();
        var known = lacking.stream().filter(part -> part.isKnownAs(sheet)).toList();
        if (known.size() == 1) {
            return Optional.of(known.getFirst());
        }
        return known.isEmpty() && !sheet.isHeaded() && lacking.size() == 1
                ? Optional.of(lacking.getFirst())
                : Optional.empty();
    }

    /** A fax or a scanner counts the pages of the bundle, not those of a report. */
    private boolean isStamped() {
        var count = 0;
        for (var n = 0; n < sheets.size(); n++) {
            var place = n + 1;
            if (sheets.get(n).counters().stream()
                    .anyMatch(
                            one -> one.page() == place && one.total().orElse(0) == sheets.size())) {
                count++;
            }
        }
        return sheets.size() > 1 && count >= MOST * sheets.size();
    }
}
