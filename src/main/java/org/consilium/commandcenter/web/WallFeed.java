package org.consilium.commandcenter.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.consilium.casework.Milestone;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Says "something changed" to open walls, and nothing of what. Steps come in crowds: they are
 * gathered for a second, so that a wall is drawn once for all of them.
 */
@Component
class WallFeed {
    private static final long OPEN_FOR = Duration.ofMinutes(30).toMillis();

    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean gathering = new AtomicBoolean();

    SseEmitter open() {
        var emitter = new SseEmitter(OPEN_FOR);
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> open.remove(emitter));
        open.add(emitter);
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
                        gather();
                    }
                });
    }

    /** Open streams would hold up a stop of the program. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        open.forEach(SseEmitter::complete);
    }

    private void gather() {
        if (gathering.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(this::ping);
        }
    }

    private void ping() {
        gathering.set(false);
        open.forEach(WallFeed::ping);
    }

    private static void ping(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().data("changed"));
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        }
    }
}
