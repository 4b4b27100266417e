package org.consilium.conversation.phrases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Role;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.watch.Topic;
import org.consilium.watch.Watchlist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk writes again and again; kept by administrators, and never advice. */
@Service
public class Phrases {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST = 1000;

    private final JdbcPhraseStore store;
    private final Watchlist watchlist;
    private final Access access;
    private final Ids ids;
    private final Clock clock;

    Phrases(JdbcPhraseStore store, Watchlist watchlist, Access access, Ids ids, Clock clock) {
        this.store = store;
        this.watchlist = watchlist;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the desk, by title. */
    public List<Phrase> in(Actor actor, Language language) {
        if (!actor.isStaff()) {
            throw new NotFound();
        }
        return store.all().stream().filter(one -> one.language() == language).toList();
    }

    /** For the administrator, by language and title. */
    public List<Phrase> all(Actor actor) {
        mustBeAdmin(actor);
        return store.all();
    }

    /**
     * One that has this title in this language already is replaced.
     *
     * @throws Refused {@code phrase.title}, {@code phrase.text} when empty or too long, {@code
     *     scope.clinical} when only a doctor may say it
     */
    @Transactional
    public void keep(Actor actor, Language language, String title, String text) {
        mustBeAdmin(actor);
        var name = checked(title, LONGEST_TITLE, "phrase.title");
        var words = checked(text, LONGEST, "phrase.text");
        watchlist
                .find(name + " " + words, Topic.OF_DOCTORS)
                .ifPresent(
                        hit -> {
                            throw new Refused("scope.clinical", hit.words());
                        });
        var phrase = new Phrase(new Phrase.Id(ids.next()), language, name, words);
        if (store.all().stream().anyMatch(one -> isSame(one, phrase))) {
            return;
        }
        var now = clock.instant();
        store.remove(language, name, actor.account(), now);
        store.add(phrase, actor.account(), now);
        access.note(actor, "PHRASE_KEPT", Optional.empty(), language.tag() + " " + name);
    }

    /** Again is the same as once; what was on the list stays on record. */
    @Transactional
    public void remove(Actor actor, Phrase.Id id) {
        mustBeAdmin(actor);
        store.all().stream()
                .filter(one -> one.id().equals(id))
                .forEach(
                        one -> {
                            store.remove(
                                    one.language(), one.title(), actor.account(), clock.instant());
                            access.note(
                                    actor,
                                    "PHRASE_REMOVED",
                                    Optional.empty(),
                                    one.language().tag() + " " + one.title());
                        });
    }

    private static boolean isSame(Phrase one, Phrase other) {
        return one.language() == other.language()
                && one.title().equals(other.title())
                && one.text().equals(other.text());
    }

    private static String checked(String entered, int longest, String key) {
        var plain = entered.strip();
        if (plain.isEmpty() || plain.length() > longest) {
            throw new Refused(key, longest);
        }
        return plain;
    }

    private static void mustBeAdmin(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound();
        }
    }
}
