package org.consilium.journeys;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The packaged program as a process of its own; in demo mode with one person unless told else. */
final class TheProgram implements AutoCloseable {
    private static final String READY = "Consilium is ready";
    private static final Duration START_WAIT = Duration.ofMinutes(4);
    private static final Duration STOP_WAIT = Duration.ofMinutes(1);

    private final Path jar;
    private final Path data;
    private final Map<String, String> settings;
    private final int port;
    private final Path log;
    private final Process process;

    private TheProgram(Path jar, Path data, Map<String, String> settings, int port)
            throws IOException {
        this.jar = jar;
        this.data = data;
        this.settings = settings;
        this.port = port;
        this.log = Files.createTempFile(Files.createDirectories(data), "log", ".txt");
        this.process = process();
    }

    static TheProgram started(Path jar, Path data)
            throws IOException, InterruptedException, TimeoutException {
        return started(jar, data, Map.of("CONSILIUM_MODE", "demo", "CONSILIUM_DEMO_PEOPLE", "1"));
    }

    static TheProgram started(Path jar, Path data, Map<String, String> settings)
            throws IOException, InterruptedException, TimeoutException {
        var program = new TheProgram(jar, data, settings, freePort());
        program.awaitReady();
        return program;
    }

    /** The next one at the same address, once this one is dead. */
    TheProgram again() throws IOException, InterruptedException, TimeoutException {
        var program = new TheProgram(jar, data, settings, port);
        program.awaitReady();
        return program;
    }

    private Process process() throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var builder = new ProcessBuilder(java, "-Xmx512m", "-jar", jar.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("CONSILIUM_"));
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(
                        Map.of(
                                "CONSILIUM_PORT",
                                String.valueOf(port),
                                "CONSILIUM_DATA",
                                data.toString()));
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** All that stood in the terminal so far. */
    String said() throws IOException {
        return Files.readString(log);
    }

    String base() {
        return "http://localhost:" + port;
    }

    /** As the end of a machine's power: nothing is told to the program. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** As a service manager stops it. */
    boolean stopsInOrder() throws InterruptedException {
        process.destroy();
        return process.waitFor(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** The database with all that it started; empty when there is none. */
    List<ProcessHandle> database() throws IOException {
        var pidFile = data.resolve("postgres/postmaster.pid");
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
        process.destroyForcibly();
        for (var left : database()) {
            left.destroy();
        }
        for (var left : database()) {
            if (!ended(left)) {
                left.destroyForcibly();
            }
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private void awaitReady() throws IOException, InterruptedException, TimeoutException {
        var until = System.nanoTime() + START_WAIT.toNanos();
        while (!Files.readString(log).contains(READY)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                var said = Optional.of(Files.readString(log));
                close();
                throw new TimeoutException("the program did not start: " + said.get());
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
