package org.consilium.conversation.whatsapp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Role;
import org.consilium.kernel.Language;
import org.consilium.kernel.Mode;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.shell.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** The texts with which we may begin a conversation on WhatsApp, and where each stands there. */
@Service
public class WhatsAppTemplates {
    private static final Logger log = LoggerFactory.getLogger(WhatsAppTemplates.class);

    /** What this program begins with; each name has its text in the message files. */
    private static final List<String> OURS = List.of("message_waits");

    /** A made-up address in place of each link; without examples WhatsApp rejects a text. */
    private static final String EXAMPLE = "https://consilium.example/my/cases/482736150";

    /** Our clock and theirs differ; what they decide counts as later than what we asked. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final JdbcTemplateStore store;
    private final Graphs graphs;
    private final Texts texts;
    private final Access access;
    private final Mode mode;
    private final Clock clock;

    WhatsAppTemplates(
            JdbcTemplateStore store,
            Graphs graphs,
            Texts texts,
            Access access,
            Mode mode,
            Clock clock) {
        this.store = store;
        this.graphs = graphs;
        this.texts = texts;
        this.access = access;
        this.mode = mode;
        this.clock = clock;
    }

    /**
     * @param language as WhatsApp names it, such as {@code en} or {@code pt_BR}
     * @param text as handed in, with {@code {{1}}} for a place; empty for one made elsewhere
     * @param reason why it was rejected or paused, in WhatsApp's word
     * @param quality what its readers think of it, in WhatsApp's word
     */
    public record Line(
            String name,
            String language,
            String text,
            TemplateState state,
            Optional<String> reason,
            Optional<String> category,
            Optional<String> quality,
            Optional<Instant> at) {
        /** Whether it can be handed in (again). */
        public boolean maySubmit() {
            return state.isOpen() && !text.isEmpty();
        }
    }

    /** Whether a line at WhatsApp is set up; for administrators. */
    public boolean isConnected(Actor actor) {
        mustBeAdmin(actor);
        return graphs.graph().isPresent();
    }

    /** Ours in each language, then those that were made at WhatsApp; for administrators. */
    public List<Line> all(Actor actor) {
        mustBeAdmin(actor);
        var told = store.all();
        var lines = new ArrayList<Line>();
        ours().forEach(one -> lines.add(line(one, told)));
        told.stream()
                .filter(row -> lines.stream().noneMatch(line -> isOf(row, line)))
                .map(row -> line(row, ""))
                .forEach(lines::add);
        return lines;
    }

    /**
     * Hands a text in for approval; nothing when it is handed in already.
     *
     * @throws NotFound for others than administrators, and for texts that are not ours
     * @throws Refused {@code whatsapp.notConnected}, {@code whatsapp.notTaken}
     */
    public void submit(Actor actor, String name, Language language) {
        mustBeAdmin(actor);
        hand(actor, name, language);
    }

    /** The demo begins with approved texts; elsewhere an administrator hands them in. */
    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (mode.isDemo() && graphs.graph().isPresent()) {
            ours().forEach(one -> tryToHand(one));
        }
    }

    private void tryToHand(Ours one) {
        try {
            hand(Actor.system("whatsapp"), one.name(), one.language());
        } catch (Refused e) {
            log.warn("The text {} was not handed in: {}", one.name(), e.key());
        } catch (DataAccessException | TransactionException e) {
            // Handed in at the next start: a database that is gone for a moment must not end this
            // one.
            log.warn("The text {} was not handed in: no database", one.name());
        }
    }

    private void hand(Actor actor, String name, Language language) {
        if (!OURS.contains(name)) {
            throw new NotFound();
        }
        var graph = graphs.graph().orElseThrow(() -> new Refused("whatsapp.notConnected"));
        learn(graph);
        if (!stateOf(name, language).isOpen()) {
            return;
        }
        var asked = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(CLOCKS_DIFFER);
        try {
            graph.submitTemplate(name, language.tag(), text(name, language), List.of(EXAMPLE));
        } catch (GraphFailure e) {
            throw new Refused("whatsapp.notTaken");
        }
        store.submitted(name, language.tag(), asked);
        access.note(actor, "TEMPLATE_SUBMITTED", Optional.empty(), name + "/" + language.tag());
    }

    /** What the provider says now: a webhook may have been lost before our line was set up. */
    private void learn(Graph graph) {
        try {
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            graph.templates().forEach(judged -> store.judged(judged, now));
        } catch (GraphFailure e) {
            throw new Refused("whatsapp.notTaken");
        }
    }

    private TemplateState stateOf(String name, Language language) {
        return store.state(name, language.tag()).orElse(TemplateState.DRAFT);
    }

    private static void mustBeAdmin(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound();
        }
    }

    private record Ours(String name, Language language) {}

    private static Stream<Ours> ours() {
        return OURS.stream()
                .flatMap(
                        name ->
                                Arrays.stream(Language.values())
                                        .map(language -> new Ours(name, language)));
    }

    private Line line(Ours one, List<JdbcTemplateStore.Row> told) {
        var text = text(one.name(), one.language());
        return told.stream()
                .filter(row -> row.name().equals(one.name()))
                .filter(row -> row.language().equals(one.language().tag()))
                .findFirst()
                .map(row -> line(row, text))
                .orElseGet(
                        () ->
                                new Line(
                                        one.name(),
                                        one.language().tag(),
                                        text,
                                        TemplateState.DRAFT,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()));
    }

    private static Line line(JdbcTemplateStore.Row row, String text) {
        return new Line(
                row.name(),
                row.language(),
                text,
                row.state().orElse(TemplateState.DRAFT),
                row.reason(),
                row.category(),
                row.quality(),
                row.at());
    }

    private static boolean isOf(JdbcTemplateStore.Row row, Line line) {
        return row.name().equals(line.name()) && row.language().equals(line.language());
    }

    private String text(String name, Language language) {
        return texts.get(language, "whatsapp.template." + name, "{{1}}");
    }
}
