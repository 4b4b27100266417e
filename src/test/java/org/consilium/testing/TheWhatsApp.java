package org.consilium.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.consilium.demo.whatsapp.FakeGraph;
import org.consilium.demo.whatsapp.Line;
import org.consilium.demo.whatsapp.Phones;
import org.consilium.demo.whatsapp.Postman;
import org.consilium.kernel.Ids;

/** WhatsApp beside a program, with the phones of families. */
public final class TheWhatsApp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI hook;
    private final FakeGraph graph;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    /**
     * @param base of the program
     * @param folder keeps messages and files
     * @param postman has every webhook and may {@link #bring} it
     */
    public TheWhatsApp(String base, Path folder, Ids ids, Postman postman) throws IOException {
        this.hook = URI.create(base + "/hooks/whatsapp");
        this.graph = FakeGraph.start(folder, Line.DEMO, Clock.systemUTC(), ids, postman);
        graph.approveAtOnce(true);
    }

    /** What points the program here. */
    public Map<String, String> settings() {
        return Map.of("CONSILIUM_WHATSAPP_GRAPH_URL", graph.address().toString());
    }

    public Phones phones() {
        return graph.phones();
    }

    /** The status of the program's answer to a webhook. */
    public int bring(byte[] body, String signature) throws IOException {
        var request =
                HttpRequest.newBuilder(hook)
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

    @Override
    public void close() {
        graph.close();
    }
}
