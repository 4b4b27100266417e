package org.consilium.conversation.email;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One part that has a body, on the way through a letter.
 *
 * @param path which part of the letter: {@code 3}, or {@code 3.1} inside the third
 * @param within the parts around it, the outermost first
 * @param content decoded; may be read once and only until the walk goes on
 */
record Leaf(
        String path,
        Headers headers,
        String mediaType,
        Parameters type,
        Parameters disposition,
        List<Around> within,
        InputStream content) {

    /** A multipart or a message around a part; the number tells those of one kind apart. */
    record Around(int number, String mediaType, Headers headers) {}

    Optional<String> fileName() {
        return disposition
                .get("filename")
                .or(() -> type.get("name"))
                .map(PartName::clean)
                .filter(n -> !n.isEmpty());
    }

    boolean isAttached() {
        return disposition.value().startsWith("attachment");
    }

    /** Words of the letter, not a text file that came with it. */
    boolean isBody() {
        return (mediaType.equals("text/plain") || mediaType.equals("text/html"))
                && !isAttached()
                && fileName().isEmpty();
    }

    /** The same again for another program, or what only serves to show the rest. */
    boolean isSameAgain() {
        if (isAttached() || fileName().isPresent() || !mediaType.startsWith("text/")) {
            return false;
        }
        return mediaType.equals("text/calendar")
                || mediaType.equals("text/css")
                || within.stream().anyMatch(a -> a.mediaType().equals("multipart/alternative"));
    }

    Optional<String> contentId() {
        return headers.first("content-id")
                .map(id -> id.replaceAll("[<>\\s]", ""))
                .filter(id -> !id.isEmpty());
    }

    boolean endsWith(String... endings) {
        var name = fileName().orElse("").toLowerCase(Locale.ROOT);
        return List.of(endings).stream().anyMatch(name::endsWith);
    }

    Optional<Around> innermost(String mediaType) {
        return within.reversed().stream().filter(a -> a.mediaType().equals(mediaType)).findFirst();
    }

    /** The forwarded message it is in; empty for the letter itself. */
    Optional<Around> message() {
        return innermost("message/rfc822").filter(m -> m.number() > 0);
    }

    @Override
    public String toString() {
        return "Leaf[" + path + " " + mediaType + "]";
    }
}
