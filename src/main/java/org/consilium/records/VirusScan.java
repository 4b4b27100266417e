package org.consilium.records;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.consilium.kernel.Refused;

/** The check for malware that every file passes before anything looks into it. */
interface VirusScan {
    String FOUND = "records.harmful";
    String AWAY = "records.held";

    /** Whether anything is checked at all; a demo only knows the harmless test file. */
    boolean isOn();

    /** Whether it is worth asking: false while the scanner is away. */
    boolean isThere();

    /**
     * @return false when it could not be checked now
     * @throws Refused {@link #FOUND}
     */
    boolean isClean(SeekableByteChannel bytes) throws IOException;
}
