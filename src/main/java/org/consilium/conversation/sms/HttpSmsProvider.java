package org.consilium.conversation.sms;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.channels.Carrier.CannotSend;
import org.consilium.channels.Outgoing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider that takes one HTTP request for each SMS: its address, its secret and the shape of the
 * request are settings, so that an operator needs no programmer to change the provider.
 */
@Component
class HttpSmsProvider implements SmsProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final int LONGEST_ID = 200;
    private static final List<String> IDS = List.of("message_id", "messageId", "id", "sid");
    private static final Pattern PLACE = Pattern.compile("\\{(to|text|sender|id)\\}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String url;
    private final String token;
    private final String sender;
    private final String body;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param body JSON or a form, with {to}, {text}, {sender} and {id} where these belong
     */
    HttpSmsProvider(
            @Value("${consilium.sms-url:}") String url,
            @Value("${consilium.sms-token:}") String token,
            @Value("${consilium.sms-sender:}") String sender,
            @Value("${consilium.sms-body:}") String body) {
        this.url = url.strip();
        this.token = token.strip();
        this.sender = sender;
        this.body =
                body.isBlank()
                        ? "{\"to\":\"{to}\",\"from\":\"{sender}\",\"text\":\"{text}\",\"reference\":\"{id}\"}"
                        : body.strip();
    }

    @Override
    public boolean isReady() {
        return !url.isEmpty();
    }

    @Override
    public String send(Outgoing message) throws CannotSend {
        var response = response(request(message));
        return switch (response.statusCode() / 100) {
            case 2 -> id(response.body(), message.id().value().toString());
            case 4 -> throw refused(response);
            default -> throw CannotSend.before(LATER, "busy");
        };
    }

    private HttpRequest request(Outgoing message) {
        var json = body.startsWith("{") || body.startsWith("[");
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(PATIENCE)
                        .header(
                                "Content-Type",
                                json
                                        ? "application/json; charset=utf-8"
                                        : "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        filled(
                                                message,
                                                json
                                                        ? HttpSmsProvider::inJson
                                                        : HttpSmsProvider::inForm)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    /** Place by place: what is filled in is not looked through for places again. */
    private String filled(Outgoing message, UnaryOperator<String> encoded) {
        var values =
                Map.of(
                        "to", message.recipient(),
                        "text", message.text(),
                        "sender", sender,
                        "id", message.id().value().toString());
        var filled = new StringBuilder();
        var places = PLACE.matcher(body);
        while (places.find()) {
            places.appendReplacement(
                    filled,
                    Matcher.quoteReplacement(
                            encoded.apply(values.getOrDefault(places.group(1), ""))));
        }
        return places.appendTail(filled).toString();
    }

    private static String inJson(String value) {
        var quoted = JSON.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String inForm(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> response(HttpRequest request) throws CannotSend {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw CannotSend.now("unreachable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotSend.now("unreachable", e);
        }
    }

    private static CannotSend refused(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 401, 403 -> CannotSend.before(LATER, "credentials");
            case 408, 425, 429 -> CannotSend.before(pause(response), "busy");
            case 404, 405 -> CannotSend.before(LATER, "refused");
            default -> CannotSend.ever("address");
        };
    }

    private static Duration pause(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(v -> v.matches("\\d{1,5}"))
                .map(v -> Duration.ofSeconds(Long.parseLong(v)))
                .orElse(LATER);
    }

    /** Providers answer with their id under one of a few names, if at all. */
    private static String id(String answer, String ours) {
        try {
            var tree = JSON.readTree(answer);
            return IDS.stream()
                    .map(tree::findValue)
                    .filter(v -> v != null && v.isValueNode())
                    .map(v -> v.asString())
                    .filter(v -> !v.isBlank() && v.length() <= LONGEST_ID)
                    .findFirst()
                    .orElse(ours);
        } catch (JacksonException e) { // no JSON, no id
            return ours;
        }
    }
}
