package org.consilium.channels;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Role;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which channel works, which does not, since when, and how much waits for it. */
@Service
public class Lines {
    private static final int LONGEST_REASON = 300;

    private final JdbcLineStore store;
    private final JdbcOutbox outbox;
    private final Carriers carriers;
    private final List<WayIn> waysIn;
    private final Access access;
    private final Clock clock;

    Lines(
            JdbcLineStore store,
            JdbcOutbox outbox,
            Carriers carriers,
            List<WayIn> waysIn,
            Access access,
            Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.carriers = carriers;
        this.waysIn = List.copyOf(waysIn);
        this.access = access;
        this.clock = clock;
    }

    /**
     * For command center and administrator.
     *
     * @throws NotFound for everybody else
     */
    @Transactional(readOnly = true)
    public List<LineNow> all(Actor actor) {
        mustOversee(actor);
        return Arrays.stream(Channel.values()).map(this::now).toList();
    }

    /**
     * Nothing leaves over it until it is turned on; what can goes another way, the rest waits.
     * Again is the same as once.
     *
     * @throws Refused {@code line.reason} without a reason
     */
    @Transactional
    public void turnOff(Actor actor, Channel channel, String reason) {
        mustOversee(actor);
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refused("line.reason", LONGEST_REASON);
        }
        if (store.turnOff(channel, new Line.Off(clock.instant(), actor.account(), why))) {
            access.note(actor, "CHANNEL_OFF", Optional.empty(), channel.name());
            outbox.wakeAll(channel, "");
        }
    }

    /** What waited leaves, in its order; again is the same as once. */
    @Transactional
    public void turnOn(Actor actor, Channel channel) {
        mustOversee(actor);
        if (store.turnOn(channel)) {
            access.note(actor, "CHANNEL_ON", Optional.empty(), channel.name());
            outbox.wakeAll(channel, "");
        }
    }

    private LineNow now(Channel channel) {
        var counts = store.counts(channel);
        return new LineNow(
                store.of(channel),
                carriers.of(channel).isPresent(),
                counts.waiting(),
                counts.lost(),
                counts.lastSent(),
                waysIn.stream()
                        .flatMap(way -> way.shut().stream())
                        .filter(shut -> shut.channel() == channel)
                        .findFirst());
    }

    private static void mustOversee(Actor actor) {
        if (!actor.is(Role.COMMAND) && !actor.is(Role.ADMIN)) {
            throw new NotFound();
        }
    }
}
