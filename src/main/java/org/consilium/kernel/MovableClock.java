package org.consilium.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The system's clock with an offset: the demo fills the last weeks with it, tests let time pass.
 * Never in production.
 */
public final class MovableClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    public MovableClock(Clock base) {
        this.base = base;
    }

    public void moveTo(Instant then) {
        offset.set(Duration.between(base.instant(), then));
    }

    public void pass(Duration time) {
        offset.updateAndGet(time::plus);
    }

    public void backToNow() {
        offset.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }
}
