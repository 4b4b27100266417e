package org.consilium.conversation.whatsapp;

import static org.consilium.conversation.whatsapp.Deliveries.given;
import static org.consilium.conversation.whatsapp.Deliveries.text;

import java.util.OptionalLong;
import java.util.stream.Stream;
import org.consilium.conversation.whatsapp.Content.File;
import tools.jackson.databind.JsonNode;

/** Reads the part of a message that its {@code type} names. */
final class Contents {
    /** An edit holds a message; nothing holds an edit. */
    private static final int MOST_NESTED = 1;

    private Contents() {}

    static Content read(JsonNode message) {
        return read(message, 0);
    }

    private static Content read(JsonNode message, int depth) {
        var type = text(message, "type");
        var part = message.path(type);
        return switch (type) {
            case "text" -> new Content.Words(text(part, "body"));
            case "image" -> file(File.Kind.IMAGE, part, type);
            case "document" -> file(File.Kind.DOCUMENT, part, type);
            case "video" -> file(File.Kind.VIDEO, part, type);
            case "sticker" -> file(File.Kind.STICKER, part, type);
            case "audio" ->
                    file(
                            part.path("voice").asBoolean(false) ? File.Kind.VOICE : File.Kind.AUDIO,
                            part,
                            type);
            case "location" ->
                    new Content.Place(
                            part.path("latitude").asDouble(0),
                            part.path("longitude").asDouble(0),
                            text(part, "name"),
                            text(part, "address"));
            case "contacts" ->
                    new Content.People(part.valueStream().map(Contents::person).toList());
            case "button" -> new Content.Choice(text(part, "payload"), text(part, "text"));
            case "interactive" -> interactive(part);
            case "reaction" -> new Content.Reaction(text(part, "emoji"), text(part, "message_id"));
            case "edit" ->
                    depth == MOST_NESTED
                            ? new Content.Unknown(type)
                            : new Content.Edited(
                                    text(part, "original_message_id"),
                                    read(part.path("message"), depth + 1));
            case "revoke" -> new Content.Deleted(text(part, "original_message_id"));
            case "system" ->
                    new Content.Announcement(
                            text(part, "type"), text(part, "body"), given(text(part, "wa_id")));
            case "unsupported" -> new Content.Unknown(kind(type, text(part, "type")));
            default -> new Content.Unknown(type);
        };
    }

    /** Without an id there is nothing to fetch: the message is kept as one we cannot show. */
    private static Content file(File.Kind kind, JsonNode part, String type) {
        var id = text(part, "id");
        if (id.isEmpty()) {
            return new Content.Unknown(type);
        }
        return new File(
                kind,
                id,
                text(part, "mime_type"),
                given(text(part, "sha256")),
                part.path("file_size").isIntegralNumber()
                        ? OptionalLong.of(part.path("file_size").asLong())
                        : OptionalLong.empty(),
                text(part, "filename"),
                text(part, "caption"));
    }

    private static Content.Person person(JsonNode of) {
        var name = of.path("name");
        return new Content.Person(
                Stream.of("formatted_name", "first_name", "last_name")
                        .map(key -> text(name, key))
                        .filter(one -> !one.isEmpty())
                        .findFirst()
                        .orElse(""),
                of.path("phones")
                        .valueStream()
                        .map(phone -> text(phone, "phone"))
                        .filter(phone -> !phone.isEmpty())
                        .toList());
    }

    private static Content interactive(JsonNode part) {
        var type = text(part, "type");
        var reply = part.path(type);
        return switch (type) {
            case "button_reply", "list_reply" ->
                    new Content.Choice(text(reply, "id"), text(reply, "title"));
            case "nfm_reply" ->
                    new Content.Choice(text(reply, "response_json"), text(reply, "body"));
            case "call_permission_reply" -> new Content.Choice(type, text(reply, "response"));
            default -> new Content.Unknown(kind("interactive", type));
        };
    }

    private static String kind(String type, String inner) {
        return inner.isEmpty() ? type : type + "." + inner;
    }
}
