package org.consilium.conversation;

import java.util.Optional;

/** Where the mails lie as they came; asked only after a grant. */
public interface MailShelf {
    /** Empty when no mail is called so. */
    Optional<MailShown> mail(String providerId);

    /** Throws its bytes and their key away; again is the same as once. */
    void dispose(String providerId);
}
