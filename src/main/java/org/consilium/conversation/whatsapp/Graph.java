package org.consilium.conversation.whatsapp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.consilium.conversation.whatsapp.Media.Link;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The calls of WhatsApp's Graph API that we need, over plain HTTP. */
final class Graph {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int LONGEST_ANSWER = 1_000_000;
    private static final String BORDER = "consilium-part-of-an-upload";

    private final GraphLine line;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    Graph(GraphLine line) {
        this.line = line;
    }

    /**
     * Free text.
     *
     * @param ours comes back with each status, also when the answer to this call was lost
     * @return the provider's id of the message
     */
    String sendText(String to, String text, Optional<String> answers, String ours)
            throws GraphFailure {
        var message = message(to, "text", answers, ours);
        message.putObject("text").put("preview_url", false).put("body", text);
        return sent(message);
    }

    String sendTemplate(
            String to, String template, String language, List<String> words, String ours)
            throws GraphFailure {
        var message = message(to, "template", Optional.empty(), ours);
        var part = message.putObject("template");
        part.put("name", template);
        part.putObject("language").put("code", language);
        if (!words.isEmpty()) {
            var body = part.putArray("components").addObject().put("type", "body");
            var places = body.putArray("parameters");
            words.forEach(word -> places.addObject().put("type", "text").put("text", word));
        }
        return sent(message);
    }

    String sendImage(
            String to, String mediaId, String caption, Optional<String> answers, String ours)
            throws GraphFailure {
        var message = message(to, "image", answers, ours);
        message.putObject("image").put("id", mediaId).put("caption", caption);
        return sent(message);
    }

    /** Two blue ticks on the phone of who wrote. */
    void markRead(String messageId) throws GraphFailure {
        var mark = JSON.createObjectNode();
        mark.put("messaging_product", "whatsapp").put("status", "read");
        mark.put("message_id", messageId);
        post(line.number() + "/messages", mark);
    }

    /**
     * @return the id to send it with
     */
    String upload(byte[] bytes, String mediaType, String name) throws GraphFailure {
        var body = new ByteArrayOutputStream();
        body.writeBytes(field("messaging_product", "whatsapp"));
        body.writeBytes(field("type", mediaType));
        body.writeBytes(
                utf8(
                        partHead(
                                "name=\"file\"; filename=\""
                                        + name
                                        + "\"\r\nContent-Type: "
                                        + mediaType)));
        body.writeBytes(bytes);
        body.writeBytes(utf8("\r\n--" + BORDER + "--\r\n"));
        var request =
                to(line.number() + "/media")
                        .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return id(answer(request));
    }

    /** Where the bytes are, for five minutes. */
    Link media(String id) throws GraphFailure {
        var found = answer(to(id + "?phone_number_id=" + line.number()).GET());
        return Link.read(found);
    }

    /** The bytes as they come, not yet checked. */
    HttpResponse<InputStream> open(Link link) throws GraphFailure {
        if (!isTheirs(link.url())) {
            throw new GraphFailure(
                    Trouble.OUTAGE, new IllegalStateException("an address that is not encrypted"));
        }
        return send(
                HttpRequest.newBuilder(link.url())
                        .timeout(ANSWER)
                        .header("Authorization", "Bearer " + line.token())
                        .GET());
    }

    /** Nothing when it is gone already. */
    void delete(String mediaId) throws GraphFailure {
        try {
            answer(to(mediaId + "?phone_number_id=" + line.number()).DELETE());
        } catch (GraphFailure e) {
            if (e.trouble() != Trouble.GONE) {
                throw e;
            }
        }
    }

