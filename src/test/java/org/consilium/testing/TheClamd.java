package org.consilium.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ClamAV's daemon as Debian packs it, with one signature of our own and none from elsewhere. */
public final class TheClamd implements AutoCloseable {
    /** What the signature finds, wherever in a file it stands. */
    public static final String HARMFUL = "harmless words that this test takes for harmful";

    private static final Duration START_WAIT = Duration.ofMinutes(1);
    private static final Duration STOP_WAIT = Duration.ofSeconds(20);

    private final Path folder;
    private final Path program;
    private @Nullable Process process;

    private TheClamd(Path folder, Path installed) throws IOException {
        this.folder = folder;
        // A copy: the system's rules keep its own daemon to the system's own folders.
        this.program = Files.copy(installed, folder.resolve("clamd"));
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + program + " executable");
        }
        var signatures = Files.createDirectories(folder.resolve("signatures"));
        var hex = HexFormat.of().formatHex(HARMFUL.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("own.ndb"), "Consilium.Test:0:*:" + hex + "\n");
        Files.writeString(
                folder.resolve("clamd.conf"),
                """
                DatabaseDirectory %s
                LocalSocket %s
                StreamMaxLength 200M
                Foreground true
                """
                        .formatted(signatures, socket()));
    }

    /** Where it is installed; empty on a machine without it. */
    public static Optional<Path> installed() {
        return Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Not started yet. */
    public static TheClamd in(Path folder, Path installed) throws IOException {
        return new TheClamd(folder, installed);
    }

    /** What {@code CONSILIUM_CLAMD} has to be. */
    public Path socket() {
        return folder.resolve("clamd.ctl");
    }

    public void start() throws IOException {
        process =
                new ProcessBuilder(
                                program.toString(), "--config-file=" + folder.resolve("clamd.conf"))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("clamd.log").toFile())
                        .start();
        await().atMost(START_WAIT).until(this::answers);
    }

    public void stop() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(STOP_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private boolean answers() {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException("clamd does not start: " + said());
        }
        try (var line = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return line.connect(UnixDomainSocketAddress.of(socket()));
        } catch (IOException notYet) {
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("clamd.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
