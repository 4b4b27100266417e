package org.consilium.records;

/** What became of one uploaded file. */
public sealed interface Receipt {
    String fileName();

    record Filed(String fileName, DocumentId id) implements Receipt {}

    /** The same bytes are in the case already. */
    record Duplicate(String fileName, DocumentId of) implements Receipt {}

    /**
     * @param reason message key {@code refused.<reason>}
     */
    record NotTaken(String fileName, String reason) implements Receipt {}
}
