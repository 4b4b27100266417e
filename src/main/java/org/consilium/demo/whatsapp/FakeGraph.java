package org.consilium.demo.whatsapp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.consilium.kernel.Ids;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server on this machine that speaks the part of WhatsApp's Graph API that we use, and refuses
 * what the real one refuses. Its {@link #faults()} can be switched on.
 */
public final class FakeGraph implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST = 110 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("fake-graph-", 0).factory());
    private final Line line;
    private final Faults faults = new Faults();
    private final Shelf shelf;
    private final Templates templates;
    private final Hooks hooks;
    private final Tidings tidings;
    private final Phones phones;
    private final Ids ids;
    private volatile boolean approvesAtOnce;

    private FakeGraph(
            HttpServer server, Path folder, Line line, Clock clock, Ids ids, Postman postman) {
        this.server = server;
        this.line = line;
        this.ids = ids;
        this.shelf = new Shelf(folder, clock, ids);
        this.templates = new Templates(folder);
        this.hooks = new Hooks(line.secret(), postman);
        this.tidings = new Tidings(line);
        this.phones = new Phones(folder, shelf, templates, faults, hooks, tidings, clock, ids);
    }

    /**
     * On a free port of this machine.
     *
     * @param folder keeps messages and files
     */
    public static FakeGraph start(Path folder, Line line, Clock clock, Ids ids, Postman postman)
            throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var graph = new FakeGraph(server, folder, line, clock, ids, postman);
        server.createContext("/", graph::answer);
        server.setExecutor(graph.threads);
        server.start();
        return graph;
    }

    public URI address() {
        return URI.create(
                "http://%s:%d/v23.0"
                        .formatted(
                                server.getAddress().getAddress().getHostAddress(),
                                server.getAddress().getPort()));
    }

    public Faults faults() {
        return faults;
    }

    public Phones phones() {
        return phones;
    }

    /** Whether a text is approved as soon as it is handed in. */
    public void approveAtOnce(boolean on) {
        approvesAtOnce = on;
    }

    /** Whether the provider would still give this file out. */
    public boolean has(String mediaId) {
        return shelf.find(mediaId).isPresent();
    }

    /** Webhooks go another way from now on. */
    public void deliverBy(Postman other) {
        hooks.by(other);
    }

    /** The provider decides on a template, and tells. */
    public void judge(String name, String language, String state, String reason) {
        templates
                .find(name, language)
                .ifPresent(
                        one ->
                                hooks.tell(
                                        tidings.judged(
                                                templates.put(
                                                        new Templates.Template(
                                                                one.id(),
                                                                name,
                                                                language,
                                                                one.text(),
                                                                Templates.State.valueOf(state))),
                                                reason)));
    }

    /** What outside programs sign webhooks of their own with. */
    public String signature(byte[] body) {
        return hooks.signature(body);
    }

    /** Waits until all webhooks were taken; false when they were not after this time. */
    public boolean settled(Duration most) throws InterruptedException {
        return hooks.settled(most);
    }

    @Override
    public void close() {
        server.stop(0);
        hooks.close();
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            if (faults.isOutage()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(faults.delay().toMillis());
            mayFail();
            mustKnow(exchange);
            route(exchange);
        } catch (Refusal refusal) {
            send(exchange, refusal.status(), error(refusal));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private void mayFail() throws Refusal {
        if (faults.isTooMany()) {
            throw new Refusal(429, 130429, "Rate limit hit");
        }
        if (faults.isBroken()) {
            throw new Refusal(500, 131000, "Something went wrong");
        }
    }

    private void mustKnow(HttpExchange exchange) throws Refusal {
        var said = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer " + line.token()).equals(said)) {
            throw new Refusal(401, 190, "Invalid OAuth access token");
        }
    }

    private void route(HttpExchange exchange) throws IOException, Refusal {
        var path = exchange.getRequestURI().getPath().replaceFirst("^/(v\\d+\\.\\d+/)?", "");
        var call = exchange.getRequestMethod() + " " + path;
        if (call.equals("POST " + line.number() + "/messages")) {
            message(exchange);
        } else if (call.equals("POST " + line.number() + "/media")) {
            upload(exchange);
        } else if (call.equals("POST " + line.account() + "/message_templates")) {
            template(exchange);
        } else if (call.equals("GET " + line.account() + "/message_templates")) {
            templates(exchange);
        } else if (call.startsWith("GET files/")) {
            file(exchange, path.substring("files/".length()));
        } else if (call.startsWith("GET ")) {
            link(exchange, path);
        } else if (call.startsWith("DELETE ")) {
            shelf.delete(shelf.find(path).orElseThrow(Refusal::missing));
            send(exchange, 200, JSON.createObjectNode().put("success", true));
        } else {
            throw Refusal.missing();
        }
    }

    private void message(HttpExchange exchange) throws IOException, Refusal {
        var message = json(exchange);
        var id = phones.take(message);
        if (faults.losesAnswer()) {
            return;
        }
        var answer = JSON.createObjectNode().put("messaging_product", "whatsapp");
        if (message.has("status")) {
            answer.put("success", true);
        } else {
            answer.putArray("messages").addObject().put("id", id);
        }
        send(exchange, 200, answer);
    }

    private void upload(HttpExchange exchange) throws IOException, Refusal {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        var parts = Parts.read(String.valueOf(type), body(exchange));
        var file = parts.file().orElseThrow(() -> new Refusal(400, 100, "(#100) no file"));
        var item = shelf.put(file.bytes(), file.name(), file.mediaType());
        send(exchange, 200, JSON.createObjectNode().put("id", item.id()));
    }

    private void template(HttpExchange exchange) throws IOException, Refusal {
        var asked = json(exchange);
        var template =
                new Templates.Template(
                        Long.toString(ids.next().getMostSignificantBits() >>> 1),
                        asked.path("name").asString(""),
                        asked.path("language").asString(""),
                        asked.at("/components/0/text").asString(""),
                        Templates.State.PENDING);
        var examples = asked.at("/components/0/example/body_text/0").size();
        if (examples != template.places()) {
            throw new Refusal(400, 100, "(#100) an example for each place is required");
        }
        if (templates
                .find(template.name(), template.language())
                .filter(old -> old.state() != Templates.State.REJECTED)
                .isPresent()) {
            throw new Refusal(400, 100, 2388024, "Content in this language already exists");
        }
        templates.put(template);
        var answer = JSON.createObjectNode().put("id", template.id());
        send(exchange, 200, answer.put("status", template.state().name()));
        if (approvesAtOnce) {
            judge(template.name(), template.language(), "APPROVED", "NONE");
        }
    }

    private void templates(HttpExchange exchange) throws IOException {
        var answer = JSON.createObjectNode();
        var data = answer.putArray("data");
        for (var one : templates.all()) {
            data.addObject()
                    .put("id", one.id())
                    .put("name", one.name())
                    .put("language", one.language())
                    .put("status", one.state().name())
                    .put("category", "UTILITY");
        }
        send(exchange, 200, answer);
    }

    private void link(HttpExchange exchange, String id) throws IOException, Refusal {
        var item = shelf.find(id).orElseThrow(Refusal::missing);
        var address = shelf.address(item);
        if (faults.killsAddress()) {
            shelf.kill(address);
        }
        var answer = JSON.createObjectNode().put("messaging_product", "whatsapp");
        answer.put("url", address().resolve("/files/" + address).toString());
        answer.put("mime_type", item.mediaType()).put("sha256", item.sha256());
        send(exchange, 200, answer.put("file_size", item.size()).put("id", item.id()));
    }

    private void file(HttpExchange exchange, String address) throws IOException, Refusal {
        var item = shelf.at(address).orElseThrow(() -> new Refusal(404, -1, "Not found"));
        var bytes = shelf.bytes(item);
        if (faults.changesBytes() && bytes.length > 0) {
            bytes[bytes.length / 2] ^= 1;
        }
        exchange.getResponseHeaders().set("Content-Type", item.mediaType());
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static JsonNode json(HttpExchange exchange) throws IOException, Refusal {
        try {
            return JSON.readTree(body(exchange));
        } catch (JacksonException e) {
            throw new Refusal(400, 100, "(#100) not JSON");
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        return exchange.getRequestBody().readNBytes(LARGEST);
    }

    private static ObjectNode error(Refusal refusal) {
        var answer = JSON.createObjectNode();
        var error = answer.putObject("error").put("message", refusal.said());
        error.put("type", "OAuthException").put("code", refusal.code());
        if (refusal.subcode() != 0) {
            error.put("error_subcode", refusal.subcode());
        }
        return answer;
    }

    private static void send(HttpExchange exchange, int status, ObjectNode answer)
            throws IOException {
        var bytes = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
