package org.consilium.followup;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.board.Experts;
import org.consilium.channels.Outbox;
import org.consilium.conversation.Alarms;
import org.consilium.conversation.ScopeGuard;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about a released plan, free of charge. */
@Service
public class Questions {
    private final JdbcFollowupStore store;
    private final AfterRelease afterRelease;
    private final Access access;
    private final Accounts accounts;
    private final Experts experts;
    private final Outbox outbox;
    private final Alarms alarms;
    private final ScopeGuard scope;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Questions(
            JdbcFollowupStore store,
            AfterRelease afterRelease,
            Access access,
            Accounts accounts,
            Experts experts,
            Outbox outbox,
            Alarms alarms,
            ScopeGuard scope,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.afterRelease = afterRelease;
        this.access = access;
        this.accounts = accounts;
        this.experts = experts;
        this.outbox = outbox;
        this.alarms = alarms;
        this.scope = scope;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks; the same key asks once. Needs ASK_QUESTION. Says QuestionAsked.
     *
     * @throws Refused {@code followup.question} without words, {@code followup.notReleased}
     */
    @Transactional
    public void ask(Grant grant, String text, RequestKey key) {
        grant.mustBe(Deed.ASK_QUESTION);
        afterRelease.require(grant);
        if (text.isBlank()) {
            throw new Refused("followup.question");
        }
        var now = clock.instant();
        var question =
                new AskedQuestion(
                        new QuestionId(ids.next()),
                        text.strip(),
                        grant.actor().account(),
                        now,
                        Optional.empty(),
                        Optional.empty());
        if (store.insert(grant, question, key)) {
            events.publishEvent(
                    new QuestionAsked(grant.caseId(), question.id(), question.by(), now));
            alarms.readQuestion(grant, question.id().value(), question.text());
        }
    }

    /** Newest first; needs SEE_QUESTIONS. */
    public List<AskedQuestion> of(Grant grant) {
        grant.mustBe(Deed.SEE_QUESTIONS);
        return store.questions(grant);
    }

    /** The doctors of the panel, to one of whom a clinical question goes. Needs ROUTE_QUESTION. */
    public List<Account> doctors(Grant grant) {
        grant.mustBe(Deed.ROUTE_QUESTION);
        return panel(grant.caseId()).stream().map(accounts::of).toList();
    }

    /** Needs ROUTE_QUESTION. The last doctor named answers, and is told that something waits. */
    @Transactional
    public void route(Grant grant, QuestionId id, AccountId expert) {
        grant.mustBe(Deed.ROUTE_QUESTION);
        if (!panel(grant.caseId()).contains(expert)) {
            throw new Refused("followup.expert");
        }
        var routing =
                new AskedQuestion.Routing(
                        expert,
                        accounts.of(expert).displayName(),
                        grant.actor().account(),
                        clock.instant());
        store.route(locked(grant, id).route(routing), routing);
        outbox.nudge(expert, "/board");
    }

    /**
     * About dates, sending, centres, cost: everything that is not clinical. Needs
     * ANSWER_PROCESS_QUESTION. Says QuestionAnswered.
     *
     * @throws Refused {@code followup.clinical} when it was routed to a doctor, {@code
     *     scope.clinical} when the answer holds what only a doctor may say
     */
    @Transactional
    public void answerAboutProcess(Grant grant, QuestionId id, String text) {
        grant.mustBe(Deed.ANSWER_PROCESS_QUESTION);
        scope.mustBeAboutProcess(text);
        var reply = reply(grant.actor(), Optional.empty(), text);
        keep(grant, locked(grant, id).answerAsProcess(reply), reply);
    }

    /**
     * By the doctor to whom it was routed, with the registration number. Needs
     * ANSWER_CLINICAL_QUESTION. Says QuestionAnswered.
     */
    @Transactional
    public void answerAsDoctor(Grant grant, QuestionId id, String text) {
        grant.mustBe(Deed.ANSWER_CLINICAL_QUESTION);
        var number = experts.of(grant.actor().account()).registrationNumber();
        var reply = reply(grant.actor(), Optional.of(number).filter(n -> !n.isBlank()), text);
        keep(grant, locked(grant, id).answerAsDoctor(reply), reply);
    }

    private void keep(Grant grant, AskedQuestion answered, AskedQuestion.Reply reply) {
        store.answer(answered, reply);
        events.publishEvent(
                new QuestionAnswered(grant.caseId(), answered.id(), reply.by(), reply.at()));
        store.questions(grant).stream()
                .filter(AskedQuestion::isOpen)
                .min(Comparator.comparing(AskedQuestion::at))
                .ifPresent(
                        left ->
                                events.publishEvent(
                                        new QuestionRemained(
                                                grant.caseId(), left.id(), left.by(), left.at())));
    }

    private AskedQuestion.Reply reply(Actor by, Optional<String> number, String text) {
        var now = clock.instant();
        return new AskedQuestion.Reply(
                text.strip(), by.account(), accounts.of(by.account()).displayName(), number, now);
    }

    private AskedQuestion locked(Grant grant, QuestionId id) {
        return store.lock(grant, id).orElseThrow(NotFound::new);
    }

    private Set<AccountId> panel(CaseId caseId) {
        var doctors = new LinkedHashSet<>(access.holders(caseId, Capacity.SEAT_OPEN));
        doctors.addAll(access.holders(caseId, Capacity.CHAIR_OPEN));
        return doctors;
    }
}
