package org.consilium.conversation.email;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.HashSet;
import org.consilium.channels.Carrier.CannotSend;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/** What a mail server's refusal means for the message. */
final class SmtpAnswer {
    private SmtpAnswer() {}

    /** What it says of the address may be for good; what it says of us or itself is for now. */
    static CannotSend of(MailSendException e) {
        var address = 0;
        var sending = 0;
        var seen = new HashSet<Throwable>();
        var causes = new ArrayDeque<Throwable>();
        causes.add(e);
        for (var failed : e.getMessageExceptions()) {
            causes.add(failed);
        }
        while (!causes.isEmpty()) {
            var cause = causes.remove();
            if (!seen.add(cause)) {
                continue;
            }
            switch (cause) {
                case SMTPAddressFailedException said -> address = said.getReturnCode();
                case SMTPSendFailedException said -> sending = said.getReturnCode();
                default -> {} // carries another one, or nothing that the server said
            }
            if (cause instanceof MessagingException chained && chained.getNextException() != null) {
                causes.add(chained.getNextException());
            }
            if (cause.getCause() != null) {
                causes.add(cause.getCause());
            }
        }
        if (address / 100 == 5) {
            return CannotSend.ever("address");
        }
        if (address / 100 == 4) {
            return CannotSend.now("busy", e).ofThisOne();
        }
        if (sending / 100 == 4) {
            return CannotSend.now("busy", e);
        }
        return CannotSend.now(sending > 0 ? "refused" : "unreachable", e);
    }
}
