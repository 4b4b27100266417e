package org.consilium.demo.whatsapp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.consilium.kernel.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The phones on the simulated WhatsApp, and what lies between them and us: the 24-hour window,
 * approved templates, ticks. All of it outlives a restart.
 */
public final class Phones {
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Ledger<Bubble> bubbles;
    private volatile Function<String, Optional<Instant>> heardElsewhere = phone -> Optional.empty();
    private final Map<String, String> ours = new ConcurrentHashMap<>();
    private final Shelf shelf;
    private final Templates templates;
    private final Faults faults;
    private final Hooks hooks;
    private final Tidings tidings;
    private final Clock clock;
    private final Ids ids;

    Phones(
            Path folder,
            Shelf shelf,
            Templates templates,
            Faults faults,
            Hooks hooks,
            Tidings tidings,
            Clock clock,
            Ids ids) {
        this.bubbles = new Ledger<>(folder.resolve("messages.jsonl"), Bubble.class, Bubble::id);
        this.shelf = shelf;
        this.templates = templates;
        this.faults = faults;
        this.hooks = hooks;
        this.tidings = tidings;
        this.clock = clock;
        this.ids = ids;
    }

    /** When an outside program, which signs webhooks of its own, last let this phone write. */
    void alsoHeard(Function<String, Optional<Instant>> elsewhere) {
        heardElsewhere = elsewhere;
    }

    /** Everything on one phone, oldest first. */
    public List<Bubble> on(String phone) {
        return bubbles.all().stream().filter(one -> one.phone().equals(phone)).toList();
    }

    /** Everything that the service sent to anybody, oldest first. */
    public List<Bubble> sent() {
        return bubbles.all().stream().filter(one -> !one.mine()).toList();
    }

    /** The bytes of a file that is on a phone, whether the provider still has it or not. */
    public Optional<Picked> file(String mediaId) {
        return shelf.onPhone(mediaId)
                .map(item -> new Picked(item.name(), item.mediaType(), shelf.bytes(item)));
    }

    /**
     * @return the id of the message
     */
    public String write(String phone, String name, String text, Optional<String> answers) {
        var bubble = bubbles.put(bubble(phone, "text", text, Optional.empty(), answers));
        return told(bubble, name, Tidings.object().put("body", text));
    }

    public String send(String phone, String name, Picked file, String caption) {
        var item = shelf.put(file.bytes(), file.name(), file.mediaType());
        var type = type(file.mediaType());
        var bubble =
                bubbles.put(bubble(phone, type, caption, Optional.of(item.id()), Optional.empty()));
        var part = Tidings.object().put("mime_type", item.mediaType());
        part.put("sha256", item.sha256InBase64()).put("id", item.id());
        if (type.equals("document")) {
            part.put("filename", item.name());
        }
        if (!caption.isEmpty()) {
            part.put("caption", caption);
        }
        return told(bubble, name, part);
    }

    /** Any other kind of message, such as a location or a reaction. */
    public String say(String phone, String name, String type, ObjectNode part) {
        var bubble = bubbles.put(bubble(phone, type, "", Optional.empty(), Optional.empty()));
        return told(bubble, name, part);
    }

    private String told(Bubble bubble, String name, ObjectNode part) {
        hooks.tell(tidings.message(bubble, name, part), () -> arrived(bubble.id()));
        return bubble.id();
    }

    private void arrived(String id) {
        bubbles.find(id)
                .filter(bubble -> bubble.state() == Bubble.State.SENT)
                .ifPresent(bubble -> bubbles.put(bubble.in(Bubble.State.DELIVERED)));
    }

    /** Somebody looks at the phone: what the service wrote is read. */
    public void look(String phone) {
        on(phone).stream()
                .filter(one -> !one.mine())
                .filter(one -> one.state() == Bubble.State.DELIVERED)
                .forEach(one -> step(one, Bubble.State.READ, Optional.empty()));
    }

    /** A message of the service's, as the Graph API takes it. */
    String take(JsonNode message) throws Refusal {
        if (message.path("status").asString("").equals("read")) {
            return mark(message.path("message_id").asString(""));
        }
        var to = message.path("to").asString("").replaceFirst("^\\+", "");
        var type = message.path("type").asString("");
        var bubble =
                switch (type) {
                    case "text" -> from(message, to, type, message.at("/text/body").asString(""));
                    case "image" ->
                            from(message, to, type, message.at("/image/caption").asString(""));
                    case "template" -> from(message, to, type, filled(message.path("template")));
                    default -> throw new Refusal(400, 131051, "Unsupported message type");
                };
        ours.put(bubble.id(), message.path("biz_opaque_callback_data").asString(""));
        deliver(bubbles.put(bubble));
        return bubble.id();
    }

