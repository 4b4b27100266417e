package org.consilium.records;

/** How a document came in. */
public enum Way {
    WEB,
    WHATSAPP,
    EMAIL,
    SMS,
    /** Scanned or imported by staff. */
    DESK;

    public boolean isMessage() {
        return this != WEB && this != DESK;
    }
}
