package org.consilium.records;

/** How a document came in. */
public enum Way {
    WEB,
    WHATSAPP,
    EMAIL,
    SMS,
    /** Fetched by its address, which the family or the desk had from a hospital. */
    LINK,
    /** Scanned or imported by staff. */
    DESK;

    public boolean isMessage() {
        return this == WHATSAPP || this == EMAIL || this == SMS;
    }
}
