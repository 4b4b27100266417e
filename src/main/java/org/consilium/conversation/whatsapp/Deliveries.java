package org.consilium.conversation.whatsapp;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.conversation.whatsapp.News.Heard;
import org.consilium.conversation.whatsapp.News.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what WhatsApp delivers: any number of accounts, changes and messages. Tolerant of what is
 * new or missing, since a delivery that is refused comes again and again.
 */
final class Deliveries {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Deliveries() {}

    static Delivery read(byte[] body) {
        try {
            var root = JSON.readTree(body);
            if (!root.path("entry").isArray()) {
                return Delivery.UNREADABLE;
            }
            var news = new ArrayList<News>();
            for (var entry : root.path("entry")) {
                for (var change : entry.path("changes")) {
                    news.addAll(change(entry, change));
                }
            }
            return new Delivery(true, news);
        } catch (JacksonException e) {
            return Delivery.UNREADABLE;
        }
    }

    private static List<News> change(JsonNode entry, JsonNode change) {
        var account = text(entry, "id");
        var field = text(change, "field");
        var value = change.path("value");
        return switch (field) {
            case "messages" -> messages(account, value);
            case "message_template_status_update",
                    "message_template_quality_update",
                    "template_category_update" ->
                    List.of(template(account, entry, value));
            default -> List.of(new News.Other(account, field));
        };
    }

    private static List<News> messages(String account, JsonNode value) {
        var line = text(value.path("metadata"), "phone_number_id");
        var names = names(value.path("contacts"));
        var news = new ArrayList<News>();
        value.path("messages").forEach(message -> news.add(heard(account, line, names, message)));
        value.path("statuses").forEach(status -> news.add(progress(account, line, status)));
        if (!value.path("errors").isEmpty()) {
            news.add(new News.Trouble(line, codes(value)));
        }
        if (news.isEmpty()) {
            news.add(new News.Other(account, "messages"));
        }
        return news;
    }

    /** By number and by user id: a message names its sender by either. */
    private static Map<String, JsonNode> names(JsonNode contacts) {
        var byWhom = new HashMap<String, JsonNode>();
        for (var contact : contacts) {
            Stream.of("wa_id", "user_id")
                    .map(key -> text(contact, key))
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> byWhom.put(id, contact));
        }
        return byWhom;
    }

    private static Heard heard(
            String account, String line, Map<String, JsonNode> names, JsonNode message) {
        var from = text(message, "from");
        var userId = text(message, "from_user_id");
        var contact = names.getOrDefault(from, names.get(userId));
        if (contact == null) {
            contact = JSON.createObjectNode();
        }
        return new Heard(
                account,
                line,
                given(text(message, "id")).orElseGet(() -> nameOf(message)),
                from,
                userId.isEmpty() ? text(contact, "user_id") : userId,
                text(contact.path("profile"), "name"),
                moment(message.path("timestamp")),
                Contents.read(message),
                given(text(message.path("context"), "id")));
    }

    /** What has no id is recognised by its content when it comes again. */
    private static String nameOf(JsonNode message) {
        return "unnamed." + Fingerprint.of(message.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static News progress(String account, String line, JsonNode status) {
        var id = text(status, "id");
        var step = step(status);
        if (step.isEmpty() || id.isEmpty()) {
            return new News.Other(account, "statuses");
        }
        return new Progress(
                line,
                id,
                step.get(),
                moment(status.path("timestamp")),
                given(text(status, "biz_opaque_callback_data")),
                codes(status));
    }

    private static Optional<Progress.Step> step(JsonNode status) {
        return switch (text(status, "status")) {
            case "sent" -> Optional.of(Progress.Step.SENT);
            case "delivered" -> Optional.of(Progress.Step.DELIVERED);
            case "read", "played" -> Optional.of(Progress.Step.READ);
            case "failed" -> Optional.of(Progress.Step.FAILED);
            default -> Optional.empty();
        };
    }

    private static News template(String account, JsonNode entry, JsonNode value) {
        return new News.TemplateJudged(
                account,
                text(value, "message_template_name"),
                text(value, "message_template_language"),
                given(text(value, "event")),
                given(text(value, "reason")).filter(reason -> !reason.equals("NONE")),
                given(text(value, "new_category"))
                        .or(() -> given(text(value, "message_template_category"))),
                given(text(value, "new_quality_score")),
                moment(entry.path("time")));
    }

    private static List<String> codes(JsonNode of) {
        return of.path("errors").valueStream().map(error -> text(error, "code")).toList();
    }

    private static Optional<Instant> moment(JsonNode seconds) {
        try {
            var number = Long.parseLong(seconds.asString(""));
            return number <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(number));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    static String text(JsonNode of, String key) {
        var value = of.path(key);
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }

    static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