    /**
     * Asks for approval of a text with places {@code {{1}}}, {@code {{2}}} …
     *
     * @param examples one per place; without them a text with places is rejected
     */
    void submitTemplate(String name, String language, String text, List<String> examples)
            throws GraphFailure {
        var template = JSON.createObjectNode();
        template.put("name", name).put("language", language).put("category", "UTILITY");
        var body = template.putArray("components").addObject().put("type", "BODY");
        body.put("text", text);
        if (!examples.isEmpty()) {
            var row = body.putObject("example").putArray("body_text").addArray();
            examples.forEach(row::add);
        }
        post(line.account() + "/message_templates", template);
    }

    /** Where each text stands at the provider now, whoever handed it in. */
    List<News.TemplateJudged> templates() throws GraphFailure {
        var fields = "name,language,status,category";
        return answer(to(line.account() + "/message_templates?limit=200&fields=" + fields).GET())
                .path("data")
                .valueStream()
                .map(this::judged)
                .toList();
    }

    private News.TemplateJudged judged(JsonNode template) {
        return new News.TemplateJudged(
                line.account(),
                Deliveries.text(template, "name"),
                Deliveries.text(template, "language"),
                Deliveries.given(Deliveries.text(template, "status")),
                Optional.empty(),
                Deliveries.given(Deliveries.text(template, "category")),
                Optional.empty(),
                Optional.empty());
    }

    /** The token goes over an encrypted line only; to a simulator as to the simulator. */
    private boolean isTheirs(URI url) {
        return "https".equals(url.getScheme())
                || (url.getScheme().equals(line.url().getScheme())
                        && url.getAuthority().equals(line.url().getAuthority()));
    }

    private static ObjectNode message(
            String to, String type, Optional<String> answers, String ours) {
        var message = JSON.createObjectNode();
        message.put("messaging_product", "whatsapp").put("recipient_type", "individual");
        message.put("to", to).put("type", type).put("biz_opaque_callback_data", ours);
        answers.ifPresent(id -> message.putObject("context").put("message_id", id));
        return message;
    }

    private String sent(ObjectNode message) throws GraphFailure {
        return id(post(line.number() + "/messages", message).path("messages").path(0));
    }

    private static String id(JsonNode of) throws GraphFailure {
        return Deliveries.given(Deliveries.text(of, "id"))
                .orElseThrow(
                        () ->
                                new GraphFailure(
                                        Trouble.OUTAGE,
                                        new IllegalStateException("an answer without an id")));
    }

    private JsonNode post(String path, ObjectNode body) throws GraphFailure {
        return answer(
                to(path).header("Content-Type", "application/json").POST(json(body.toString())));
    }

    private static BodyPublisher json(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(line.url() + "/" + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + line.token());
    }

    private JsonNode answer(HttpRequest.Builder request) throws GraphFailure {
        var response = send(request);
        try (var body = response.body()) {
            return JSON.readTree(body.readNBytes(LONGEST_ANSWER));
        } catch (IOException | JacksonException e) {
            throw new GraphFailure(Trouble.OUTAGE, e);
        }
    }

    /** A good answer, or the failure that it names. */
    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws GraphFailure {
        try {
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() / 100 != 2) {
                throw failure(response);
            }
            return response;
        } catch (IOException e) {
            throw new GraphFailure(Trouble.OUTAGE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphFailure(Trouble.OUTAGE, e);
        }
    }

    private static GraphFailure failure(HttpResponse<InputStream> response) throws IOException {
        var error = error(response);
        var code = error.path("code").asInt(-1);
        var trouble =
                Trouble.of(
                        response.statusCode(),
                        code,
                        error.path("error_subcode").asInt(0),
                        error.path("is_transient").asBoolean(false));
        return new GraphFailure(trouble, response.statusCode(), code, pause(response));
    }

    private static JsonNode error(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            return JSON.readTree(body.readNBytes(LONGEST_ANSWER)).path("error");
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private static Optional<Duration> pause(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static byte[] field(String name, String value) {
        return utf8(partHead("name=\"" + name + "\"") + value + "\r\n");
    }

    private static String partHead(String disposition) {
        return "--" + BORDER + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
