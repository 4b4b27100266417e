package org.consilium.findings;

import java.util.Optional;
import org.consilium.records.DocumentId;

/** One statement of the summary, with what it rests on: there is none without. */
public record Fact(Block block, String text, Source source) {
    /** What a statement rests on. */
    public sealed interface Source permits OnPage, Word {}

    /**
     * @param page from 1
     */
    public record OnPage(DocumentId document, int page) implements Source {}

    /** What stands on no page. */
    public enum Word implements Source {
        /** As the person was registered. */
        REGISTRATION,
        /** Told to the care assistant by the family or a doctor. */
        TOLD
    }

    public static Fact onPage(Block block, String text, DocumentId document, int page) {
        return new Fact(block, text, new OnPage(document, page));
    }

    public static Fact told(Block block, String text) {
        return new Fact(block, text, Word.TOLD);
    }

    /** Empty for what stands on no page. */
    public Optional<OnPage> page() {
        return source instanceof OnPage page ? Optional.of(page) : Optional.empty();
    }

    boolean isOnSamePageAs(Fact other) {
        return block == other.block && page().isPresent() && source.equals(other.source);
    }

    @Override
    public String toString() {
        return "Fact[" + block + "]";
    }
}
