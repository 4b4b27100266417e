package org.consilium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The memory of a process as Linux counts it; nothing elsewhere. */
record Memory(long pid) {
    private static final String FORGET_PEAK = "5";

    /** In MB. */
    Optional<Long> now() throws IOException {
        return line("VmRSS:");
    }

    /** In MB, since it was forgotten. */
    Optional<Long> peak() throws IOException {
        return line("VmHWM:");
    }

    void forgetPeak() throws IOException {
        var file = place().resolve("clear_refs");
        if (Files.isWritable(file)) {
            Files.writeString(file, FORGET_PEAK);
        }
    }

    static String shown(Optional<Long> megabytes) {
        return megabytes.map(String::valueOf).orElse("?");
    }

    private Optional<Long> line(String name) throws IOException {
        var file = place().resolve("status");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> Arrays.asList(line.split("\\s+")).get(1))
                    .map(kilobytes -> Long.parseLong(kilobytes) / 1024)
                    .findFirst();
        }
    }

    private Path place() {
        return Path.of("/proc", String.valueOf(pid));
    }
}
