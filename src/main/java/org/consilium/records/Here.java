package org.consilium.records;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Bytes that have arrived and belong to no document yet. */
interface Here {
    long bytes();

    String sha256();

    SeekableByteChannel readBack() throws IOException;

    /** Durable under this name, before there is a row that names it. */
    void keep(String name) throws IOException;

    /** In the transaction of that row. */
    default void settle(String name) {}
}
