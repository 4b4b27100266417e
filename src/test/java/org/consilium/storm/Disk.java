package org.consilium.storm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A disk that forgets, when its power is cut, what nobody told it to keep.
 *
 * <p>Two file systems, one in a file of the other. The inner one is the machine's. Its device is a
 * loop over the file {@code disk} on the outer one: what the inner one writes lies in the outer
 * one's page cache, as in the volatile cache of a disk, and a flush (the barrier behind every
 * fsync) becomes an fsync of that file. The outer one's device is a loop over the file {@code
 * platter}. So the platter holds what was flushed, and of the rest only what the kernel wrote back
 * by itself after half a minute, in any order: as a disk does.
 *
 * <p>A copy of the platter at one instant is what such a disk has after a power cut. Nobody may
 * write meanwhile: the machine's processes are stopped before (no system call is cut short by that,
 * none begins), and a copy during which the kernel wrote something back is made again. A snapshot
 * below the file system, or a copy of the mounted one, would hold more than that: both flush first.
 *
 * <p>Not simulated: sectors torn in the middle, and disks that lie about a flush.
 */
final class Disk implements AutoCloseable {
    private static final long BYTES = 3L << 30;
    private static final long PLATTER_BYTES = BYTES + (1L << 30);
    private static final int MOST_COPIES = 50;
    private static final Duration CLOCK_TICK = Duration.ofMillis(50);

    private final Path platter;
    private final Path image;
    private final Path outer;
    private final Path inner;

    Disk(Path place) throws IOException, InterruptedException {
        platter = place.resolve("platter");
        image = place.resolve("platter-after-the-cut");
        outer = Files.createDirectories(place.resolve("cache"));
        inner = Files.createDirectories(place.resolve("disk"));
        format(platter, PLATTER_BYTES);
        run("mount", "-o", "loop", platter.toString(), outer.toString());
        format(outer.resolve("disk"), BYTES);
        mountInner();
    }

    /** A sentence where it cannot be done: it needs Linux, root and loop devices. */
    static Optional<String> whyNot() throws InterruptedException {
        if (!Files.exists(Path.of("/dev/loop-control"))) {
            return Optional.of("a power cut needs Linux with loop devices");
        }
        try {
            return run("id", "-u").strip().equals("0")
                    ? Optional.empty()
                    : Optional.of("a power cut needs root, to mount file systems");
        } catch (IOException e) {
            return Optional.of("a power cut needs the tools of Linux: " + e.getMessage());
        }
    }

    /** Where the machine's files are. */
    Path mounted() {
        return inner;
    }

    /** The image of this instant. No process may write meanwhile. */
    void cut() throws IOException, InterruptedException {
        for (var copies = 1; ; copies++) {
            var before = Files.getLastModifiedTime(platter);
            Thread.sleep(CLOCK_TICK);
            run("cp", "--sparse=always", platter.toString(), image.toString());
            if (Files.getLastModifiedTime(platter).equals(before)) {
                return;
            }
            if (copies == MOST_COPIES) {
                throw new IOException("the disk does not come to rest");
            }
        }
    }

    /** The power is back: nothing but the image is left, and both journals are played back. */
    void restore() throws IOException, InterruptedException {
        run("umount", inner.toString());
        run("umount", outer.toString());
        Files.delete(platter);
        Files.move(image, platter);
        run("mount", "-o", "loop", platter.toString(), outer.toString());
        mountInner();
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "--lazy", inner.toString());
            run("umount", "--lazy", outer.toString());
            Files.deleteIfExists(platter);
            Files.deleteIfExists(image);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void mountInner() throws IOException, InterruptedException {
        run("mount", "-o", "loop", outer.resolve("disk").toString(), inner.toString());
    }

    /** Everything written now, so that no thread of the kernel goes on formatting for minutes. */
    private static void format(Path file, long bytes) throws IOException, InterruptedException {
        try (var empty = new RandomAccessFile(file.toFile(), "rw")) {
            empty.setLength(bytes);
        }
        var atOnce = "lazy_itable_init=0,lazy_journal_init=0,nodiscard";
        run("mkfs.ext4", "-q", "-F", "-N", "65536", "-J", "size=32", "-E", atOnce, file.toString());
    }

    static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(List.of(command) + ": " + said);
        }
        return said;
    }
}
