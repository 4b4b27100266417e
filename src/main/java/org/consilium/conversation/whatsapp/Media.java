package org.consilium.conversation.whatsapp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Fetches files: id → address → bytes. The address dies after five minutes, so a dead one is asked
 * for again; the bytes are checked against the hash while they flow, so that a large film needs no
 * memory.
 */
final class Media {
    /** WhatsApp carries up to 100 MB; on a slow line that takes its time, but it ends. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int MOST_ADDRESSES = 3;

    private final Graph graph;

    Media(Graph graph) {
        this.graph = graph;
    }

    /**
     * @param size in bytes, -1 when it is not said
     */
    record Link(URI url, String mediaType, Optional<byte[]> sha256, long size) {
        static Link read(JsonNode json) throws GraphFailure {
            try {
                return new Link(
                        URI.create(Deliveries.text(json, "url")).parseServerAuthority(),
                        Deliveries.text(json, "mime_type"),
                        hash(Deliveries.text(json, "sha256")),
                        json.path("file_size").asLong(-1));
            } catch (URISyntaxException | IllegalArgumentException e) {
                throw new GraphFailure(Trouble.OUTAGE, e);
            }
        }
    }

    /**
     * The bytes; reading to the end fails with an IOException when they are not those that were
     * sent.
     *
     * @param sha256 as the webhook gave it, in base64
     */
    InputStream open(String id, Optional<String> sha256) throws GraphFailure {
        for (var tries = 1; ; tries++) {
            var link = graph.media(id);
            try {
                var bytes = graph.open(link).body();
                return new Checked(
                        bytes, sha256.flatMap(Media::hash).or(link::sha256), link.size());
            } catch (GraphFailure e) {
                if (tries == MOST_ADDRESSES || !isDeadAddress(e)) {
                    throw e.trouble() == Trouble.GONE ? new GraphFailure(Trouble.OUTAGE, e) : e;
                }
            }
        }
    }

    /** Gone, or not allowed to us (any more): whether the file itself is gone, its id says. */
    private static boolean isDeadAddress(GraphFailure e) {
        return e.trouble() == Trouble.GONE || e.trouble() == Trouble.FOR_GOOD;
    }

    /** In hex from the Graph API, in base64 from a webhook; whatever is no SHA-256 is no hash. */
    static Optional<byte[]> hash(String text) {
        try {
            var bytes =
                    text.length() == 64
                            ? HexFormat.of().parseHex(text)
                            : Base64.getDecoder().decode(text);
            return bytes.length == 32 ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final class Checked extends FilterInputStream {
        private final MessageDigest digest = Fingerprint.sha256();
        private final Optional<byte[]> expected;
        private final long size;
        private final CompletableFuture<Void> deadline;
        private long read;
        private boolean ended;

        Checked(InputStream bytes, Optional<byte[]> expected, long size) {
            super(bytes);
            this.expected = expected;
            this.size = size;
            this.deadline =
                    CompletableFuture.runAsync(
                            this::giveUp,
                            CompletableFuture.delayedExecutor(
                                    LONGEST.toSeconds(), TimeUnit.SECONDS));
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var count = super.read(into, from, most);
            if (count < 0) {
                if (!ended) {
                    check();
                    ended = true;
                }
                return count;
            }
            digest.update(into, from, count);
            read += count;
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes(Math.toIntExact(Math.min(count, 8192))).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            deadline.cancel(false);
            super.close();
        }

        private void check() throws IOException {
            if (size >= 0 && read != size) {
                throw new IOException("the file ended after " + read + " of " + size + " bytes");
            }
            var found = digest.digest();
            if (expected.isPresent() && !MessageDigest.isEqual(found, expected.get())) {
                throw new IOException("the file is not the one that was sent");
            }
        }

        private void giveUp() {
            try {
                super.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