    private String mark(String id) throws Refusal {
        var bubble = bubbles.find(id).filter(Bubble::mine).orElseThrow(Refusal::missing);
        on(bubble.phone()).stream()
                .filter(Bubble::mine)
                .filter(one -> !one.at().isAfter(bubble.at()))
                .forEach(one -> bubbles.put(one.in(Bubble.State.READ)));
        return id;
    }

    private Bubble from(JsonNode message, String to, String type, String text) throws Refusal {
        if (to.isEmpty()) {
            throw new Refusal(400, 131008, "Required parameter is missing");
        }
        var mediaId = Optional.of(message.at("/image/id").asString("")).filter(id -> !id.isEmpty());
        if (mediaId.isPresent() && shelf.find(mediaId.get()).isEmpty()) {
            throw new Refusal(400, 131053, "Media upload error");
        }
        return new Bubble(
                newId(to),
                to,
                false,
                clock.instant(),
                type,
                text,
                mediaId,
                Optional.of(message.at("/context/message_id").asString(""))
                        .filter(id -> !id.isEmpty()),
                Optional.of(message.at("/template/name").asString(""))
                        .filter(name -> !name.isEmpty()),
                Bubble.State.SENT);
    }

    private String filled(JsonNode asked) throws Refusal {
        var template =
                templates
                        .find(
                                asked.path("name").asString(""),
                                asked.at("/language/code").asString(""))
                        .filter(one -> one.state() != Templates.State.PENDING)
                        .filter(one -> one.state() != Templates.State.REJECTED)
                        .orElseThrow(() -> new Refusal(404, 132001, "Template does not exist"));
        if (template.state() == Templates.State.PAUSED) {
            throw new Refusal(400, 132015, "Template is paused");
        }
        if (template.state() == Templates.State.DISABLED) {
            throw new Refusal(400, 132016, "Template is disabled");
        }
        var words =
                asked.at("/components/0/parameters")
                        .valueStream()
                        .map(place -> place.path("text").asString(""))
                        .toList();
        if (words.size() != template.places()) {
            throw new Refusal(400, 132000, "Number of parameters does not match");
        }
        return template.filled(words);
    }

    /** As with the real one, what cannot be delivered was accepted before, and is told later. */
    private void deliver(Bubble bubble) {
        if (faults.isAbsent(bubble.phone())) {
            step(
                    bubble,
                    Bubble.State.FAILED,
                    Optional.of(new Refusal(400, 131026, "Message undeliverable")));
        } else if (!bubble.type().equals("template") && !isOpen(bubble.phone())) {
            step(
                    bubble,
                    Bubble.State.FAILED,
                    Optional.of(new Refusal(400, 131047, "Re-engagement message")));
        } else {
            step(bubble, Bubble.State.SENT, Optional.empty());
            step(bubble, Bubble.State.DELIVERED, Optional.empty());
        }
    }

    private boolean isOpen(String phone) {
        var since = clock.instant().minus(WINDOW);
        return on(phone).stream().filter(Bubble::mine).anyMatch(one -> one.at().isAfter(since))
                || heardElsewhere.apply(phone).filter(at -> at.isAfter(since)).isPresent();
    }

    private void step(Bubble bubble, Bubble.State state, Optional<Refusal> why) {
        var now = bubbles.put(bubble.in(state));
        hooks.tell(tidings.status(now, clock.instant(), ours.getOrDefault(bubble.id(), ""), why));
    }

    private Bubble bubble(
            String phone,
            String type,
            String text,
            Optional<String> mediaId,
            Optional<String> answers) {
        return new Bubble(
                newId(phone),
                phone,
                true,
                clock.instant(),
                type,
                text,
                mediaId,
                answers,
                Optional.empty(),
                Bubble.State.SENT);
    }

    private String newId(String phone) {
        var bytes = (phone + "/" + ids.next()).getBytes(StandardCharsets.UTF_8);
        return "wamid." + Base64.getEncoder().encodeToString(bytes);
    }

    private static String type(String mediaType) {
        if (mediaType.equals("image/jpeg") || mediaType.equals("image/png")) {
            return "image";
        }
        var kind = mediaType.split("/", 2)[0];
        return kind.equals("audio") || kind.equals("video") ? kind : "document";
    }
}
