package org.consilium.conversation.web;

import java.util.Optional;
import org.consilium.conversation.MailShown;
import org.consilium.kernel.CaseNumber;

/**
 * One mail.
 *
 * @param number empty for one in quarantine
 */
public record MailPage(Optional<CaseNumber> number, MailShown mail) {
    public boolean isVerified() {
        return mail.sender().verdict().equals("VERIFIED");
    }
}
