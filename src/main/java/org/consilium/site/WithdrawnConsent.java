package org.consilium.site;

import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.consent.ConsentWithdrawn;
import org.consilium.consent.Purpose;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Without consent to the opinion there is no case: the request ends by itself. */
@Component
class WithdrawnConsent {
    private final Access access;
    private final Cases cases;

    WithdrawnConsent(Access access, Cases cases) {
        this.access = access;
        this.cases = cases;
    }

    @ApplicationModuleListener(id = "site.consent-withdrawn")
    void on(ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() != Purpose.OPINION) {
            return;
        }
        var grant = access.grant(Actor.system("site"), Deed.WITHDRAW, withdrawn.caseId());
        if (cases.file(grant).stage().isOpen()) {
            cases.withdraw(grant);
        }
    }
}
