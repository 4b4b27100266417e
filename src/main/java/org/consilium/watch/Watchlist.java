package org.consilium.watch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Role;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of words to look out for, and who keeps them. */
@Service
public class Watchlist {
    private static final int LONGEST = 100;
    private static final int SHORTEST = 2;
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 -]{1,18}[0-9]");

    private final JdbcWatchStore store;
    private final Access access;
    private final Ids ids;
    private final Clock clock;
    private volatile Compiled compiled = new Compiled(-1, List.of());

    Watchlist(JdbcWatchStore store, Access access, Ids ids, Clock clock) {
        this.store = store;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    private record Line(Topic topic, String words, Pattern pattern) {}

    private record Compiled(long version, List<Line> lines) {}

    /** The first words of these topics in a text, in the order of the topics. */
    public Optional<Hit> find(String text, Set<Topic> topics) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var dose =
                topics.contains(Topic.DOSE)
                        ? Doses.in(text).map(found -> new Hit(Topic.DOSE, found))
                        : Optional.<Hit>empty();
        return dose.or(() -> listed(Folded.of(text), topics));
    }

    private Optional<Hit> listed(String folded, Set<Topic> topics) {
        return lines().stream()
                .filter(line -> topics.contains(line.topic()))
                .filter(line -> line.pattern().matcher(folded).find())
                .min(java.util.Comparator.comparing(Line::topic))
                .map(line -> new Hit(line.topic(), line.words()));
    }

    /** Made anew when somebody changed a list, on whatever node. */
    private List<Line> lines() {
        var version = store.version();
        var now = compiled;
        if (now.version() != version) {
            now =
                    new Compiled(
                            version,
                            store.all().stream()
                                    .map(
                                            one ->
                                                    new Line(
                                                            one.topic(),
                                                            one.words(),
                                                            Folded.pattern(one.words())))
                                    .toList());
            compiled = now;
        }
        return now.lines();
    }

    public String number(Helpline line) {
        return store.number(line);
    }

    /** All lists, by topic and language; for the administrator. */
    public List<Watchword> all(Actor actor) {
        mustBeAdmin(actor);
        return store.all();
    }

    /** How often each list was changed; for the administrator. */
    public Map<Topic, Integer> versions(Actor actor) {
        mustBeAdmin(actor);
        return store.versions();
    }

    /**
     * Adds a line; one that is there already is added once.
     *
     * @throws Refused {@code watch.words} when nothing is left to compare, {@code watch.long}
     */
    @Transactional
    public void add(Actor actor, Topic topic, Language language, String words) {
        mustBeAdmin(actor);
        var plain = words.strip().replaceAll("\\s+", " ");
        if (plain.length() > LONGEST) {
            throw new Refused("watch.long", LONGEST);
        }
        var folded = Folded.of(plain.replace("…", " ").replace("*", ""));
        if (!topic.isListed() || folded.strip().length() < SHORTEST) {
            throw new Refused("watch.words");
        }
        var word =
                new Watchword(
                        new Watchword.Id(ids.next()),
                        topic,
                        language,
                        plain,
                        Optional.of(actor.account()),
                        clock.instant());
        if (store.add(word)) {
            access.note(actor, "WATCHWORD_ADDED", Optional.empty(), topic + " " + plain);
        }
    }

    /** Takes a line away; again is the same as once. What was on the list stays on record. */
    @Transactional
    public void remove(Actor actor, Watchword.Id id) {
        mustBeAdmin(actor);
        store.remove(id, actor.account(), clock.instant())
                .ifPresent(
                        was ->
                                access.note(
                                        actor,
                                        "WATCHWORD_REMOVED",
                                        Optional.empty(),
                                        was.topic() + " " + was.words()));
    }

    /**
     * @throws Refused {@code watch.number}
     */
    @Transactional
    public void setNumber(Actor actor, Helpline line, String number) {
        mustBeAdmin(actor);
        var plain = number.strip();
        if (!NUMBER.matcher(plain).matches()) {
            throw new Refused("watch.number");
        }
        if (!store.number(line).equals(plain)) {
            store.setNumber(line, plain, actor.account(), clock.instant());
            access.note(actor, "HELPLINE_SET", Optional.empty(), line + " " + plain);
        }
    }

    private static void mustBeAdmin(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound();
        }
    }
}
