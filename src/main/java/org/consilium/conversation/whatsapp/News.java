package org.consilium.conversation.whatsapp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One thing that a delivery tells. */
sealed interface News {

    /**
     * Somebody wrote.
     *
     * @param account the business account, of which an app may have several
     * @param line our phone number's id
     * @param from the number without plus; empty when WhatsApp keeps it from us
     * @param userId how WhatsApp calls the sender beside the number; may be empty
     * @param name as the sender calls themselves
     * @param answers the message this one answers
     */
    record Heard(
            String account,
            String line,
            String id,
            String from,
            String userId,
            String name,
            Optional<Instant> at,
            Content content,
            Optional<String> answers)
            implements News {
        @Override
        public String toString() {
            return "Heard[" + id + ", " + content + "]";
        }
    }

    /**
     * How far something we sent came.
     *
     * @param ours what we sent along with the message: the id that we gave it
     * @param codes of the errors, for FAILED
     */
    record Progress(
            String line,
            String id,
            Step step,
            Optional<Instant> at,
            Optional<String> ours,
            List<String> codes)
            implements News {
        enum Step {
            SENT,
            DELIVERED,
            READ,
            FAILED
        }

        public Progress {
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return "Progress[" + id + ", " + step + "]";
        }
    }

    /** A template was approved, paused, rejected … or judged. */
    record TemplateJudged(
            String account,
            String name,
            String language,
            Optional<String> event,
            Optional<String> reason,
            Optional<String> category,
            Optional<String> quality,
            Optional<Instant> at)
            implements News {}

    /** Errors that belong to no message, by their codes. */
    record Trouble(String line, List<String> codes) implements News {
        public Trouble {
            codes = List.copyOf(codes);
        }
    }

    /** What this program does not act on; the delivery that it came with is kept. */
    record Other(String account, String field) implements News {}
}
