package org.consilium.channels;

import java.util.Optional;

/**
 * A file in a message, as the channel announces it.
 *
 * @param number from 0, unique within the message
 * @param source what {@link Carrier#open} takes: a media id, a part of a mail
 * @param fileName "" when the channel tells none
 * @param mediaType as claimed; nobody relies on it
 * @param sha256Base64 what the bytes must hash to, where the channel says
 */
public record Enclosure(
        int number,
        String source,
        String fileName,
        String mediaType,
        Optional<String> sha256Base64,
        Optional<Long> bytes) {
    @Override
    public String toString() {
        return "Enclosure[" + number + "]";
    }
}
