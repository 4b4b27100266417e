package org.consilium.records.glovebox;

/** A part of a typed document, in its order. */
sealed interface Block {
    record Words(String text, boolean heading) implements Block {}

    /**
     * @param bytes JPEG, PNG or what else ImageIO reads; left out when it cannot be shown
     */
    @SuppressWarnings("ArrayRecordComponent") // drawn at once, never compared
    record Image(byte[] bytes) implements Block {}
}
