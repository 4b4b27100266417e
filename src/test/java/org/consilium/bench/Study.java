package org.consilium.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consilium.imaging.dicom.MadeDicom;

/**
 * Sends the scan of a whole disc in parts, just under the 2 GB that may come, and says how long it
 * takes until its parts are acknowledged, until every picture is filed, and how much memory the
 * program needs. It judges nothing.
 */
public final class Study {
    private static final String NUMBER = "1.2.826.0.1.3680043.10.999.7";
    private static final int PICTURES = 250;
    private static final int PIXELS = 2048;
    private static final double MB = 1 << 20;

    /** The disc, its parts, and its pictures, in MB. */
    private static final long DISK = 7_000;

    private Study() {}

    public static void main(String[] arguments) throws Exception {
        Ways.bench(DISK, Study::send);
        System.exit(0);
    }

    private static void send(Ways ways, Path place) throws Exception {
        var disc = disc(place.resolve("disc.zip"));
        var size = Files.size(disc);
        var who = ways.anybody();
        ways.awaitRest();
        var memory = new Memory(ways.pid());
        var before = memory.now();
        memory.forgetPeak();
        try (var file = FileChannel.open(disc)) {
            var waits = new Run.Waits();
            var begun = System.nanoTime();
            var address =
                    ways.parts(
                            who, "disc.zip", size, (from, count) -> part(file, from, count), waits);
            var sent = seconds(begun);
            var outcome = ways.awaitOutcome(who, address);
            var settled = seconds(begun);
            ways.awaitRest();
            Ways.say(
                    "%d pictures, %.0f MB: acknowledged after %.0f s (%.0f MB/s), filed after %.0f s, all read after %.0f s",
                    PICTURES, size / MB, sent, size / MB / sent, settled, seconds(begun));
            Ways.say(
                    "memory of the program: %s MB before, %s MB at most",
                    Memory.shown(before), Memory.shown(memory.peak()));
            Ways.say("%s", outcome.substring(0, Math.min(outcome.length(), 200)));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static BodyPublisher part(FileChannel file, long from, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {}
        return BodyPublishers.ofByteArray(bytes.array());
    }

    /** Not packed: pictures of scanners hardly can be. */
    private static Path disc(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var number = 1; number <= PICTURES; number++) {
                zip.putNextEntry(new ZipEntry("DICOM/IM%04d".formatted(number)));
                zip.write(MadeDicom.slice(NUMBER, NUMBER + ".2", number, PIXELS).bytes());
            }
        }
        return file;
    }
}
