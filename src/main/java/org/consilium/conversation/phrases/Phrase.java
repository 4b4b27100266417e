package org.consilium.conversation.phrases;

import java.util.UUID;
import org.consilium.kernel.Language;

/** A ready-made text, named by what it is for. */
public record Phrase(Id id, Language language, String title, String text) {
    /** One text. */
    public record Id(UUID value) {}
}
