package org.consilium.demo.whatsapp;

import java.time.Instant;
import java.util.Optional;

/**
 * One message on a simulated phone.
 *
 * @param phone whose phone it is, without plus
 * @param mine written on this phone; else it came from the service
 * @param type as WhatsApp names it: text, image, document, template …
 * @param mediaId of the file, empty without one
 * @param answers the message it answers
 * @param template its name, for a template
 */
public record Bubble(
        String id,
        String phone,
        boolean mine,
        Instant at,
        String type,
        String text,
        Optional<String> mediaId,
        Optional<String> answers,
        Optional<String> template,
        State state) {
    /** Ticks of a message: one, two, two blue ones. */
    public enum State {
        SENT,
        DELIVERED,
        READ,
        FAILED
    }

    Bubble in(State now) {
        return new Bubble(id, phone, mine, at, type, text, mediaId, answers, template, now);
    }

    @Override
    public String toString() {
        return "Bubble[" + id + "]";
    }
}
