package org.consilium.conversation.whatsapp;

import java.util.Optional;

/** Where a text stands with WhatsApp, which approves words that we may begin with. */
public enum TemplateState {
    /** Written here, not yet handed in. */
    DRAFT,
    SUBMITTED,
    APPROVED,
    /** Too many people complained; WhatsApp lets it go again by itself. */
    PAUSED,
    REJECTED,
    /** Paused too often, deleted or archived. */
    DISABLED;

    /** Whether we may hand it in (again). */
    public boolean isOpen() {
        return this == DRAFT || this == REJECTED;
    }

    static Optional<TemplateState> told(String event) {
        return switch (event) {
            case "APPROVED", "REINSTATED", "UNARCHIVED", "UNLOCKED" -> Optional.of(APPROVED);
            case "PENDING", "IN_APPEAL" -> Optional.of(SUBMITTED);
            case "PAUSED", "LOCKED" -> Optional.of(PAUSED);
            case "REJECTED" -> Optional.of(REJECTED);
            case "DISABLED", "DELETED", "PENDING_DELETION", "ARCHIVED" -> Optional.of(DISABLED);
            default -> Optional.empty();
        };
    }
}
