package org.consilium.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of families and doctors (by verified contact) and of staff (by e-mail and password). */
@Service
public class Accounts {
    private static final int SHORTEST_PASSWORD = 12;

    private final JdbcAccountStore store;
    private final PasswordEncoder passwords;
    private final Ids ids;
    private final Clock clock;

    Accounts(JdbcAccountStore store, PasswordEncoder passwords, Ids ids, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The account behind a contact that was just verified; made if there is none, with one role
     * more if it had another.
     */
    @Transactional
    public Account ofVerified(
            VerifiedContact contact, Role role, String displayName, Language language) {
        var known = store.byContact(contact.contact());
        if (known.isPresent()) {
            store.addRole(known.get().id(), role);
            return store.byId(known.get().id()).orElseThrow();
        }
        var id = new AccountId(ids.next());
        store.insert(
                new Account(id, Set.of(role), displayName, Optional.empty(), language),
                clock.instant());
        store.addContact(id, contact.contact());
        return store.byId(id).orElseThrow();
    }

    /**
     * A member of staff.
     *
     * @throws Refused {@code account.password.short} under twelve characters, {@code
     *     account.email.taken}
     */
    @Transactional
    public Account hire(NewStaff staff) {
        if (staff.password().length() < SHORTEST_PASSWORD) {
            throw new Refused("account.password.short", SHORTEST_PASSWORD);
        }
        var login = staff.email().strip().toLowerCase(Locale.ROOT);
        if (store.byLogin(login).isPresent()) {
            throw new Refused("account.email.taken");
        }
        var account =
                new Account(
                        new AccountId(ids.next()),
                        staff.roles(),
                        staff.displayName(),
                        staff.registrationNumber(),
                        staff.language());
        store.insert(account, clock.instant());
        store.setLogin(account.id(), login, encode(staff.password()));
        return account;
    }

    /** What somebody calls themselves. */
    @Transactional
    public void setDisplayName(AccountId id, String name) {
        store.setDisplayName(id, name.strip());
    }

    /** Keeps the council registration number a treating doctor gave. */
    @Transactional
    public void setRegistrationNumber(AccountId id, String number) {
        store.setRegistrationNumber(id, number.strip());
    }

    /**
     * @throws NotFound when there is no such account
     */
    public Account of(AccountId id) {
        return store.byId(id).orElseThrow(NotFound::new);
    }

    /** The names of those that are accounts, in one look; the program's own are none. */
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return ids.isEmpty() ? Map.of() : store.names(ids);
    }

    public Optional<Account> byContact(Contact contact) {
        return store.byContact(contact);
    }

    /** Staff and doctors with a role, by name. */
    public List<Account> withRole(Role role) {
        return store.withRole(role);
    }

    /** The verified ways to reach an account; for sending, not for showing. */
    public List<Contact> contactsOf(AccountId id) {
        return store.contactsOf(id);
    }

    /** Where a member of staff reads mail; empty for families and doctors. For sending only. */
    public Optional<Contact> workAddress(AccountId id) {
        return store.loginOf(id).map(login -> new Contact(Contact.Kind.EMAIL, login));
    }

    /**
     * The member of staff with this login and password; empty for either being off, in equal time.
     */
    public Optional<Account> signIn(String email, String password) {
        var login = store.byLogin(email.strip().toLowerCase(Locale.ROOT));
        var hash = login.map(JdbcAccountStore.Login::passwordHash).orElse(NOBODY);
        var right = passwords.matches(password, hash);
        return login.filter(l -> right).flatMap(l -> store.byId(l.id()));
    }

    /**
     * A bcrypt hash that no password has: checked when the login is unknown, so that the answer
     * takes as long.
     */
    private static final String NOBODY =
            "{bcrypt}$2a$10$7EqJtq98hPqEX7fNZaFWoO5M1O5w5G1h5Qm1i3T7o0C0o0C0o0C0O";

    private String encode(String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no password hash");
        }
        return hash;
    }
}
