package org.consilium.demo.whatsapp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** In the demo the provider is this program itself, unless the settings name another simulator. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "consilium.mode", havingValue = "DEMO")
class DemoWhatsApp {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    @Bean(destroyMethod = "close")
    FakeGraph fakeGraph(
            @Value("${consilium.data}") Path data,
            ConfigurableEnvironment environment,
            PhoneStore phones,
            Inbox inbox,
            Clock clock,
            Ids ids)
            throws IOException {
        var graph =
                FakeGraph.start(
                        data.resolve("demo-whatsapp").resolve(phones.id()),
                        Line.DEMO,
                        clock,
                        ids,
                        (body, signature) -> bring(environment, body, signature));
        graph.approveAtOnce(true);
        graph.phones().alsoHeard(phone -> lastFrom(inbox, phone));
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "simulated WhatsApp",
                                Map.of(
                                        "consilium.whatsapp.graph-url",
                                        graph.address().toString())));
        return graph;
    }

    private static Optional<Instant> lastFrom(Inbox inbox, String phone) {
        return inbox.lastFrom(Channel.WHATSAPP, new Contact(Contact.Kind.PHONE, "+" + phone));
    }

    private int bring(ConfigurableEnvironment environment, byte[] body, String signature)
            throws IOException {
        var port = environment.getProperty("local.server.port");
        if (port == null) {
            throw new IOException("the program does not listen yet");
        }
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hooks/whatsapp"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("X-Hub-Signature-256", signature)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
