package org.consilium.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which pages make which documents. The same pages in the same order are always the same document.
 */
record Layout(List<DocumentId> sources, List<List<PageRef>> parts) {
    Layout {
        sources = sources.stream().distinct().toList();
        parts = parts.stream().map(List::copyOf).toList();
    }

    /**
     * @throws IllegalArgumentException when a page would be lost, or shown twice
     */
    void mustHoldAll(Collection<PageRef> pages) {
        var placed = new ArrayList<PageRef>();
        parts.forEach(placed::addAll);
        var once = new HashSet<>(placed);
        if (placed.size() != once.size()
                || !once.equals(new HashSet<>(pages))
                || parts.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("not every page once in " + sources);
        }
    }

    /** Whether every document would stay as it came. */
    boolean changesNothing() {
        return parts.size() == sources.size() && parts.stream().allMatch(Layout::isAsItCame);
    }

    /** Its pages are all there, since each document has a part of its own. */
    private static boolean isAsItCame(List<PageRef> part) {
        for (var place = 1; place < part.size(); place++) {
            var before = part.get(place - 1);
            var here = part.get(place);
            if (!here.document().equals(before.document()) || here.page() <= before.page()) {
                return false;
            }
        }
        return true;
    }

    UUID id() {
        var from = sources.stream().map(id -> id.value().toString()).sorted();
        var into = parts.stream().map(Layout::text);
        return named(
                "records.arrangement "
                        + from.collect(Collectors.joining(","))
                        + into.collect(Collectors.joining(";", " ", "")));
    }

    List<DocumentId> documents() {
        return parts.stream().map(Layout::documentOf).toList();
    }

    static DocumentId documentOf(List<PageRef> part) {
        return new DocumentId(named("records.pages " + text(part)));
    }

    /** Stands where an original has the sum of its bytes. */
    static String sumOf(List<PageRef> part) {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sum.digest(text(part).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(List<PageRef> part) {
        return part.stream()
                .map(ref -> ref.document().value() + "/" + ref.page())
                .collect(Collectors.joining(","));
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
