package org.consilium.channels;

import java.time.Instant;
import java.util.Optional;

/**
 * How one channel stands.
 *
 * @param ready whether anything carries it
 * @param waiting messages that still have to leave over it
 * @param lost messages that were given up and went no other way
 * @param shut set while nothing comes in on our asking
 */
public record LineNow(
        Line line,
        boolean ready,
        int waiting,
        int lost,
        Optional<Instant> lastSent,
        Optional<WayIn.Shut> shut) {
    public Channel channel() {
        return line.channel();
    }

    /** Somebody ought to look: it is off, or nothing gets out or in. */
    public boolean isOut() {
        return !line.works() || shut.isPresent();
    }

    /** Since when; empty while it works. */
    public Optional<Instant> since() {
        return line.off()
                .map(Line.Off::since)
                .or(() -> line.failing().filter(f -> line.isDown()).map(Line.Failing::since))
                .or(() -> shut.map(WayIn.Shut::since));
    }
}
