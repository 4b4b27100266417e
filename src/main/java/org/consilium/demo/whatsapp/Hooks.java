package org.consilium.demo.whatsapp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs what the provider tells and brings it until it is taken, one after the other; what is not
 * taken comes again later, and so out of order, as with the real one.
 */
final class Hooks implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OK = 200;
    private static final int MOST_TRIES = 5000;

    /**
     * Shorter than the real one's: this program is next door, and somebody waits before the phone.
     */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String secret;
    private volatile Postman postman;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledExecutorService round =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("whatsapp-hooks").factory());

    Hooks(String secret, Postman postman) {
        this.secret = secret;
        this.postman = postman;
    }

    void by(Postman other) {
        postman = other;
    }

    void tell(ObjectNode delivery) {
        tell(delivery, () -> {});
    }

    void tell(ObjectNode delivery, Runnable onceTaken) {
        var body = JSON.writeValueAsString(delivery).getBytes(StandardCharsets.UTF_8);
        waiting.incrementAndGet();
        round.execute(() -> bring(body, onceTaken, 1));
    }

    /** Until nothing is on its way; false when something still is after this time. */
    boolean settled(Duration most) throws InterruptedException {
        for (var left = most.toMillis(); left > 0 && waiting.get() > 0; left -= 10) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return waiting.get() == 0;
    }

    String signature(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        round.shutdownNow();
    }

    private void bring(byte[] body, Runnable onceTaken, int tries) {
        var taken = isTaken(body);
        if (taken) {
            onceTaken.run();
        }
        if (taken || tries == MOST_TRIES) {
            waiting.decrementAndGet();
            return;
        }
        var pause = Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(tries, 10));
        var _ =
                round.schedule(
                        () -> bring(body, onceTaken, tries + 1), pause, TimeUnit.MILLISECONDS);
    }

    private boolean isTaken(byte[] body) {
        try {
            return postman.bring(body, signature(body)) == OK;
        } catch (IOException e) {
            return false;
        }
    }
}
