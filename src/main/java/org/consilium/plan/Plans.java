package org.consilium.plan;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.board.BoardResult;
import org.consilium.board.Boards;
import org.consilium.casework.Cases;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The expert treatment plan: drafted from the consensus, written, signed, released, amended. */
@Service
public class Plans {
    private final JdbcPlanStore store;
    private final Drafting drafting;
    private final Papers papers;
    private final Readers readers;
    private final Boards boards;
    private final Cases cases;
    private final Access access;
    private final Accounts accounts;
    private final Consents consents;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            JdbcPlanStore store,
            Drafting drafting,
            Papers papers,
            Readers readers,
            Boards boards,
            Cases cases,
            Access access,
            Accounts accounts,
            Consents consents,
            SchedulerClient jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.drafting = drafting;
        this.papers = papers;
        this.readers = readers;
        this.boards = boards;
        this.cases = cases;
        this.access = access;
        this.accounts = accounts;
        this.consents = consents;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the first draft out of the consensus; nothing happens when there is a plan already.
     * Needs COMPILE_PLAN. Says PlanDrafted.
     */
    @Transactional
    public void prepare(Grant grant) {
        grant.mustBe(Deed.COMPILE_PLAN);
        if (store.draft(grant).isPresent() || !store.released(grant).isEmpty()) {
            return;
        }
        var board = board(grant);
        var now = clock.instant();
        var draft =
                Plan.Draft.first(
                        grant.caseId(),
                        drafting.text(grant.caseId(), board),
                        FirstDraft.signersOf(board),
                        now);
        if (store.insert(draft)) {
            events.publishEvent(new PlanDrafted(grant.caseId(), 1, grant.actor().account(), now));
        }
    }

    /** What is being written; empty before the consensus and after the release. */
    public Optional<Plan.Draft> draft(Grant grant) {
        grant.mustBe(Deed.SEE_DRAFT_PLAN, Deed.COMPILE_PLAN, Deed.SIGN_PLAN);
        return store.draft(grant);
    }

    /**
     * Replaces one section by that section of another text; an edit voids all signatures. Needs
     * COMPILE_PLAN.
     */
    @Transactional
    public void write(Grant grant, Section section, PlanText from) {
        grant.mustBe(Deed.COMPILE_PLAN);
        var author =
                new Plan.Author(
                        grant.actor().account(), grant.actor().displayName(), clock.instant());
        store.save(locked(grant).write(section, from, author));
    }

    /** A member or the chair cannot stand behind a section. Needs SIGN_PLAN. */
    @Transactional
    public void flag(Grant grant, Section section, String reason) {
        grant.mustBe(Deed.SIGN_PLAN);
        var flag =
                new Flag(
                        section,
                        grant.actor().account(),
                        accounts.of(grant.actor().account()).displayName(),
                        reason.strip(),
                        clock.instant(),
                        Optional.empty());
        store.save(locked(grant).flag(flag));
    }

    /**
     * Whoever flagged takes it back (SIGN_PLAN), or the chair settles it in words (COMPILE_PLAN).
     */
    @Transactional
    public void settle(Grant grant, Section section, String answer) {
        grant.mustBe(Deed.SIGN_PLAN, Deed.COMPILE_PLAN);
        var who = grant.actor().account();
        var draft = locked(grant);
        var own =
                draft.openFlags().stream()
                        .filter(f -> f.section() == section)
                        .allMatch(f -> f.by().equals(who));
        if (!own && grant.deed() != Deed.COMPILE_PLAN) {
            throw new NotFound();
        }
        store.save(
                draft.settle(section, new Flag.Settlement(who, answer.strip(), clock.instant())));
    }

    /**
     * Puts name and registration number under the text with this seal; twice is the same as once.
     * Needs SIGN_PLAN. Says PlanSigned.
     *
     * @throws Refused {@code plan.blocked}, {@code plan.changed}
     */
    @Transactional
    public void sign(Grant grant, String seal) {
        grant.mustBe(Deed.SIGN_PLAN);
        var change = locked(grant).sign(grant.actor().account(), seal, clock.instant());
        store.save(change.now());
        change.events().forEach(events::publishEvent);
    }

