package org.consilium.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.shell.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells the people of a case that there is something to read, and nothing of what it is; only with
 * their consent to messages.
 */
@Component
class Notifications {
    private static final Actor SELF = Actor.system("conversation");
    private static final List<Capacity> TOLD =
            List.of(Capacity.PATIENT, Capacity.CAREGIVER, Capacity.TREATING_DOCTOR);

    private final Access access;
    private final Accounts accounts;
    private final Consents consents;
    private final JdbcOutbox outbox;
    private final Texts texts;
    private final String publicUrl;

    Notifications(
            Access access,
            Accounts accounts,
            Consents consents,
            JdbcOutbox outbox,
            Texts texts,
            @Value("${consilium.public-url}") String publicUrl) {
        this.access = access;
        this.accounts = accounts;
        this.consents = consents;
        this.outbox = outbox;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    void thereIsAMessage(CaseId caseId, String path) {
        var allowed = consents.given(access.grant(SELF, Deed.SEE_CONSENT, caseId));
        if (!allowed.contains(Purpose.MESSAGES)) {
            return;
        }
        var people = new LinkedHashSet<AccountId>();
        TOLD.forEach(as -> people.addAll(access.holders(caseId, as)));
        people.forEach(who -> tell(who, path));
    }

    private void tell(AccountId who, String path) {
        var language = accounts.of(who).language();
        accounts.contactsOf(who).stream()
                .findFirst()
                .ifPresent(
                        to ->
                                outbox.queueOnce(
                                        to,
                                        texts.get(language, "outgoing.message.subject"),
                                        texts.get(language, "outgoing.message", publicUrl + path)));
    }
}
