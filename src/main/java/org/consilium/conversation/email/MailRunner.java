package org.consilium.conversation.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.consilium.channels.WayIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Watches the mailbox as long as the program runs: one node does, the others stand by. A lost line
 * is taken up again, later each time, and the command center says so.
 */
@Component
class MailRunner implements SmartLifecycle, WayIn {
    private static final Logger LOG = LoggerFactory.getLogger(MailRunner.class);
    private static final long WAIT_SECONDS = 10;
    private static final long STAND_BY_SECONDS = 10;
    private static final long LONGEST_PAUSE_SECONDS = 60;

    private final MailServer server;
    private final MailIntake intake;
    private final JdbcMailStore store;
    private final DataSource database;
    private final Clock clock;
    private final Duration longestTalk;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private @Nullable Thread thread;

    MailRunner(
            MailServer server,
            MailIntake intake,
            JdbcMailStore store,
            DataSource database,
            Clock clock,
            @Value("${consilium.imap-longest-talk:5m}") Duration longestTalk) {
        this.server = server;
        this.intake = intake;
        this.store = store;
        this.database = database;
        this.clock = clock;
        this.longestTalk = longestTalk;
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
        var mailbox = server.mailbox();
        if (mailbox.isPresent()) {
            thread = Thread.ofPlatform().daemon().name("mailbox").start(() -> run(mailbox.get()));
        }
    }

    @Override
    public void stop() {
        stop.countDown();
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }

    @Override
    public Optional<Shut> shut() {
        return server.mailbox().flatMap(m -> store.shut(m.name()));
    }

    private void run(Mailbox mailbox) {
        var failures = 0;
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            while (isRunning()) {
                try {
                    watchIfFirst(mailbox, timer);
                    failures = 0;
                    pause(STAND_BY_SECONDS);
                } catch (MessagingException
                        | IOException
                        | SQLException
                        | DataAccessException
                        | IllegalStateException e) {
                    if (!isRunning()) {
                        break;
                    }
                    failures++;
                    say(mailbox, e);
                    pause(Math.min(1L << Math.min(failures, 6), LONGEST_PAUSE_SECONDS));
                }
            }
            timer.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when another node watches. */
    private void watchIfFirst(Mailbox mailbox, ScheduledExecutorService timer)
            throws MessagingException, IOException, SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            if (!JdbcMailStore.tryLock(connection, mailbox.name())) {
                return;
            }
            try {
                while (isRunning()) {
                    try (var watch = MailboxWatch.open(mailbox, true)) {
                        watch(mailbox, watch, connection, timer);
                    }
                }
            } finally {
                unlock(connection, mailbox);
            }
        }
    }

    /**
     * Returns when the talk has fallen out of step with the server, so that a mail which is there
     * is never told of; and after a while, in case that does not show.
     */
    private void watch(
            Mailbox mailbox,
            MailboxWatch watch,
            Connection connection,
            ScheduledExecutorService timer)
            throws MessagingException, SQLException, InterruptedException {
        var end = System.nanoTime() + longestTalk.toNanos();
        while (isRunning() && System.nanoTime() < end) {
            if (intake.takeNew(mailbox, watch) == 0) {
                if (!watch.isInStep()) {
                    return;
                }
                watch.await(WAIT_SECONDS, timer, this::pause);
            }
            if (!connection.isValid(5)) {
                throw new SQLException("the lock is lost");
            }
        }
    }

    private void unlock(Connection connection, Mailbox mailbox) {
        try {
            JdbcMailStore.unlock(connection, mailbox.name());
        } catch (SQLException e) { // a dead connection holds no lock
            LOG.debug("not unlocked", e);
        }
    }

    private void say(Mailbox mailbox, Exception e) {
        var trouble = e instanceof AuthenticationFailedException ? "credentials" : "unreachable";
        LOG.warn("the mailbox is not read now: {} ({})", trouble, e.getClass().getSimpleName());
        try {
            store.troubled(mailbox.name(), trouble, clock.instant());
        } catch (DataAccessException database) { // the next round says it
            LOG.debug("not noted", database);
        }
    }

    private void pause(long seconds) throws InterruptedException {
        if (stop.await(seconds, TimeUnit.SECONDS)) {
            throw new InterruptedException("stopped");
        }
    }
}
