package org.consilium.records;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work on files from anywhere, given up when it takes too long or too much. */
final class Watched {
    private Watched() {}

    /**
     * @return empty when the work failed or did not end in time; then its thread is told to stop
     *     and what it worked on must not be used any more
     */
    static <T> Optional<T> tryFor(Duration most, Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("records-watched").start(task);
        try {
            return Optional.of(task.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.consilium.kernel.Refused refused) {
                throw refused;
            }
            return Optional.empty();
        } catch (TimeoutException e) {
            task.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a file was being read", e);
        }
    }
}
