package org.consilium.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail as a person of the desk sees it.
 *
 * @param text all of it, with what the thread leaves out
 * @param html safe to show as it stands; empty when there is none
 * @param sender what our mail host found out about the sender: VERIFIED, FAILED or UNKNOWN
 * @param troubles what could not be read, as constants with texts
 */
public record MailShown(
        String subject,
        String from,
        List<String> to,
        Instant at,
        String text,
        Optional<String> html,
        List<Inner> inner,
        Sender sender,
        List<String> troubles) {
    /** A letter inside. */
    public record Inner(String from, String subject, String text) {
        @Override
        public String toString() {
            return "Inner[" + text.length() + "]";
        }
    }

    /** Each of SPF, DKIM and DMARC as the mail host says it: pass, fail, none … */
    public record Sender(String verdict, String spf, String dkim, String dmarc) {}

    public MailShown {
        to = List.copyOf(to);
        inner = List.copyOf(inner);
        troubles = List.copyOf(troubles);
    }

    @Override
    public String toString() {
        return "MailShown[" + sender.verdict() + "]";
    }
}
