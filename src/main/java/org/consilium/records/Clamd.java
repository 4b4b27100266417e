package org.consilium.records;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.consilium.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a ClamAV daemon, by its INSTREAM command: the bytes go to it and lie nowhere. */
final class Clamd implements VirusScan {
    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final Duration MOST = Duration.ofSeconds(25);
    private static final long BYTES_A_SECOND = 10L << 20;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;
    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("clamd-timeout").factory());

    private final SocketAddress address;

    private Clamd(SocketAddress address) {
        this.address = address;
    }

    /**
     * @param where {@code host:port}, or the path of a socket
     */
    static Clamd at(String where) {
        if (where.startsWith("/")) {
            return new Clamd(UnixDomainSocketAddress.of(where));
        }
        var colon = where.lastIndexOf(':');
        try {
            return new Clamd(
                    InetSocketAddress.createUnresolved(
                            where.substring(0, Math.max(0, colon)),
                            Integer.parseInt(where.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "CONSILIUM_CLAMD must be host:port or the path of a socket", e);
        }
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public boolean isThere() {
        return answer(Clamd::ping, MOST).equals("PONG");
    }

    /** Whatever is not a plain "OK" or a find is no answer: then the file waits. */
    @Override
    public boolean isClean(SeekableByteChannel bytes) throws IOException {
        var most = MOST.plusSeconds(bytes.size() / BYTES_A_SECOND);
        var answer = answer(socket -> ask(socket, bytes), most);
        if (answer.endsWith(" FOUND")) {
            throw new Refused(FOUND);
        }
        if (!answer.equals("stream: OK")) {
            LOG.warn("the virus scanner could not check a file; it waits");
            return false;
        }
        return true;
    }

    private interface Talk {
        String with(SocketChannel socket) throws IOException;
    }

    /** "" when there is none. */
    private String answer(Talk talk, Duration most) {
        try (var socket = connected()) {
            var timeout =
                    CLOCK.schedule(() -> close(socket), most.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return talk.with(socket);
            } finally {
                timeout.cancel(false);
            }
        } catch (IOException | UnresolvedAddressException e) {
            LOG.warn("the virus scanner does not answer: {}", e.getClass().getSimpleName());
            return "";
        }
    }

    private static String ping(SocketChannel socket) throws IOException {
        Channels.newOutputStream(socket).write("zPING\0".getBytes(StandardCharsets.US_ASCII));
        return said(socket);
    }

    private static String said(SocketChannel socket) throws IOException {
        var answer = Channels.newInputStream(socket).readNBytes(LONGEST_ANSWER);
        return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }

    private SocketChannel connected() throws IOException {
        if (address instanceof InetSocketAddress named) {
            var socket = SocketChannel.open();
            try {
                socket.socket()
                        .connect(
                                new InetSocketAddress(named.getHostString(), named.getPort()),
                                (int) TimeUnit.SECONDS.toMillis(5));
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        }
        var socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            socket.connect(address);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static String ask(SocketChannel socket, SeekableByteChannel bytes) throws IOException {
        var out =
                new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(socket), CHUNK));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var chunk = ByteBuffer.allocate(CHUNK);
        bytes.position(0);
        while (bytes.read(chunk) >= 0) {
            out.writeInt(chunk.position());
            out.write(chunk.array(), 0, chunk.position());
            chunk.clear();
        }
        out.writeInt(0);
        out.flush();
        return said(socket);
    }

    private static void close(SocketChannel socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.warn("a connection to the virus scanner does not close");
        }
    }
}
