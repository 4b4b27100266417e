package org.consilium.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Some senders at a time, each with the next item as soon as its last one was acknowledged. */
final class Run {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MB = 1 << 20;

    private final int items;
    private final long bytes;
    private final double seconds;
    private final double[] waits;

    private Run(int items, long bytes, double seconds, double[] waits) {
        this.items = items;
        this.bytes = bytes;
        this.seconds = seconds;
        this.waits = waits;
    }

    /** Sends one item; returns once it is acknowledged. */
    interface Sending {
        void send(int item, Waits waits) throws Exception;
    }

    /** Whatever has to be there, too, before all counts as taken in. */
    interface Arrival {
        void await() throws InterruptedException;
    }

    /** How long each acknowledgement took. */
    static final class Waits {
        private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();

        <T> T timed(Callable<T> asked) throws Exception {
            var begun = System.nanoTime();
            var answer = asked.call();
            add(System.nanoTime() - begun);
            return answer;
        }

        void add(long nanos) {
            millis.add(nanos / NANOS_PER_MILLI);
        }

        private double[] sorted() {
            return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        }
    }

    static Run of(int senders, int items, long bytesEach, Sending sending)
            throws InterruptedException, ExecutionException {
        return of(senders, items, bytesEach, sending, () -> {});
    }

    static Run of(int senders, int items, long bytesEach, Sending sending, Arrival arrival)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        var waits = new Waits();
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (var n = 0; n < senders; n++) {
                all.add(
                        threads.submit(
                                () -> {
                                    for (var item = next.getAndIncrement();
                                            item < items;
                                            item = next.getAndIncrement()) {
                                        sending.send(item, waits);
                                    }
                                    return items;
                                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        arrival.await();
        var seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        return new Run(items, items * bytesEach, seconds, waits.sorted());
    }

    int items() {
        return items;
    }

    double seconds() {
        return seconds;
    }

    double itemsPerSecond() {
        return items / seconds;
    }

    double mbPerSecond() {
        return bytes / MB / seconds;
    }

    /** In milliseconds: so many of a hundred acknowledgements took no longer. */
    double wait(int ofHundred) {
        return waits[Math.min(waits.length - 1, waits.length * ofHundred / 100)];
    }
}
