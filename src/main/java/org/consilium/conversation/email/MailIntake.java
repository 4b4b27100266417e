package org.consilium.conversation.email;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a mail durable, before it is marked on the server: first its bytes, then the row and the
 * job that reads it. Cut off anywhere, it is taken again, into the same place.
 */
@Component
class MailIntake {
    private static final OneTimeTask<Void> READING =
            Tasks.oneTime(MailJob.TASK).execute((i, c) -> {});

    private final JdbcMailStore store;
    private final Vault vault;
    private final SchedulerClient jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailIntake(
            JdbcMailStore store,
            Vault vault,
            SchedulerClient jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    static String nameOf(UUID mail) {
        return "mail/" + mail;
    }

    int takeNew(Mailbox mailbox, MailboxWatch watch) throws MessagingException {
        var validity = watch.uidValidity();
        var before = store.readTo(mailbox.name(), validity);
        var taker = new Taker(mailbox.name(), validity, before);
        var taken = watch.takeNew(before, taker);
        store.looked(taker.reached, clock.instant());
        return taken;
    }

    void keep(JdbcMailStore.Place place, MailboxWatch.RawMail raw)
            throws IOException, MessagingException {
        var id = idOf(place);
        var scope = new Scope(id);
        try (var draft = vault.draft(scope)) {
            var digest = new DigestOutputStream(draft.out(), sha256());
            var counted = new Counted(digest);
            raw.writeTo(counted);
            counted.flush();
            draft.seal();
            draft.keep(nameOf(id));
            var sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
            transaction.executeWithoutResult(
                    status -> {
                        if (store.keep(id, place, counted.bytes, sha256, clock.instant())) {
                            jobs.scheduleIfNotExists(
                                    READING.instance(id.toString()), Instant.EPOCH);
                        }
                    });
        }
    }

    /** The same for the same place, so that a second try leaves nothing of the first behind. */
    static UUID idOf(JdbcMailStore.Place place) {
        return UUID.nameUUIDFromBytes(
                "%s %d %d"
                        .formatted(place.mailbox(), place.uidValidity(), place.uid())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Taker implements MailboxWatch.Taker {
        private final String mailbox;
        private final long validity;
        private JdbcMailStore.Place reached;

        Taker(String mailbox, long validity, long readTo) {
            this.mailbox = mailbox;
            this.validity = validity;
            this.reached = new JdbcMailStore.Place(mailbox, validity, readTo);
        }

        @Override
        public boolean knows(long uid) {
            return store.knows(new JdbcMailStore.Place(mailbox, validity, uid));
        }

        @Override
        public void take(long uid, MailboxWatch.RawMail raw)
                throws IOException, MessagingException {
            keep(new JdbcMailStore.Place(mailbox, validity, uid), raw);
        }

        @Override
        public void reached(long uid) {
            reached = new JdbcMailStore.Place(mailbox, validity, uid);
        }
    }

    private static final class Counted extends OutputStream {
        private final OutputStream to;
        private long bytes;

        Counted(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            to.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) throws IOException {
            to.write(b, offset, length);
            bytes += length;
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }
    }
}
