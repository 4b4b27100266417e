package org.consilium.conversation.web;

import org.consilium.conversation.MailShown;
import org.consilium.kernel.CaseNumber;

/** One mail of a thread. */
public record MailPage(CaseNumber number, MailShown mail) {
    public boolean isVerified() {
        return mail.sender().verdict().equals("VERIFIED");
    }
}
