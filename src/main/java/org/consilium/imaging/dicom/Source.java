package org.consilium.imaging.dicom;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** A file that can be opened as often as needed. */
@FunctionalInterface
public interface Source {
    SeekableByteChannel open() throws IOException;
}
