package org.consilium.records;

import java.util.List;
import java.util.Optional;

/** The organ's list: each item with the document that ticks it. */
public record Checklist(List<Item> items) {
    /**
     * @param code message keys {@code records.item.<code>} and {@code records.item.<code>.why}
     * @param required without it the board will miss something
     */
    public record Item(String code, Kind kind, boolean required, Optional<DocumentId> document) {
        public boolean isThere() {
            return document.isPresent();
        }
    }

    public Checklist {
        items = List.copyOf(items);
    }

    public List<Item> missing() {
        return items.stream().filter(i -> i.required() && !i.isThere()).toList();
    }

    public long there() {
        return items.stream().filter(Item::isThere).count();
    }
}
