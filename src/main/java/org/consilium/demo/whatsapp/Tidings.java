package org.consilium.demo.whatsapp;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of what the provider tells. */
final class Tidings {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Line line;

    Tidings(Line line) {
        this.line = line;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * @param part what stands under the name of the type
     */
    ObjectNode message(Bubble bubble, String name, ObjectNode part) {
        var value = value();
        var contact = value.putArray("contacts").addObject();
        contact.putObject("profile").put("name", name);
        contact.put("wa_id", bubble.phone());
        var message = value.putArray("messages").addObject();
        bubble.answers()
                .ifPresent(
                        id -> message.putObject("context").put("from", line.shown()).put("id", id));
        message.put("from", bubble.phone()).put("id", bubble.id());
        message.put("timestamp", seconds(bubble.at())).put("type", bubble.type());
        message.set(bubble.type(), part);
        return delivery("messages", value);
    }

    ObjectNode status(Bubble bubble, Instant at, String ours, Optional<Refusal> why) {
        var value = value();
        var status = value.putArray("statuses").addObject();
        status.put("id", bubble.id());
        status.put("status", bubble.state().name().toLowerCase(java.util.Locale.ROOT));
        status.put("timestamp", seconds(at)).put("recipient_id", bubble.phone());
        if (!ours.isEmpty()) {
            status.put("biz_opaque_callback_data", ours);
        }
        why.ifPresent(
                refusal ->
                        status.putArray("errors")
                                .addObject()
                                .put("code", refusal.code())
                                .put("title", refusal.said())
                                .put("message", refusal.said()));
        return delivery("messages", value);
    }

    ObjectNode judged(Templates.Template template, String reason) {
        var value = JSON.createObjectNode();
        value.put("event", template.state().name());
        value.put("message_template_id", template.id());
        value.put("message_template_name", template.name());
        value.put("message_template_language", template.language());
        value.put("reason", reason);
        return delivery("message_template_status_update", value);
    }

    private ObjectNode delivery(String field, ObjectNode value) {
        var delivery = JSON.createObjectNode().put("object", "whatsapp_business_account");
        var entry = delivery.putArray("entry").addObject().put("id", line.account());
        var change = entry.putArray("changes").addObject();
        change.set("value", value);
        change.put("field", field);
        return delivery;
    }

    private ObjectNode value() {
        var value = JSON.createObjectNode().put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", line.shown())
                .put("phone_number_id", line.number());
        return value;
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }
}
