package org.consilium.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a family asked for at registration: who asks, what was proposed before, questions and
 * wishes.
 */
record Request(
        Registrant by,
        Channel channel,
        First first,
        List<String> questions,
        List<Wish> wishes,
        String boardQuestion) {

    Request {
        questions = List.copyOf(questions);
        wishes = List.copyOf(wishes);
    }

    enum Channel {
        WHATSAPP,
        EMAIL,
        PORTAL,
        SPOKE_SCAN
    }

    enum Relation {
        SELF,
        SPOUSE,
        DAUGHTER,
        SON,
        SIBLING,
        PARENT,
        TREATING_ONCOLOGIST
    }

    /**
     * Who registered; {@code authority} says how a relative may speak, {@code registration} is the
     * oncologist's.
     */
    record Registrant(
            Relation relation,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> email,
            Optional<String> authority,
            Optional<String> registration,
            Optional<String> hospital) {}

    /** The first opinion: what was proposed, by whom, when, and whether it has begun. */
    record First(
            String text,
            String discipline,
            String doctor,
            String hospital,
            LocalDate date,
            boolean started,
            Optional<LocalDate> planned) {}

    enum Strength {
        MUST,
        STRONG,
        WISH
    }

    /** A wish, written as {@code STRONG | what | why}. */
    record Wish(Strength strength, String text, String reason) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Wish of(String line) {
            var parts = Script.parts(line, 3);
            return new Wish(Strength.valueOf(parts.getFirst()), parts.get(1), parts.get(2));
        }
    }
}
