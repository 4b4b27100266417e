package org.consilium.casework.web;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.consilium.access.Access;
import org.consilium.access.Capacity;
import org.consilium.casework.Milestone;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Says "something changed" to the open desk pages of those who hold the case, and nothing of what;
 * the page then fetches what it looks like now.
 *
 * <p>A plain listener with a synchronization instead of a transactional listener: the latter would
 * write a row into the event registry for each step, and a ping may be lost.
 */
@Component
class LiveFeed {
    private static final long OPEN_FOR = Duration.ofMinutes(30).toMillis();
    private static final Set<Capacity> WATCHING =
            EnumSet.of(Capacity.ASSISTANT, Capacity.COORDINATOR);

    private final Map<AccountId, Set<SseEmitter>> open = new ConcurrentHashMap<>();
    private final Access access;

    LiveFeed(Access access) {
        this.access = access;
    }

    SseEmitter open(AccountId who) {
        var emitter = new SseEmitter(OPEN_FOR);
        var mine = open.computeIfAbsent(who, w -> ConcurrentHashMap.newKeySet());
        emitter.onCompletion(() -> mine.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> mine.remove(emitter));
        mine.add(emitter);
        return emitter;
    }

    @EventListener
    void on(Milestone milestone) {
        if (open.isEmpty() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        Thread.ofPlatform()
                                .daemon()
                                .name("live-feed")
                                .start(() -> ping(milestone.caseId()));
                    }
                });
    }

    /** Open streams would hold up a stop of the program. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        open.values().forEach(mine -> mine.forEach(SseEmitter::complete));
    }

    private void ping(CaseId caseId) {
        for (var as : WATCHING) {
            for (var who : access.holders(caseId, as)) {
                open.getOrDefault(who, Set.of()).forEach(LiveFeed::ping);
            }
        }
    }

    private static void ping(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().data("changed"));
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        }
    }
}
