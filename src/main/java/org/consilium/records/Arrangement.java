package org.consilium.records;

import java.time.Instant;
import java.util.List;
import org.consilium.kernel.AccountId;

/**
 * Documents whose pages stand in other documents.
 *
 * @param sources as they came
 * @param parts in which the pages stand now, in their order
 * @param by the program, or the person who put them together
 */
public record Arrangement(List<Document> sources, List<Document> parts, AccountId by, Instant at) {
    public Arrangement {
        sources = List.copyOf(sources);
        parts = List.copyOf(parts);
    }

    boolean holds(DocumentId id) {
        return sources.stream().anyMatch(one -> one.id().equals(id))
                || parts.stream().anyMatch(one -> one.id().equals(id));
    }
}
