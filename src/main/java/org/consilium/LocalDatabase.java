package org.consilium;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.consilium.kernel.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * The embedded PostgreSQL of a single machine, durable like a real one: the library turns fsync and
 * synchronous_commit off, this turns them on again. After a kill -9 of the program its PostgreSQL
 * goes on running; the next start stops it cleanly first.
 */
final class LocalDatabase implements DisposableBean {
    private static final Duration START_WAIT = Duration.ofMinutes(3);

    private final FileChannel lockFile;
    private final FileLock lock;
    private final EmbeddedPostgres postgres;

    LocalDatabase(Path data) {
        try {
            lockFile =
                    FileChannel.open(
                            data.resolve("consilium.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            lock = lockOrRefuse(data);
            var cluster = data.resolve("postgres");
            stopLeftOver(cluster.resolve("postmaster.pid"));
            postgres =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(cluster)
                            .setOverrideWorkingDirectory(data.resolve("postgres-program").toFile())
                            .setCleanDataDirectory(false)
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("max_connections", "100")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(START_WAIT)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void destroy() throws IOException {
        postgres.close();
        lock.release();
        lockFile.close();
    }

    private FileLock lockOrRefuse(Path data) throws IOException {
        @Nullable FileLock got = lockFile.tryLock();
        if (got == null) {
            throw new CannotStart(
                    "another Consilium is running on "
                            + data
                            + "; stop it or set CONSILIUM_DATA to another folder.");
        }
        return got;
    }

    private static void stopLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var first = Files.readAllLines(pidFile).getFirst().strip();
        var left = ProcessHandle.of(Long.parseLong(first)).filter(LocalDatabase::isPostgres);
        if (left.isEmpty()) {
            return;
        }
        left.get().destroy();
        try {
            left.get().onExit().get(START_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart(
                    "interrupted while the database of an earlier start was stopping.");
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart(
                    "the database of an earlier start (process "
                            + first
                            + ") does not stop; stop it and start again.");
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(c -> c.endsWith("postgres")).isPresent();
    }
}
