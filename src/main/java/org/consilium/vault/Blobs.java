package org.consilium.vault;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;

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

    /** Bytes on their way in; closing forgets them unless they were kept. */
    interface Draft extends Closeable {
        OutputStream out();

        /** What was written, for a look before it is kept; the output must be closed. */
        SeekableByteChannel readBack() throws IOException;

        /** Durable under this name once it returns: neither a kill nor a power cut loses it. */
        void keep(String name) throws IOException;
    }
}
