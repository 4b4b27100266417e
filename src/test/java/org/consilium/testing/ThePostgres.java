package org.consilium.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A durable PostgreSQL that runs beside the program, as in production, and that can be killed. */
public final class ThePostgres implements AutoCloseable {
    private static final Duration START_WAIT = Duration.ofMinutes(2);

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    private ThePostgres(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.server = start();
    }

    public static ThePostgres started(Path folder) throws IOException {
        return new ThePostgres(folder, TheProgram.freePort());
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    /** All its processes at once, as when a machine dies. */
    public void kill() throws IOException, InterruptedException {
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var one : all) {
            one.onExit().join();
        }
        server.close();
    }

    public List<ProcessHandle> processes() throws IOException {
        return processes(folder.resolve("cluster"));
    }

    public void startAgain() throws IOException {
        server = start();
    }

    /** The server of this cluster with all that it started; empty when there is none. */
    static List<ProcessHandle> processes(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return List.of();
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid)
                .filter(found -> found.info().command().orElse("").endsWith("postgres"))
                .map(found -> Stream.concat(Stream.of(found), found.descendants()).toList())
                .orElse(List.of());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(Files.createDirectories(folder).resolve("cluster"))
                .setOverrideWorkingDirectory(folder.resolve("program").toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(START_WAIT)
                .start();
    }
}
