package org.consilium.findings;

import java.util.Optional;
import org.consilium.records.DocumentId;

/**
 * One statement of the summary with the page it came from, or what was said on the phone.
 *
 * <p>A page counts from 1.
 */
public record Fact(Block block, String text, Optional<Source> source) {
    public record Source(DocumentId document, int page) {}

    @Override
    public String toString() {
        return "Fact[" + block + "]";
    }
}
