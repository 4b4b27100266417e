package org.consilium.vault;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Where bytes lie, each under a name that says what they are and is never given to others. */
interface Blobs {
    /** Somewhere to write to that is nowhere yet. */
    Draft draft() throws IOException;

    /**
     * @throws java.nio.file.NoSuchFileException when there is nothing under this name
     */
    SeekableByteChannel open(String name) throws IOException;

    /** Nothing when there is nothing under this name. */
    void delete(String name) throws IOException;

    /**
     * Shows everything that is kept, in no order; what comes or goes meanwhile may be missed, and
     * what cannot be ours by its name is left alone.
     */
    void each(Consumer<Blob> look) throws IOException;

    /** Deletes what was seen; whatever was kept under the name since then stays. */
    void delete(Blob seen) throws IOException;

    /** Throws away what was being written when a program was killed, a day after. */
    void forgetLeftOvers() throws IOException;

    /**
     * Bytes under a name.
     *
     * @param version another one for whatever is kept under the same name later
     */
    record Blob(String name, Instant at, String version) {}

    /** Bytes on their way in; closing forgets them unless they were kept. */
    interface Draft extends Closeable {
        OutputStream out();

        /** What was written, for a look before it is kept; the output must be closed. */
        SeekableByteChannel readBack() throws IOException;

        /** Durable under this name once it returns: neither a kill nor a power cut loses it. */
        void keep(String name) throws IOException;
    }

    /** The store did not answer: that says nothing about what lies in it. */
    final class Unreachable extends IOException {
        Unreachable(Throwable cause) {
            super("the store of the documents does not answer", cause);
        }
    }

    /** A name that leads nowhere else. */
    static String safe(String name) {
        if (!isSafe(name)) {
            throw new IllegalArgumentException("a blob outside the store");
        }
        return name;
    }

    static boolean isSafe(String name) {
        return Names.SAFE.matcher(name).matches();
    }

    /** Words of letters, digits, points and hyphens that begin with none of the last two. */
    final class Names {
        private static final Pattern SAFE = Pattern.compile("\\w[\\w.-]*(/\\w[\\w.-]*)*");

        private Names() {}
    }
}
