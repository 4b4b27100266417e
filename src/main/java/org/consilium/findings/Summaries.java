package org.consilium.findings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.HoldReason;
import org.consilium.casework.Mergers;
import org.consilium.casework.Stage;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.records.Document;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case summary: prefilled, completed by a person with the page of every fact, forwarded to the
 * board.
 */
@Service
public class Summaries {
    private static final int LONGEST_FACT = 1000;

    private final JdbcSummaryStore store;
    private final JdbcProposalStore proposals;
    private final Prefill prefill;
    private final Documents documents;
    private final Cases cases;
    private final Mergers mergers;
    private final Access access;
    private final Consents consents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Summaries(
            JdbcSummaryStore store,
            JdbcProposalStore proposals,
            Prefill prefill,
            Documents documents,
            Cases cases,
            Mergers mergers,
            Access access,
            Consents consents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.prefill = prefill;
        this.documents = documents;
        this.cases = cases;
        this.mergers = mergers;
        this.access = access;
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The draft: prefilled from the case when nothing was saved yet, else as saved, else a copy of
     * what was forwarded last. Kept only by saving. Needs PREPARE_SUMMARY.
     */
    @Transactional
    public Summary draft(Grant grant) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        return judged(grant, current(grant));
    }

    /**
     * Lines read on the pages of sorted documents, which no person has decided about; needs
     * PREPARE_SUMMARY.
     */
    @Transactional
    public List<Proposal> proposals(Grant grant) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        prefill.readPages(grant);
        return proposals.open(grant);
    }

    /** Keeps question and facts; needs PREPARE_SUMMARY. */
    @Transactional
    public void save(Grant grant, String question, List<Fact> facts) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        refuseUnlessOpen(grant);
        facts.forEach(fact -> check(grant, fact));
        store.lock(grant);
        var now = current(grant);
        var unchanged = now.question().equals(question.strip()) && now.facts().equals(facts);
        if (unchanged && store.draft(grant).isEmpty() && store.newestForwarded(grant).isPresent()) {
            return;
        }
        store.save(grant, summary(now.version(), question.strip(), facts), clock.instant());
    }

    /** A person makes a proposed line a fact, as it stands or in other words. */
    @Transactional
    public void take(Grant grant, ProposalId id, Block block, String text) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        var proposal = proposals.openOne(grant, id);
        if (proposal.isEmpty()) {
            return;
        }
        var draft = current(grant);
        var facts = new ArrayList<>(draft.facts());
        facts.add(new Fact(block, text.strip(), proposal.get().fact().source()));
        save(grant, draft.question(), facts);
        proposals.decide(grant, id, JdbcProposalStore.Decision.TAKEN, clock.instant());
    }

    /** A person says that a proposed line is no fact for the board. */
    @Transactional
    public void drop(Grant grant, ProposalId id) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        proposals.decide(grant, id, JdbcProposalStore.Decision.DROPPED, clock.instant());
    }

    /**
     * Verifies and forwards to the board. Says SummaryVerified, or SummaryAmended when a board is
     * at work already. Again without a change is the same as once, unless the board waits for more.
     * Needs PREPARE_SUMMARY.
     *
     * @throws Refused {@code summary.question} without a question, {@code summary.gate} when
     *     readiness or required records are lacking and no reason is given, {@code consent.missing}
     *     without consent to share with experts, {@code merge.other} when another case goes on
     */
    @Transactional
    public void forward(Grant grant, Optional<String> reasonThoughNotReady) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        refuseUnlessOpen(grant);
        store.lock(grant);
        mergers.requireGoesOn(grant.caseId());
        var file = cases.file(grant);
        if (store.draft(grant).isEmpty()
                && store.newestForwarded(grant).isPresent()
                && !boardWaits(file)) {
            return;
        }
        var summary = judged(grant, current(grant));
        consents.require(grant.caseId(), Purpose.SHARE_WITH_EXPERTS);
        if (summary.question().isBlank()) {
            throw new Refused("summary.question");
        }
        var reason = reasonThoughNotReady.map(String::strip).filter(r -> !r.isEmpty());
        if (!gate(grant, summary).isOpen() && reason.isEmpty()) {
            throw new Refused("summary.gate");
        }
        var now = clock.instant();
        store.save(grant, summary, now);
        store.forward(grant, summary, reason, now);
        var by = grant.actor().account();
        events.publishEvent(
                file.stage() == Stage.WITH_BOARD
                        ? new SummaryAmended(grant.caseId(), summary.version(), by, now)
                        : new SummaryVerified(grant.caseId(), summary.version(), by, now));
    }

    /** What stands between the draft and the board; needs PREPARE_SUMMARY. */
    public Gate gate(Grant grant, Summary summary) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        return new Gate(summary.readiness(), documents.checklist(records(grant)).missing());
    }

    /** The newest forwarded version; needs SEE_SUMMARY. */
    public Optional<Summary> forwarded(Grant grant) {
        grant.mustBe(Deed.SEE_SUMMARY);
        return store.newestForwarded(grant);
    }

    private Summary current(Grant grant) {
        return store.draft(grant)
                .or(
                        () ->
                                store.newestForwarded(grant)
                                        .map(
                                                s ->
                                                        summary(
                                                                s.version() + 1,
                                                                s.question(),
                                                                s.facts())))
                .orElseGet(() -> summary(1, prefill.question(grant), prefill.facts(grant)));
    }

    private static Summary summary(int version, String question, List<Fact> facts) {
        return new Summary(version, question, facts, new Readiness(Map.of()), Optional.empty());
    }

    private Summary judged(Grant grant, Summary summary) {
        var request = cases.request(access.grant(grant.actor(), Deed.SEE_REQUEST, grant.caseId()));
        return new Summary(
                summary.version(),
                summary.question(),
                summary.facts(),
                Readiness.of(summary.facts(), documents.list(records(grant)), request),
                summary.forwarded());
    }

    private void check(Grant grant, Fact fact) {
        if (fact.text().isBlank()) {
            throw new Refused("summary.fact.blank");
        }
        if (fact.text().length() > LONGEST_FACT) {
            throw new Refused("summary.fact.long", LONGEST_FACT);
        }
        fact.source().ifPresent(source -> check(grant, source));
    }

    private void check(Grant grant, Fact.Source source) {
        Document document;
        try {
            document = documents.document(records(grant), source.document());
        } catch (NotFound e) {
            throw new Refused("summary.source.missing");
        }
        if (document.kind().filter(Kind::mayTellFirstOpinion).isPresent()) {
            throw new Refused("summary.source.sealed");
        }
        if (source.page() < 1 || (document.pages() > 0 && source.page() > document.pages())) {
            throw new Refused("summary.source.missing");
        }
    }

    private void refuseUnlessOpen(Grant grant) {
        if (!cases.file(grant).stage().isOpen()) {
            throw new Refused("case.not.open");
        }
    }

    private static boolean boardWaits(CaseFile file) {
        return file.hold()
                .filter(h -> h.reason() == HoldReason.WAITING_FOR_RECORDS_ASKED_BY_BOARD)
                .isPresent();
    }

    private Grant records(Grant grant) {
        return access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId());
    }
}
