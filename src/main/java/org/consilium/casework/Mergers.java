package org.consilium.casework;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One patient who was registered twice: the desk reads both cases as one, and nothing of either is
 * moved. The families see no more than before.
 */
@Service
public class Mergers {
    private static final int LONGEST_REASON = 500;

    private final JdbcMergerStore store;
    private final JdbcCaseStore files;
    private final Cases cases;
    private final Access access;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Mergers(
            JdbcMergerStore store,
            JdbcCaseStore files,
            Cases cases,
            Access access,
            Accounts accounts,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.cases = cases;
        this.access = access;
        this.accounts = accounts;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Reads two cases as one from now on; again is the same as once. The other one is paused and
     * goes to whoever looks after the kept one. Needs MERGE_CASES on both. Says CasesMerged of
     * both.
     *
     * @throws Refused {@code merge.reason} without one; {@code merge.same} for one case; {@code
     *     merge.already} when one of them is of two already; {@code merge.board} when anybody was
     *     asked to judge the one that shall not go on; {@code case.not.open}
     */
    @Transactional
    public void merge(Grant kept, Grant other, String reason) {
        kept.mustBe(Deed.MERGE_CASES);
        other.mustBe(Deed.MERGE_CASES);
        var why = checked(reason);
        if (kept.caseId().equals(other.caseId())) {
            throw new Refused("merge.same");
        }
        lock(kept.caseId(), other.caseId());
        var mine = store.now(kept.caseId());
        var theirs = store.now(other.caseId());
        if (mine.isPresent() && mine.equals(theirs)) {
            return;
        }
        if (mine.isPresent() || theirs.isPresent()) {
            throw new Refused("merge.already");
        }
        var survivor = cases.file(kept);
        var file = cases.file(other);
        if (!survivor.stage().isOpen() || !file.stage().isOpen()) {
            throw new Refused("case.not.open");
        }
        if (isWithTheBoard(file)) {
            throw new Refused("merge.board");
        }
        var at = clock.instant();
        var by = kept.actor().account();
        var pause = file.hold().isEmpty();
        store.insert(
                ids.next(),
                new Merger(kept.caseId(), other.caseId(), why, by, at, Optional.empty()),
                new JdbcMergerStore.Before(pause, file.assistant()));
        if (pause) {
            files.hold(file.id(), new Hold(HoldReason.MERGED, at, by));
        }
        survivor.assistant()
                .filter(who -> !file.assistant().equals(survivor.assistant()))
                .ifPresent(who -> cases.giveTo(other.actor(), file.id(), who));
        for (var id : List.of(kept.caseId(), other.caseId())) {
            access.note(kept.actor(), "CASE_MERGED", Optional.of(id), "");
            events.publishEvent(new CasesMerged(id, by, at));
        }
    }

    /**
     * Two patients after all: each case stands by itself again, as it was; again is the same as
     * once. Needs MERGE_CASES on either. Says CasesParted of both.
     *
     * @throws Refused {@code merge.reason} without one
     */
    @Transactional
    public void part(Grant either, String reason) {
        either.mustBe(Deed.MERGE_CASES);
        var why = checked(reason);
        var found = store.now(either.caseId());
        if (found.isEmpty()) {
            return;
        }
        var merger = found.get();
        lock(merger.kept(), merger.other());
        var at = clock.instant();
        var by = either.actor().account();
        var before = store.part(merger, new Merger.Parting(why, by, at));
        if (before.isEmpty()) {
            return;
        }
        putBack(either.actor(), merger, before.get());
        for (var id : List.of(merger.kept(), merger.other())) {
            access.note(either.actor(), "CASE_PARTED", Optional.of(id), "");
            events.publishEvent(new CasesParted(id, by, at));
        }
    }

    /** What a person changed meanwhile stays as they left it. */
    private void putBack(Actor by, Merger merger, JdbcMergerStore.Before before) {
        var other = files.lock(merger.other());
        if (before.paused()
                && other.hold().filter(h -> h.reason() == HoldReason.MERGED).isPresent()) {
            files.resume(other.id(), clock.instant());
        }
        var now = files.lock(merger.kept()).assistant();
        before.assistant()
                .filter(who -> !other.assistant().equals(before.assistant()))
                .filter(who -> other.assistant().equals(now))
                .filter(who -> accounts.of(who).roles().contains(Role.ASSISTANT))
                .ifPresent(who -> cases.giveTo(by, other.id(), who));
    }

    /** What this case is merged with now; needs SEE_CASE, of staff. */
    public Optional<Merger> of(Grant grant) {
        return all(grant).stream().filter(Merger::holds).findFirst();
    }

    /** All that was ever merged with it, newest first; needs SEE_CASE, of staff. */
    public List<Merger> all(Grant grant) {
        grant.mustBe(Deed.SEE_CASE);
        return grant.actor().isStaff() ? store.all(grant.caseId()) : List.of();
    }

    /** The case as which this one goes on, said to nobody who has no right on that one too. */
    public Optional<CaseId> goesOnAs(CaseId other) {
        return store.now(other).map(Merger::kept).filter(kept -> !kept.equals(other));
    }

    /**
     * Nobody is asked to judge the case that does not go on, until the transaction ends.
     *
     * @throws Refused {@code merge.other}
     */
    public void requireGoesOn(CaseId caseId) {
        files.lock(caseId);
        if (goesOnAs(caseId).isPresent()) {
            throw new Refused("merge.other");
        }
    }

    /** Why the case was last said to be of another patient; empty text when it never was. */
    public String whyParted(CaseId caseId) {
        return store.all(caseId).stream()
                .flatMap(merger -> merger.parting().stream())
                .max(Comparator.comparing(Merger.Parting::at))
                .map(Merger.Parting::reason)
                .orElse("");
    }

    private void lock(CaseId one, CaseId two) {
        List.of(one, two).stream().sorted(Comparator.comparing(CaseId::value)).forEach(files::lock);
    }

    private boolean isWithTheBoard(CaseFile file) {
        return file.stage().compareTo(Stage.WITH_BOARD) >= 0
                || !access.holders(file.id(), Capacity.OF_BOARD).isEmpty();
    }

    private static String checked(String reason) {
        var plain = reason.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_REASON) {
            throw new Refused("merge.reason", LONGEST_REASON);
        }
        return plain;
    }
}
