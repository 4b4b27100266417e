package org.consilium.conversation;

import java.util.Optional;

/** Where the mails lie as they came; asked only after a grant. */
public interface MailShelf {
    /** Empty when no mail is called so. */
    Optional<MailShown> mail(String providerId);
}
