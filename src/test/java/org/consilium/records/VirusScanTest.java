package org.consilium.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.consilium.kernel.Mode;
import org.consilium.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ClamAV's protocol says, and that no answer is never taken for a yes. */
class VirusScanTest {
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Test
    void what_the_scanner_finds_clean_is_taken_and_what_it_finds_is_refused() throws IOException {
        try (var clamd = new FakeClamd(tcp())) {
            var scan = Clamd.at("127.0.0.1:" + clamd.port());
            assertThat(scan.isThere()).isTrue();
            assertThat(scan.isClean(bytes("a report".repeat(50_000)))).isTrue();
            assertThatThrownBy(() -> scan.isClean(bytes(EICAR)))
                    .isInstanceOf(Refused.class)
                    .hasMessage("records.harmful");
        }
    }

    @Test
    void a_socket_of_the_machine_does_as_well(@TempDir Path folder) throws IOException {
        var path = folder.resolve("clamd.ctl");
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        try (var clamd = new FakeClamd(server)) {
            assertThat(clamd.isOpen()).isTrue();
            assertThat(Clamd.at(path.toString()).isClean(bytes("a report"))).isTrue();
        }
        Files.deleteIfExists(path);
    }

    @Test
    void no_answer_an_error_and_half_an_answer_let_nothing_through() throws IOException {
        try (var clamd = new FakeClamd(tcp())) {
            var scan = Clamd.at("127.0.0.1:" + clamd.port());
            for (var answer :
                    new String[] {
                        "INSTREAM size limit exceeded. ERROR", "", "stream: O", "OK", "stream: OK?"
                    }) {
                clamd.answer = answer;
                assertThat(scan.isClean(bytes("a report"))).as(answer).isFalse();
            }
        }
    }

    @Test
    void a_scanner_that_is_away_lets_nothing_through() throws IOException {
        var free = tcp();
        var port = ((InetSocketAddress) free.getLocalAddress()).getPort();
        free.close();
        for (var away : new String[] {"127.0.0.1:" + port, "nobody.invalid:3310", "/no/socket"}) {
            assertThat(Clamd.at(away).isThere()).as(away).isFalse();
            assertThat(Clamd.at(away).isClean(bytes("a report"))).as(away).isFalse();
        }
    }

    @Test
    void production_without_a_scanner_lets_nothing_through_unless_it_says_off() throws IOException {
        var scanning = new Scanning();
        var production = scanning.virusScan(Mode.PRODUCTION, "");
        assertThat(production.isOn()).isTrue();
        assertThat(production.isClean(bytes("a report"))).isFalse();
        assertThat(scanning.virusScan(Mode.PRODUCTION, "off").isClean(bytes("a report"))).isTrue();

        var demo = scanning.virusScan(Mode.DEMO, "");
        assertThat(demo.isOn()).isFalse();
        assertThat(demo.isClean(bytes("a report"))).isTrue();
        assertThatThrownBy(() -> demo.isClean(bytes(EICAR))).hasMessage("records.harmful");
        assertThatThrownBy(() -> scanning.virusScan(Mode.DEMO, "nonsense"))
                .hasMessageContaining("CONSILIUM_CLAMD");
    }

    @Test
    void an_administrator_is_told_what_is_wrong_with_the_scanner() throws IOException {
        var scanning = new Scanning();
        assertThat(Scanning.adviceOn(scanning.virusScan(Mode.PRODUCTION, "")))
                .contains("records.scanner.missing");
        assertThat(Scanning.adviceOn(scanning.virusScan(Mode.PRODUCTION, "off")))
                .contains("records.scanner.off");
        assertThat(Scanning.adviceOn(scanning.virusScan(Mode.PRODUCTION, "/no/socket")))
                .contains("records.scanner.away");
        try (var clamd = new FakeClamd(tcp())) {
            assertThat(Scanning.adviceOn(Clamd.at("127.0.0.1:" + clamd.port()))).isEmpty();
        }
    }

    private static ServerSocketChannel tcp() throws IOException {
        return ServerSocketChannel.open()
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static SeekableByteChannel bytes(String text) {
        return new SeekableInMemoryByteChannel(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads a stream as clamd does, and knows one signature. */
    static final class FakeClamd implements AutoCloseable {
        private final ServerSocketChannel server;
        volatile String answer = "stream: OK";

        FakeClamd(ServerSocketChannel server) {
            this.server = server;
            Thread.ofVirtual().start(this::serve);
        }

        int port() throws IOException {
            return ((InetSocketAddress) server.getLocalAddress()).getPort();
        }

        boolean isOpen() {
            return server.isOpen();
        }

        private void serve() {
            while (server.isOpen()) {
                try (var socket = server.accept()) {
                    var in = new DataInputStream(Channels.newInputStream(socket));
                    if (commandOf(in).equals("zPING")) {
                        answer(socket, "PONG");
                        continue;
                    }
                    var all = new StringBuilder();
                    for (var n = in.readInt(); n > 0; n = in.readInt()) {
                        all.append(new String(in.readNBytes(n), StandardCharsets.US_ASCII));
                    }
                    var said =
                            all.toString().equals(EICAR)
                                    ? "stream: Win.Test.EICAR_HDB-1 FOUND"
                                    : answer;
                    answer(socket, said);
                } catch (IOException e) {
                    continue;
                }
            }
        }

        private static String commandOf(DataInputStream in) throws IOException {
            var command = new StringBuilder();
            for (var c = in.readByte(); c != 0; c = in.readByte()) {
                command.append((char) c);
            }
            return command.toString();
        }

        private static void answer(SocketChannel socket, String said) throws IOException {
            Channels.newOutputStream(socket)
                    .write((said + "\0").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
