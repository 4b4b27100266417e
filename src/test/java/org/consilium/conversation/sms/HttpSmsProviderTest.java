package org.consilium.conversation.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.channels.Carrier.CannotSend;
import org.consilium.channels.Letter;
import org.consilium.channels.Outgoing;
import org.consilium.channels.OutgoingId;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSmsProviderTest {
    private static final UUID ID = new UUID(0, 7);

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"data\":{\"message_id\":\"p-1\"}}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/sms",
                exchange -> {
                    asked.add(
                            exchange.getRequestHeaders().getFirst("Authorization")
                                    + " "
                                    + new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    exchange.getResponseHeaders().add("Retry-After", "7");
                    var bytes = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_message_is_one_request_with_its_words_quoted() throws CannotSend {
        assertThat(provider("").send(message("Say \"yes\" {id}\nनमस्ते"))).isEqualTo("p-1");
        assertThat(asked)
                .containsExactly(
                        "Bearer secret {\"to\":\"+919000048200\",\"from\":\"CONSIL\",\"text\":\"Say \\\"yes\\\" {id}\\nनमस्ते\",\"reference\":\""
                                + ID
                                + "\"}");
    }

    @Test
    void another_provider_may_want_a_form() throws CannotSend {
        answer = "OK";
        assertThat(provider("mobile={to}&msg={text}&dlt=123").send(message("a&b")))
                .isEqualTo(ID.toString());
        assertThat(asked.getFirst()).endsWith(" mobile=%2B919000048200&msg=a%26b&dlt=123");
    }

    @Test
    void what_the_provider_says_decides_whether_it_is_tried_again() {
        assertThat(key(400)).isEqualTo("address");
        assertThat(key(401)).isEqualTo("credentials");
        assertThat(key(404)).isEqualTo("refused");
        assertThat(key(429)).isEqualTo("busy");
        assertThat(key(503)).isEqualTo("busy");
        server.stop(0);
        assertThat(key(200)).isEqualTo("unreachable");
    }

    @Test
    void without_an_address_nothing_carries_sms() {
        assertThat(new HttpSmsProvider("", "", "", "").isReady()).isFalse();
        assertThat(provider("").isReady()).isTrue();
    }

    private String key(int answered) {
        status = answered;
        var thrown = new ArrayList<CannotSend>();
        assertThatExceptionOfType(CannotSend.class)
                .isThrownBy(() -> provider("").send(message("Hello")))
                .satisfies(thrown::add);
        return thrown.getFirst().key();
    }

    private HttpSmsProvider provider(String body) {
        return new HttpSmsProvider(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/sms",
                "secret",
                "CONSIL",
                body);
    }

    private static Outgoing message(String text) {
        return new Outgoing(
                new OutgoingId(ID),
                Letter.to(Contact.read("+919000048200"), Language.EN, "", text),
                Outgoing.State.QUEUED,
                0,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
