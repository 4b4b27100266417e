package org.consilium.demo.whatsapp;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong at the simulated provider, switched on by who tests. */
public final class Faults {
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean outage;
    private final AtomicInteger tooMany = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger deadAddresses = new AtomicInteger();
    private final AtomicInteger otherBytes = new AtomicInteger();
    private final Set<String> absent = ConcurrentHashMap.newKeySet();

    Faults() {}

    /** Each answer takes this long. */
    public void slow(Duration delay) {
        this.delay = delay;
    }

    /** Nobody answers, until it is switched off. */
    public void outage(boolean on) {
        outage = on;
    }

    /** The next calls are too many: 429. */
    public void tooMany(int calls) {
        tooMany.set(calls);
    }

    /** The next calls end in 500. */
    public void broken(int calls) {
        broken.set(calls);
    }

    /** The next messages are sent, and the caller never hears of it. */
    public void lostAnswers(int messages) {
        lostAnswers.set(messages);
    }

    /** The next addresses of files are dead when they are used. */
    public void deadAddresses(int links) {
        deadAddresses.set(links);
    }

    /** The next files come with a wrong byte. */
    public void otherBytes(int files) {
        otherBytes.set(files);
    }

    /** This number has no WhatsApp. */
    public void absent(String phone) {
        absent.add(phone);
    }

    public void none() {
        delay = Duration.ZERO;
        outage = false;
        tooMany.set(0);
        broken.set(0);
        lostAnswers.set(0);
        deadAddresses.set(0);
        otherBytes.set(0);
        absent.clear();
    }

    Duration delay() {
        return delay;
    }

    boolean isOutage() {
        return outage;
    }

    boolean isTooMany() {
        return next(tooMany);
    }

    boolean isBroken() {
        return next(broken);
    }

    boolean losesAnswer() {
        return next(lostAnswers);
    }

    boolean killsAddress() {
        return next(deadAddresses);
    }

    boolean changesBytes() {
        return next(otherBytes);
    }

    boolean isAbsent(String phone) {
        return absent.contains(phone);
    }

    private static boolean next(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
