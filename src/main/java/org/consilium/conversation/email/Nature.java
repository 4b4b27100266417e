package org.consilium.conversation.email;

import java.util.Locale;
import java.util.regex.Pattern;

/** Who or what wrote a letter; only a person is ever answered by a machine. */
enum Nature {
    PERSON,
    /** A program sent it, such as the laboratory's: it may bring a report. */
    GENERATED,
    /** An answer that nobody wrote: away from the desk, received your letter. */
    AUTO_REPLY,
    /** A mail server says what became of a letter of ours. */
    REPORT;

    private static final Pattern AWAY =
            Pattern.compile(
                    "(?iu)\\s*(auto(matic)?[- ]?(reply|response)|automatische antwort|réponse automatique|"
                            + "respuesta automática|risposta automatica|स्वचालित उत्तर|out of (the )?office|"
                            + "abwesenheits).*");
    private static final Pattern SERVER =
            Pattern.compile("(mailer-daemon|postmaster|mail-daemon|double-bounce)@.*");

    /** By the header alone (RFC 3834 and what was done before it). */
    static Nature of(Headers header) {
        if (isReport(header)) {
            return REPORT;
        }
        if (isReply(header)) {
            return AUTO_REPLY;
        }
        return isGenerated(header) ? GENERATED : PERSON;
    }

    private static boolean isReport(Headers header) {
        var type = Parameters.read(header.first("content-type").orElse(""));
        var servers = Address.read(header.first("from").orElse(""));
        return type.value().equals("multipart/report")
                || header.first("x-failed-recipients").isPresent()
                || (hasNoSender(header)
                        && servers.stream().anyMatch(a -> SERVER.matcher(a.address()).matches()));
    }

    private static boolean isReply(Headers header) {
        return header.says("auto-submitted", "auto-replied")
                || header.says("precedence", "auto_reply")
                || header.first("x-autoreply").isPresent()
                || header.first("x-autorespond").isPresent()
                || header.first("x-autorespond-from").isPresent()
                || header.first("x-mail-autoreply").isPresent()
                || header.says("delivered-to", "autoresponder")
                || (hasNoSender(header) && AWAY.matcher(header.text("subject")).matches());
    }

    private static boolean isGenerated(Headers header) {
        var submitted = header.first("auto-submitted").orElse("no").toLowerCase(Locale.ROOT);
        var suppress = header.first("x-auto-response-suppress").orElse("");
        return !submitted.startsWith("no")
                || header.says("precedence", "bulk", "list", "junk")
                || header.first("list-id").isPresent()
                || header.first("feedback-id").isPresent()
                || Pattern.compile("(?i)\\b(all|autoreply|oof)\\b").matcher(suppress).find()
                || hasNoSender(header);
    }

    private static boolean hasNoSender(Headers header) {
        return header.says("return-path", "<>", "< >");
    }
}
