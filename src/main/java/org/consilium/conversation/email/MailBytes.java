package org.consilium.conversation.email;

import java.util.stream.Stream;
import org.consilium.vault.Kept;
import org.springframework.stereotype.Component;

/** Mails as they came. */
@Component
class MailBytes implements Kept {
    private final JdbcMailStore store;

    MailBytes(JdbcMailStore store) {
        this.store = store;
    }

    @Override
    public Stream<Reference> all() {
        return store.here();
    }
}
