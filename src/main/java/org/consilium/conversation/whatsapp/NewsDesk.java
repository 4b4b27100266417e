package org.consilium.conversation.whatsapp;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.channels.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands each thing that a delivery tells to whom it concerns; told again, nothing changes. */
@Component
class NewsDesk {
    private static final Logger log = LoggerFactory.getLogger(NewsDesk.class);

    private final Inbox inbox;
    private final JdbcDeliveryStore store;
    private final JdbcTemplateStore templates;

    NewsDesk(Inbox inbox, JdbcDeliveryStore store, JdbcTemplateStore templates) {
        this.inbox = inbox;
        this.store = store;
        this.templates = templates;
    }

    void heard(News.Heard heard, Instant taken) {
        inbox.arrived(Incomings.of(heard, taken));
    }

    @Transactional
    public void progressed(News.Progress progress, Instant taken) {
        progress.ours()
                .flatMap(NewsDesk::id)
                .ifPresent(outgoing -> store.echo(outgoing, progress.id(), taken));
        if (!progress.codes().isEmpty()) {
            log.info("WhatsApp did not deliver {}: {}", progress.id(), progress.codes());
        }
        inbox.report(
                Channel.WHATSAPP,
                progress.id(),
                state(progress.step()),
                progress.at().orElse(taken),
                progress.codes().stream().findFirst().map(NewsDesk::key));
    }

    void judged(News.TemplateJudged judged, Instant taken) {
        templates.judged(judged, judged.at().orElse(taken));
    }

    void troubled(News.Trouble trouble) {
        log.warn("WhatsApp reports errors on line {}: {}", trouble.line(), trouble.codes());
    }

    void other(News.Other other) {
        log.info("WhatsApp told of {}; the delivery is kept", other.field());
    }

    private static Outgoing.State state(News.Progress.Step step) {
        return switch (step) {
            case SENT -> Outgoing.State.SENT;
            case DELIVERED -> Outgoing.State.DELIVERED;
            case READ -> Outgoing.State.READ;
            case FAILED -> Outgoing.State.FAILED;
        };
    }

    private static String key(String code) {
        return code.matches("\\d{1,9}")
                ? Trouble.of(400, Integer.parseInt(code), 0, false).key()
                : Trouble.FOR_GOOD.key();
    }

    private static Optional<UUID> id(String ours) {
        try {
            return Optional.of(UUID.fromString(ours));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
