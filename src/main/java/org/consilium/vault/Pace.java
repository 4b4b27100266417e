package org.consilium.vault;

import java.time.Duration;

/** Holds whoever reads back to so many bytes a second, since others want the disk too. */
final class Pace {
    private static final Duration LEAST_PAUSE = Duration.ofMillis(20);
    private static final double NANOS = 1e9;

    private final long bytesPerSecond;
    private final long begun = System.nanoTime();
    private long bytes;

    Pace(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    void count(long more) throws InterruptedException {
        bytes += more;
        var early =
                Duration.ofNanos(
                        (long) (bytes * NANOS / bytesPerSecond) - (System.nanoTime() - begun));
        if (early.compareTo(LEAST_PAUSE) > 0) {
            Thread.sleep(early);
        }
    }

    long bytes() {
        return bytes;
    }
}
