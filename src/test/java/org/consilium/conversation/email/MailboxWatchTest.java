package org.consilium.conversation.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One mailbox of a mail server, without the rest of the program. */
class MailboxWatchTest {
    private static final String OURS = "records@consilium.example";
    private static final MailboxWatch.Pause PAUSE = seconds -> TimeUnit.MILLISECONDS.sleep(1_200);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private GreenMail server;
    private int sent;

    @BeforeEach
    void start() {
        server = new GreenMail(ServerSetup.dynamicPort(ServerSetupTest.SMTP_IMAP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        server.setUser(OURS, OURS, "x");
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
        server.stop();
    }

    @Test
    void what_could_not_be_kept_is_not_marked_and_comes_again() throws Exception {
        send("one");
        send("two");
        var box = new Box();
        box.failOn = "one";
        try (var watch = MailboxWatch.open(mailbox(false), true)) {
            assertThatExceptionOfType(MessagingException.class)
                    .isThrownBy(() -> watch.takeNew(0, box));
            assertThat(box.kept).containsExactly("two");
            assertThat(box.reached).isZero();
            assertThat(seen()).containsExactly(false, true);
            box.failOn = "";
            assertThat(watch.takeNew(box.reached, box)).isOne();
            assertThat(box.kept).containsExactly("two", "one");
            assertThat(seen()).containsExactly(true, true);
            assertThat(watch.takeNew(box.reached, box)).isZero();
        }
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void mail_is_deleted_only_where_that_is_set_and_only_once_it_is_kept() throws Exception {
        send("one");
        send("two");
        var box = new Box();
        box.failOn = "two";
        try (var watch = MailboxWatch.open(mailbox(true), true)) {
            assertThatExceptionOfType(MessagingException.class)
                    .isThrownBy(() -> watch.takeNew(0, box));
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0])).contains("two");
    }

    @Test
    void what_was_kept_before_a_kill_is_marked_after_it() throws Exception {
        send("one");
        var box = new Box();
        box.uids.add(1L);
        try (var watch = MailboxWatch.open(mailbox(true), true)) {
            assertThat(watch.takeNew(0, box)).isZero();
        }
        assertThat(box.kept).isEmpty();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void new_mail_ends_the_waiting() throws Exception {
        try (var watch = MailboxWatch.open(mailbox(false), true)) {
            var box = new Box();
            assertThat(watch.takeNew(0, box)).isZero();
            var sent = CompletableFuture.runAsync(() -> send("late"));
            watch.await(20, timer, PAUSE);
            sent.join();
            assertThat(watch.takeNew(0, box)).isOne();
        }
    }

    @Test
    void a_mail_that_was_not_told_of_is_noticed() throws Exception {
        send("known");
        try (var watch = MailboxWatch.open(mailbox(false), true)) {
            var box = new Box();
            assertThat(watch.takeNew(0, box)).isOne();
            assertThat(watch.isInStep()).isTrue();
            send("not told of");
            assertThat(watch.isInStep()).isFalse();
            assertThat(watch.takeNew(box.reached, box)).isOne();
            assertThat(watch.isInStep()).isTrue();
        }
    }

    @Test
    void a_quiet_line_is_asked_again_after_a_while() throws Exception {
        try (var watch = MailboxWatch.open(mailbox(false), true)) {
            watch.await(1, timer, PAUSE);
            assertThat(watch.takeNew(0, new Box())).isZero();
        }
    }

    @Test
    void a_server_that_cannot_push_is_asked_again_and_again() throws Exception {
        try (var watch = MailboxWatch.open(mailbox(false), false)) {
            var box = new Box();
            assertThat(watch.takeNew(0, box)).isZero();
            send("later");
            watch.await(1, timer, PAUSE);
            assertThat(watch.takeNew(0, box)).isOne();
        }
    }

    @Test
    void a_server_that_went_away_is_noticed() throws Exception {
        try (var watch = MailboxWatch.open(mailbox(false), true)) {
            server.stop();
            assertThatExceptionOfType(MessagingException.class)
                    .isThrownBy(
                            () -> {
                                watch.await(1, timer, PAUSE);
                                watch.takeNew(0, new Box());
                            });
        } catch (MessagingException closing) {
            assertThat(server.isRunning()).isFalse();
        }
    }

    private void send(String text) {
        GreenMailUtil.sendTextEmail(
                OURS, "sita@example.org", "Subject", text, server.getSmtp().getServerSetup());
        assertThat(server.waitForIncomingEmail(5_000, ++sent)).isTrue();
    }

    private List<Boolean> seen() throws MessagingException, IOException {
        var seen = new ArrayList<Boolean>();
        for (var message : server.getReceivedMessages()) {
            seen.add(message.isSet(Flags.Flag.SEEN));
        }
        return seen;
    }

    private Mailbox mailbox(boolean deletes) {
        return new Mailbox(
                "127.0.0.1", server.getImap().getPort(), OURS, "x", false, "INBOX", deletes);
    }

    private static final class Box implements MailboxWatch.Taker {
        private final List<String> kept = new ArrayList<>();
        private final List<Long> uids = new ArrayList<>();
        private String failOn = "";
        private long reached;

        @Override
        public boolean knows(long uid) {
            return uids.contains(uid);
        }

        @Override
        public void take(long uid, MailboxWatch.RawMail raw)
                throws IOException, MessagingException {
            var bytes = new ByteArrayOutputStream();
            raw.writeTo(bytes);
            var text = bytes.toString(StandardCharsets.UTF_8).strip();
            var body = text.substring(text.lastIndexOf('\n') + 1);
            if (body.equals(failOn)) {
                throw new IOException("the disk is full");
            }
            kept.add(body);
            uids.add(uid);
        }

        @Override
        public void reached(long uid) {
            reached = uid;
        }
    }
}
