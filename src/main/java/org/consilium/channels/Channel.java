package org.consilium.channels;

/** A way in and out that a provider carries. */
public enum Channel {
    WHATSAPP,
    EMAIL,
    SMS
}
