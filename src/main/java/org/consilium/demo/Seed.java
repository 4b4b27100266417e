package org.consilium.demo;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Turns a name into a fixed seed: the same paper has the same noise on every machine. */
final class Seed {

    private Seed() {}

    static long of(String... names) {
        var crc = new CRC32();
        crc.update(String.join("/", names).getBytes(StandardCharsets.UTF_8));
        return crc.getValue() * 0x9E3779B97F4A7C15L;
    }
}
