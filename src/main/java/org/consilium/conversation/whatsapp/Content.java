package org.consilium.conversation.whatsapp;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What somebody sent, kind by kind. Nothing of it prints: all of it may be health data. */
sealed interface Content {

    record Words(String text) implements Content {
        @Override
        public String toString() {
            return "Words";
        }
    }

    /**
     * @param mediaId what the bytes are fetched with, for seven days
     * @param sha256 of the bytes, in base64, as sent; not always there
     * @param name empty for all but documents
     */
    record File(
            Kind kind,
            String mediaId,
            String mediaType,
            Optional<String> sha256,
            OptionalLong size,
            String name,
            String caption)
            implements Content {
        enum Kind {
            IMAGE,
            DOCUMENT,
            AUDIO,
            VOICE,
            VIDEO,
            STICKER
        }

        @Override
        public String toString() {
            return "File[" + kind + "]";
        }
    }

    record Place(double latitude, double longitude, String name, String address)
            implements Content {
        @Override
        public String toString() {
            return "Place";
        }
    }

    record People(List<Person> people) implements Content {
        public People {
            people = List.copyOf(people);
        }

        @Override
        public String toString() {
            return "People";
        }
    }

    record Person(String name, List<String> phones) {
        public Person {
            phones = List.copyOf(phones);
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    /** A button, a list row or a form that we offered. */
    record Choice(String id, String title) implements Content {
        @Override
        public String toString() {
            return "Choice";
        }
    }

    /** An empty emoji takes the reaction back. */
    record Reaction(String emoji, String to) implements Content {
        @Override
        public String toString() {
            return "Reaction";
        }
    }

    record Edited(String original, Content now) implements Content {}

    record Deleted(String original) implements Content {}

    /** Said by WhatsApp about the sender, such as another phone number. */
    record Announcement(String kind, String text, Optional<String> newNumber) implements Content {
        @Override
        public String toString() {
            return "Announcement[" + kind + "]";
        }
    }

    /** A kind of message that did not exist when this was written, or that WhatsApp withholds. */
    record Unknown(String type) implements Content {}
}
