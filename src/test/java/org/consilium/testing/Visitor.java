package org.consilium.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses a running program over HTTP, with cookies and without a browser. */
public final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("id=\"demo-code\">([^<]*)<");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(PATIENCE)
                    .build();
    private final String base;
    private final Duration patience;
    private String token = "";

    public Visitor(String base) {
        this(base, PATIENCE);
    }

    /**
     * @param patience until an answer begins
     */
    public Visitor(String base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    /** One of the demo's staff. */
    public void signInAsStaff(String email, String password) {
        page("/staff/sign-in");
        mustBe(
                302,
                post("/staff/sign-in", Map.of("email", email, "password", password, "next", "")));
    }

    /** With the code that the demo shows. */
    public void signInAsFamily(String contact) {
        page("/sign-in");
        mustBe(302, post("/sign-in", Map.of("contact", contact, "next", "")));
        var code = first(CODE, page("/sign-in/code")).orElseThrow();
        mustBe(302, post("/sign-in/code", Map.of("code", code)));
    }

    public String page(String path) {
        var answer = get(path, Map.of());
        mustBe(200, answer);
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        first(CSRF, text).ifPresent(found -> token = found);
        return text;
    }

    public HttpResponse<byte[]> get(String path, Map<String, String> headers) {
        var request = to(path).GET();
        headers.forEach(request::header);
        return send(request.build());
    }

    public HttpResponse<byte[]> post(String path, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("_csrf", token);
        var body =
                all.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /** One file in a form of its own. */
    public HttpResponse<byte[]> upload(String path, String key, String name, byte[] file) {
        return upload(path, key, name, BodyPublishers.ofByteArray(file));
    }

    public HttpResponse<byte[]> upload(String path, String key, String name, BodyPublisher file) {
        var border = "border-" + UUID.randomUUID();
        var head = new ByteArrayOutputStream();
        head.writeBytes(part(border, "\"_csrf\"", token));
        head.writeBytes(part(border, "\"key\"", key));
        head.writeBytes(part(border, "\"file\"; filename=\"" + name + "\"", ""));
        var tail = ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                to(path).header("Content-Type", "multipart/form-data; boundary=" + border)
                        .header("X-Upload", "one")
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofByteArray(head.toByteArray()),
                                        file,
                                        BodyPublishers.ofByteArray(tail)))
                        .build());
    }

    /**
     * Begins a file that comes in parts, as the page's script does.
     *
     * @return its address
     */
    public String begin(String path, String key, String name, long bytes) {
        var answer =
                send(
                        tus(path)
                                .header("Upload-Length", String.valueOf(bytes))
                                .header(
                                        "Upload-Metadata",
                                        "filename %s,key %s".formatted(base64(name), base64(key)))
                                .POST(BodyPublishers.noBody())
                                .build());
        mustBe(201, answer);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The next part of it. */
    public HttpResponse<byte[]> part(String address, long from, BodyPublisher bytes) {
        return send(
                tus(address)
                        .header("Upload-Offset", String.valueOf(from))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", bytes)
                        .build());
    }

    private HttpRequest.Builder tus(String path) {
        return to(path).header("Tus-Resumable", "1.0.0").header("X-CSRF-TOKEN", token);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] part(String border, String name, String value) {
        var text =
                "--%s\r\nContent-Disposition: form-data; name=%s\r\n\r\n%s"
                        .formatted(border, name, value);
        return (value.isEmpty() ? text : text + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(patience);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void mustBe(int status, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer + " instead of " + status);
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
