package org.consilium.findings;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * The case summary: drafted from verified findings, completed by a person with what every fact
 * rests on, forwarded to the board, signed by a doctor.
 */
@Service
public class Summaries {
    private static final int LONGEST_FACT = 1000;

    private final JdbcSummaryStore store;
    private final DraftedLines lines;
    private final Prefill prefill;
    private final Gatekeeper gatekeeper;
    private final Documents documents;
    private final Cases cases;
    private final Mergers mergers;
    private final Access access;
    private final Consents consents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Summaries(
            JdbcSummaryStore store,
            DraftedLines lines,
            Prefill prefill,
            Gatekeeper gatekeeper,
            Documents documents,
            Cases cases,
            Mergers mergers,
            Access access,
            Consents consents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.prefill = prefill;
        this.gatekeeper = gatekeeper;
        this.documents = documents;
        this.cases = cases;
        this.mergers = mergers;
        this.access = access;
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The draft: person and verified findings when nothing was saved yet, else as saved, else a
     * copy of what was forwarded last. Kept only by saving. Needs PREPARE_SUMMARY.
     */
    @Transactional
    public Summary draft(Grant grant) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        return judged(grant, current(grant));
    }

    /**
     * DraftedLines of verified findings that came or changed since the sheet was saved, and which
     * no person has decided about; needs PREPARE_SUMMARY.
     */
    @Transactional
    public List<Proposal> proposals(Grant grant) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        return saved(grant).map(sheet -> lines.open(grant, sheet.facts())).orElse(List.of());
    }

    /** Keeps question and facts; needs PREPARE_SUMMARY. */
    @Transactional
    public void save(Grant grant, String question, List<Fact> facts) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        refuseUnlessOpen(grant);
        facts.forEach(fact -> check(grant, fact));
        store.lock(grant);
        var now = current(grant);
        var honest = facts.stream().map(fact -> honest(now, fact)).toList();
        var unchanged = now.question().equals(question.strip()) && now.facts().equals(honest);
        if (unchanged && store.draft(grant).isEmpty() && store.newestForwarded(grant).isPresent()) {
            return;
        }
        keep(grant, Summary.draft(now.version(), question.strip(), honest));
    }

    /** A person puts a proposed line on the sheet, as it stands or in other words. */
    @Transactional
    public void take(Grant grant, ProposalId id, Block block, String text) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        proposals(grant).stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .ifPresent(
                        proposal ->
                                take(
                                        grant,
                                        proposal,
                                        new Fact(block, text.strip(), proposal.fact().source())));
    }

    /** All that is proposed, as it stands. Needs PREPARE_SUMMARY. */
    @Transactional
    public void takeAll(Grant grant) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        proposals(grant).forEach(proposal -> take(grant, proposal, proposal.fact()));
    }

    private void take(Grant grant, Proposal proposal, Fact fact) {
        var draft = current(grant);
        save(grant, draft.question(), lines.with(grant, draft.facts(), fact));
        lines.take(grant, proposal);
    }

    /** A person says that a proposed line is nothing for the board. */
    @Transactional
    public void drop(Grant grant, ProposalId id) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        lines.drop(grant, id);
    }

    /**
     * Verifies and forwards to the board. Says SummaryVerified, or SummaryAmended when a board is
     * at work already. Again without a change is the same as once, unless the board waits for more.
     * Needs PREPARE_SUMMARY.
     *
     * @throws Refused {@code summary.question} without a question, {@code summary.gate} when
     *     something is lacking and no reason is given, {@code summary.strangers} or {@code
     *     summary.outdated} whatever the reason, {@code consent.missing} without consent to share
     *     with experts, {@code merge.other} when another case goes on
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
        gate(grant, summary).refuseUnlessThrough(reason);
        var now = clock.instant();
        keep(grant, summary);
        store.forward(grant, summary, reason, now);
        var by = grant.actor().account();
        events.publishEvent(
                file.stage() == Stage.WITH_BOARD
                        ? new SummaryAmended(grant.caseId(), summary.version(), by, now)
                        : new SummaryVerified(grant.caseId(), summary.version(), by, now));
    }

    /** What stands between the draft and the board; needs PREPARE_SUMMARY. */
    @Transactional
    public Gate gate(Grant grant, Summary summary) {
        grant.mustBe(Deed.PREPARE_SUMMARY);
        return gatekeeper.gate(grant, summary);
    }

    /** The newest forwarded version; needs SEE_SUMMARY. */
    public Optional<Summary> forwarded(Grant grant) {
        grant.mustBe(Deed.SEE_SUMMARY);
        return store.newestForwarded(grant);
    }

    /**
     * A doctor compared the newest forwarded version with its pages; the first signature stands.
     * Needs SIGN_SUMMARY.
     *
     * @param version as the doctor saw it
     * @throws Refused {@code summary.sign.older} when a newer one went to the board since
     */
    @Transactional
    public void sign(Grant grant, int version) {
        grant.mustBe(Deed.SIGN_SUMMARY);
        store.lock(grant);
        var newest = store.newestForwarded(grant).orElseThrow(NotFound::new);
        if (newest.version() != version) {
            throw new Refused("summary.sign.older");
        }
        store.sign(grant, version, clock.instant());
    }

    private Optional<Summary> saved(Grant grant) {
        return store.draft(grant)
                .or(
                        () ->
                                store.newestForwarded(grant)
                                        .map(
                                                s ->
                                                        Summary.draft(
                                                                s.version() + 1,
                                                                s.question(),
                                                                s.facts())));
    }

    private Summary current(Grant grant) {
        return saved(grant)
                .orElseGet(
                        () ->
                                Summary.draft(
                                        1,
                                        prefill.question(grant),
                                        Stream.concat(
                                                        prefill.facts(grant).stream(),
                                                        lines.now(grant).stream())
                                                .toList()));
    }

    private void keep(Grant grant, Summary summary) {
        store.save(grant, summary, clock.instant());
        lines.kept(grant, summary.facts());
    }

    /** What was changed by hand is no longer as registered. */
    private static Fact honest(Summary before, Fact fact) {
        return fact.source() == Fact.Word.REGISTRATION && !before.facts().contains(fact)
                ? Fact.told(fact.block(), fact.text())
                : fact;
    }

    private Summary judged(Grant grant, Summary summary) {
        var request = cases.request(access.grant(grant.actor(), Deed.SEE_REQUEST, grant.caseId()));
        return summary.judged(
                Readiness.of(summary.facts(), documents.list(records(grant)), request));
    }

    private void check(Grant grant, Fact fact) {
        if (fact.text().isBlank()) {
            throw new Refused("summary.fact.blank");
        }
        if (fact.text().length() > LONGEST_FACT) {
            throw new Refused("summary.fact.long", LONGEST_FACT);
        }
        fact.page().ifPresent(page -> check(grant, page));
    }

    private void check(Grant grant, Fact.OnPage source) {
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
