package org.consilium.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The packaged program as a process of its own; in demo mode with one person unless told else. */
public final class TheProgram implements AutoCloseable {
    public static final String PORT = "CONSILIUM_PORT";
    public static final String JAVA_OPTIONS = "CONSILIUM_JAVA_OPTS";

    /** It lives for a minute: compiling it as well as can be would take longer than it works. */
    private static final String SHORT_LIFE = "-Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

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

    public static TheProgram started(Path jar, Path data)
            throws IOException, InterruptedException, TimeoutException {
        return started(jar, data, Map.of("CONSILIUM_MODE", "demo", "CONSILIUM_DEMO_PEOPLE", "1"));
    }

    public static TheProgram started(Path jar, Path data, Map<String, String> settings)
            throws IOException, InterruptedException, TimeoutException {
        var port = settings.containsKey(PORT) ? Integer.parseInt(settings.get(PORT)) : freePort();
        var program = new TheProgram(jar, data, settings, port);
        program.awaitReady();
        return program;
    }

    /** The next one at the same address, once this one is dead. */
    public TheProgram again() throws IOException, InterruptedException, TimeoutException {
        var program = new TheProgram(jar, data, settings, port);
        program.awaitReady();
        return program;
    }

    private Process process() throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = new ArrayList<String>();
        command.add(java);
        command.addAll(List.of(settings.getOrDefault(JAVA_OPTIONS, SHORT_LIFE).split(" ")));
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CONSILIUM_"));
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of(PORT, String.valueOf(port), "CONSILIUM_DATA", data.toString()));
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** The program with all that it started. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    public long pid() {
        return process.pid();
    }

    /** All that stood in the terminal so far. */
    public String said() throws IOException {
        return Files.readString(log);
    }

    public String base() {
        return "http://localhost:" + port;
    }

    /** As the end of a machine's power: nothing is told to the program. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** As a service manager stops it. */
    public boolean stopsInOrder() throws InterruptedException {
        process.destroy();
        return process.waitFor(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** The database with all that it started; empty when there is none. */
    public List<ProcessHandle> database() throws IOException {
        return ThePostgres.processes(data.resolve("postgres"));
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

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
