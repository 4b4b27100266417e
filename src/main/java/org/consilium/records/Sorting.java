package org.consilium.records;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person says a document is.
 *
 * @param item which item of the checklist it ticks; empty: the first open one of its kind
 */
public record Sorting(Kind kind, LocalDate date, Optional<Item> item) {
    static Optional<Sorting> of(Document document) {
        return document.kind()
                .flatMap(
                        kind ->
                                document.date()
                                        .map(date -> new Sorting(kind, date, document.item())));
    }
}
