package org.consilium.imaging;

import java.util.List;
import org.consilium.records.DocumentId;

/** The list of a disc: what it says is on it. */
public record Disc(DocumentId document, List<String> uids) {
    public Disc {
        uids = List.copyOf(uids);
    }
}