    /**
     * Lets the plan go out; twice is the same as once. Needs RELEASE_PLAN. Says PlanReleased.
     *
     * @throws Refused {@code plan.blocked}, {@code plan.signatures}, {@code plan.minority}, {@code
     *     consent.missing}
     */
    @Transactional
    public void release(Grant grant) {
        grant.mustBe(Deed.RELEASE_PLAN);
        var draft = store.lockDraft(grant);
        if (draft.isEmpty() && !store.released(grant).isEmpty()) {
            return;
        }
        consents.require(grant.caseId(), Purpose.OPINION);
        var minority = FirstDraft.minorityOf(board(systemGrant(grant.caseId())));
        var change =
                draft.orElseThrow(NotFound::new)
                        .release(grant.actor().account(), minority, clock.instant());
        var plan = change.now();
        store.release(plan);
        readers.sent(plan);
        papers.queue(jobs, plan);
        change.events().forEach(events::publishEvent);
        if (plan.version() > 1) {
            events.publishEvent(
                    new PlanAmended(plan.caseId(), plan.version(), plan.by(), plan.at()));
        }
    }

    /**
     * Opens a new version on top of the released one, which stays valid until the new one is
     * released. Needs COMPILE_PLAN.
     *
     * @throws Refused {@code plan.amend.reason} without a reason, {@code case.not.open}
     */
    @Transactional
    public void amend(Grant grant, String why) {
        grant.mustBe(Deed.COMPILE_PLAN);
        if (store.lockDraft(grant).isPresent()) {
            return;
        }
        var newest = store.released(grant).stream().findFirst().orElseThrow(NotFound::new);
        if (!cases.file(grant).stage().isOpen()) {
            throw new Refused("case.not.open");
        }
        var now = clock.instant();
        var draft = newest.amend(FirstDraft.signersOf(board(grant)), why, now);
        if (store.insert(draft)) {
            events.publishEvent(
                    new PlanDrafted(grant.caseId(), draft.version(), grant.actor().account(), now));
        }
    }

    /** Number of the newest released version; needs SEE_PLAN. */
    public Optional<Integer> releasedVersion(Grant grant) {
        return released(grant).map(Plan.Released::version);
    }

    /** The newest released version; needs SEE_PLAN. */
    public Optional<Plan.Released> released(Grant grant) {
        return versions(grant).stream().findFirst();
    }

    /**
     * Every released version, the newest first; needs SEE_PLAN.
     *
     * @throws NotFound to a treating doctor with whom the family did not agree to share it
     */
    public List<Plan.Released> versions(Grant grant) {
        grant.mustBe(Deed.SEE_PLAN);
        readers.requireConsent(grant);
        return store.released(grant);
    }

    /** As {@link #released}; writes down the first reading by the family. Needs SEE_PLAN. */
    @Transactional
    public Optional<Plan.Released> read(Grant grant) {
        var newest = released(grant);
        newest.ifPresent(plan -> readers.opened(grant, plan));
        return newest;
    }

    /** The PDF of a released version; needs SEE_PLAN. */
    public byte[] pdf(Grant grant, int version, Language language) {
        var plan =
                versions(grant).stream()
                        .filter(p -> p.version() == version)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return papers.of(plan, language);
    }

    /** A plan as it is read; whoever holds it may read it. */
    public PlanSheet sheet(Plan plan) {
        return papers.sheet(plan);
    }

    /** The draft as it would be printed, marked as a draft. Needs SEE_DRAFT_PLAN. */
    public byte[] preview(Grant grant, Language language) {
        return papers.print(draft(grant).orElseThrow(NotFound::new), language);
    }

    private Plan.Draft locked(Grant grant) {
        return store.lockDraft(grant).orElseThrow(NotFound::new);
    }

    private Grant systemGrant(CaseId caseId) {
        return access.grant(Drafting.PLAN, Deed.COMPILE_PLAN, caseId);
    }

    private BoardResult board(Grant grant) {
        return boards.result(grant).orElseThrow(NotFound::new);
    }
}
