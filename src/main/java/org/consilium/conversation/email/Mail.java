package org.consilium.conversation.email;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one e-mail says.
 *
 * @param answers ids of the letters it answers, the nearest first
 * @param from empty when the header names nobody or more than one
 * @param recipients whom the header names, and whom the mail host says it was for
 * @param text the writer's own words
 * @param whole with what is quoted and the signature
 * @param html to show, safe; empty when there is none
 * @param report set when it is a report about a letter of ours
 */
record Mail(
        Optional<String> messageId,
        List<String> answers,
        Optional<Address> from,
        List<Address> recipients,
        String subject,
        Optional<Instant> sentAt,
        String text,
        String whole,
        Optional<String> html,
        List<Forwarded> forwarded,
        List<Part> parts,
        Nature nature,
        Optional<Report> report,
        Set<Trouble> troubles,
        Headers header) {

    /** A letter inside the letter: somebody else's words, never cut. */
    record Forwarded(String from, String subject, String text) {
        @Override
        public String toString() {
            return "Forwarded[" + text.length() + "]";
        }
    }

    /**
     * A file in it.
     *
     * @param path how to open it again
     * @param decoration a small picture in the text, such as the logo of a signature
     */
    record Part(
            String path,
            String fileName,
            String mediaType,
            long bytes,
            String sha256Base64,
            Optional<String> contentId,
            boolean decoration) {
        @Override
        public String toString() {
            return "Part[" + path + " " + mediaType + " " + bytes + "]";
        }
    }

    boolean hides() {
        return troubles.stream().anyMatch(Trouble::hides);
    }

    /** The own words and those of the letters inside. */
    String allWords() {
        var words = new StringBuilder(text);
        for (var inner : forwarded) {
            words.append("\n\n— ")
                    .append(String.join(" · ", inner.from(), inner.subject()))
                    .append(" —\n")
                    .append(inner.text());
        }
        return words.toString().strip();
    }

    List<Part> enclosures() {
        return parts.stream().filter(p -> !p.decoration()).toList();
    }

    @Override
    public String toString() {
        return "Mail[" + nature + " " + parts.size() + " " + troubles + "]";
    }
}
