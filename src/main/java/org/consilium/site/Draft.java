package org.consilium.site;

import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Role;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Contact;
import org.consilium.kernel.RequestKey;

/**
 * A registration that is being entered.
 *
 * @param proved the account whose contact was verified in this draft, or that was signed in
 */
public record Draft(UUID id, Answers answers, Optional<Contact> contact, Optional<Proved> proved) {
    /** Whose contact it is, and in which role it was proved. */
    public record Proved(AccountId account, Role role) {}

    /** The draft opens one case. */
    public RequestKey key() {
        return new RequestKey(id);
    }

    public Who who() {
        return answers.one("who", Who.class).orElse(Who.PATIENT);
    }

    public boolean isProved() {
        return proved.filter(p -> p.role() == who().role()).isPresent();
    }

    @Override
    public String toString() {
        return "Draft[" + id.toString().substring(0, 8) + "…]";
    }
}
