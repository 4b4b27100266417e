package org.consilium.records;

import java.util.List;
import java.util.stream.Stream;

/** What became of one file. */
public sealed interface Receipt {
    String fileName();

    record Filed(String fileName, DocumentId id) implements Receipt {}

    /** Kept, and opened once the family gives its password. */
    record Locked(String fileName, DocumentId id) implements Receipt {}

    /** Kept, and opened by nobody until it was checked for malware. */
    record Held(String fileName, DocumentId id) implements Receipt {}

    /** The same bytes are in the case already. */
    record Duplicate(String fileName, DocumentId of) implements Receipt {}

    /** A packed folder, and what became of each file in it. */
    record Unpacked(String fileName, List<Receipt> files) implements Receipt {
        public Unpacked {
            files = List.copyOf(files);
        }
    }

    /**
     * @param reason message key {@code refused.<reason>}
     */
    record NotTaken(String fileName, String reason) implements Receipt {}

    /** Itself, or the files of a packed folder. */
    default Stream<Receipt> all() {
        return this instanceof Unpacked folder
                ? folder.files().stream().flatMap(Receipt::all)
                : Stream.of(this);
    }
}
