package org.consilium.conversation.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;

/**
 * Reads one message as it came. It never fails for what is in the message: what could not be read
 * is said by the letter's {@link Trouble}s. It fails only when the bytes cannot be had.
 */
final class MailReader {
    private final Limits limits;

    MailReader(Limits limits) {
        this.limits = limits;
    }

    Mail read(InputStream raw) throws IOException {
        var reading = new Reading(limits);
        reading.read(raw);
        return reading.mail();
    }

    /**
     * The bytes of one part, as {@link Mail.Part#path()} names it; empty when there is no such
     * part.
     */
    Optional<InputStream> open(InputStream raw, String path) throws IOException {
        return open(raw, "", path, 0);
    }

    private Optional<InputStream> open(InputStream raw, String prefix, String path, int depth)
            throws IOException {
        var walk = new Walk(raw, limits, prefix, depth);
        try {
            for (var leaf = walk.next(); leaf.isPresent(); leaf = walk.next()) {
                var found = leaf.get();
                if (found.path().equals(path)) {
                    return Optional.of(found.content());
                }
                if (path.startsWith(found.path() + ".")) {
                    return inside(
                            found.mediaType(),
                            found.fileName().orElse(""),
                            found.content().readNBytes(limits.inner()),
                            found.path() + ".",
                            path,
                            depth + found.within().size());
                }
            }
        } catch (MimeException | Walk.PastLimit e) { // nothing was listed past this point either
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<InputStream> inside(
            String mediaType, String fileName, byte[] bytes, String prefix, String path, int depth)
            throws IOException {
        var kind = Container.Kind.of(mediaType, fileName);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (kind.get() == Container.Kind.EML) {
            return open(new ByteArrayInputStream(bytes), prefix, path, depth + 1);
        }
        var rest = path.substring(prefix.length()).split("\\.", 2);
        var members = Container.open(kind.get(), bytes, limits.depth() - depth).members();
        var number = Integer.parseInt(rest[0]);
        if (number > members.size()) {
            return Optional.empty();
        }
        var member = members.get(number - 1);
        return rest.length == 1
                ? Optional.of(new ByteArrayInputStream(member.bytes()))
                : inside(
                        member.mediaType(),
                        member.fileName(),
                        member.bytes(),
                        prefix + rest[0] + ".",
                        path,
                        depth + 1);
    }
}
