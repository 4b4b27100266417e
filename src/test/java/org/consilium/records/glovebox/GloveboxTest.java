package org.consilium.records.glovebox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GloveboxTest {
    private final Glovebox glovebox = new Glovebox("heif-convert", Duration.ofSeconds(5));

    @Test
    void a_file_that_got_no_time_is_not_taken_for_a_heavy_one(@TempDir Path folder)
            throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc")), "nobody counts the time of a process here");
        var file = Files.writeString(folder.resolve("a.txt"), "Biopsy of the left breast");
        var before = inside().toList();
        assertThat(judged(file)).isEqualTo(FileType.TXT);
        inside().filter(one -> !before.contains(one)).forEach(GloveboxTest::stop);
        assertThatExceptionOfType(Busy.class).isThrownBy(() -> judged(file));
        assertThat(judged(file)).as("the next one gets another process").isEqualTo(FileType.TXT);
        glovebox.close();
    }

    private FileType judged(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            return glovebox.judge(bytes, "").type();
        }
    }

    /** Those of other tests too. */
    private static Stream<ProcessHandle> inside() {
        return ProcessHandle.current().children().filter(GloveboxTest::isInside);
    }

    private static boolean isInside(ProcessHandle child) {
        var command = Path.of("/proc", String.valueOf(child.pid()), "cmdline");
        try {
            return Files.readString(command, StandardCharsets.ISO_8859_1)
                    .contains(Inside.class.getName());
        } catch (IOException e) {
            return false;
        }
    }

    private static void stop(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid())).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
