package org.consilium.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A bucket of an S3 server that runs beside the tests, on a folder. */
public final class TheBucket implements AutoCloseable {
    public static final String NAME = "documents";
    public static final String KEY = "test-key";
    public static final String SECRET = "test-secret";
    private static final Path CLASSES = Path.of("target/s3proxy.classpath");
    private static final int START_TRIES = 300;

    private final Process server;
    private final String endpoint;

    private TheBucket(Process server, String endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    public static TheBucket opened(Path folder) throws IOException, InterruptedException {
        if (!Files.exists(CLASSES)) {
            throw new IllegalStateException(
                    "no " + CLASSES + ": run mvn antrun:run@s3proxy, as mvn verify does");
        }
        Files.createDirectories(folder.resolve("buckets").resolve(NAME));
        var port = freePort();
        var endpoint = "http://127.0.0.1:" + port;
        var settings = folder.resolve("s3proxy.properties");
        Files.writeString(
                settings,
                """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem
                jclouds.filesystem.basedir=%s
                jclouds.identity=none
                jclouds.credential=none
                """
                        .formatted(endpoint, KEY, SECRET, folder.resolve("buckets")));
        var logging = folder.resolve("logback.xml");
        Files.writeString(logging, "<configuration><root level=\"OFF\"/></configuration>");
        var server =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx256m",
                                "-Dlogback.configurationFile=" + logging,
                                "-cp",
                                Files.readString(CLASSES),
                                "org.gaul.s3proxy.Main",
                                "--properties",
                                settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("s3proxy.log").toFile())
                        .start();
        await(server, port, folder.resolve("s3proxy.log"));
        return new TheBucket(server, endpoint);
    }

    public String endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        server.destroy();
    }

    private static void await(Process server, int port, Path log)
            throws IOException, InterruptedException {
        for (var tries = 0; tries < START_TRIES; tries++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                return;
            } catch (IOException e) {
                if (server.waitFor(200, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        server.destroy();
        throw new IOException("the S3 server did not start: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
