package org.consilium.conversation.email;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.Status;
import org.jspecify.annotations.Nullable;

/** One connection to one mailbox: takes what is new, and waits until there is more. */
final class MailboxWatch implements AutoCloseable {
    /** Longer than any wait for new mail. */
    private static final String TIMEOUT = "60000";

    private static final String PIECE = "1048576";

    private final Store store;
    private final IMAPFolder folder;
    private final boolean idles;
    private final boolean deletes;

    /** The server said that there is more, since we last looked. */
    private volatile boolean more;

    /** All below this uid were told of, as far as they are there. */
    private long toldTo;

    private MailboxWatch(Store store, IMAPFolder folder, boolean idles, boolean deletes)
            throws MessagingException {
        this.store = store;
        this.folder = folder;
        this.idles = idles;
        this.deletes = deletes;
        this.toldTo = nextUid();
        folder.addMessageCountListener(
                new MessageCountAdapter() {
                    @Override
                    public void messagesAdded(MessageCountEvent event) {
                        more = true;
                        endIdle();
                    }
                });
    }

    /** Takes one message; the stream is that of the server. */
    interface Taker {
        boolean knows(long uid);

        /** Returns once it is durable here. */
        void take(long uid, RawMail raw) throws IOException, MessagingException;

        /** All up to this one are here. */
        void reached(long uid);
    }

    interface RawMail {
        void writeTo(OutputStream out) throws IOException, MessagingException;
    }

    static MailboxWatch open(Mailbox mailbox, boolean mayIdle) throws MessagingException {
        var protocol = mailbox.encrypted() ? "imaps" : "imap";
        var settings = new Properties();
        var prefix = "mail." + protocol + ".";
        settings.setProperty(prefix + "connectiontimeout", TIMEOUT);
        settings.setProperty(prefix + "timeout", TIMEOUT);
        settings.setProperty(prefix + "writetimeout", TIMEOUT);
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "peek", "true");
        settings.setProperty(prefix + "fetchsize", PIECE);
        // Some servers tell a wrong size; what they send is what counts.
        settings.setProperty(prefix + "ignorebodystructuresize", "true");
        var store = Session.getInstance(settings).getStore(protocol);
        store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
        try {
            var folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            var idles = mayIdle && ((IMAPStore) store).hasCapability("IDLE");
            return new MailboxWatch(store, folder, idles, mailbox.deletes());
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /**
     * Takes everything past this uid, oldest first. One that cannot be had now does not hold back
     * those after it, and is asked for again the next time.
     *
     * @return how many were new
     * @throws MessagingException when at least one could not be had
     */
    int takeNew(long readTo, Taker taker) throws MessagingException {
        more = false;
        var messages = folder.getMessagesByUID(readTo + 1, UIDFolder.LASTUID);
        var failure = new Failure();
        var taken = 0;
        var uids = uids(messages, readTo);
        for (var uid : uids) {
            toldTo = Math.max(toldTo, uid + 1);
            try {
                taken += takeOne(uid, taker) ? 1 : 0;
                if (failure.isNone()) {
                    taker.reached(uid);
                }
            } catch (IOException | MessagingException e) {
                failure.add(e);
                if (!folder.isOpen()) {
                    break;
                }
            }
        }
        if (deletes && uids.length > 0) {
            folder.expunge();
        }
        failure.rethrow();
        return taken;
    }

    /**
     * Whether the server has told of all that it has: a talk can miss that there is one more, and
     * then never hears of it.
     */
    boolean isInStep() throws MessagingException {
        return nextUid() <= toldTo;
    }

    /** Asked of the server: the folder only remembers what was so when it was opened. */
    private long nextUid() throws MessagingException {
        var status =
                (Status)
                        folder.doCommand(
                                talk ->
                                        talk.status(
                                                folder.getFullName(), new String[] {"UIDNEXT"}));
        return status == null ? -1 : status.uidnext;
    }

    /** The server answers a range past its end with its last message: not new. */
    private long[] uids(Message[] messages, long readTo) throws MessagingException {
        var uids = new long[messages.length];
        for (var i = 0; i < messages.length; i++) {
            uids[i] = messages[i] == null ? -1 : folder.getUID(messages[i]);
        }
        return Arrays.stream(uids).filter(uid -> uid > readTo).sorted().toArray();
    }

    private boolean takeOne(long uid, Taker taker) throws IOException, MessagingException {
        var known = taker.knows(uid);
        var message = folder.getMessageByUID(uid);
        if (message == null || message.isExpunged()) {
            if (known) {
                return false;
            }
            // Deleted by somebody else, or out of step: a new talk tells, and nothing is passed
            // over.
            throw new MessagingException("listed and not there");
        }
        if (message instanceof IMAPMessage imap) {
            imap.setPeek(true);
        }
        if (!known) {
            taker.take(uid, message::writeTo);
        }
        // Also where the program was killed between the one and the other: nothing stays there.
        message.setFlag(deletes ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
        return !known;
    }

    /** Until something changes there, or this time has passed; fails when the line is dead. */
    void await(long seconds, ScheduledExecutorService timer, Pause pause)
            throws MessagingException, InterruptedException {
        if (more) {
            return;
        }
        if (!idles) {
            pause.of(seconds);
            folder.getMessageCount();
            return;
        }
        var end = timer.schedule(this::endIdle, seconds, TimeUnit.SECONDS);
        try {
            folder.idle(true);
        } finally {
            end.cancel(false);
        }
    }

    /** Any other command does, if it is sent: some are not when the line was just used. */
    private void endIdle() {
        try {
            nextUid();
        } catch (MessagingException | IllegalStateException e) {
            // the waiting side meets the same failure
        }
    }

    interface Pause {
        void of(long seconds) throws InterruptedException;
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(deletes);
            }
        } finally {
            store.close();
        }
    }

    private static final class Failure {
        private @Nullable MessagingException first;

        boolean isNone() {
            return first == null;
        }

        void add(Exception e) {
            if (first == null) {
                first =
                        e instanceof MessagingException m
                                ? m
                                : new MessagingException("not taken", e);
            }
        }

        void rethrow() throws MessagingException {
            if (first != null) {
                throw first;
            }
        }
    }
}
