package org.consilium.consent;

import java.util.List;
import java.util.Set;
import org.consilium.access.Actor;
import org.consilium.access.Grant;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Language;
import org.consilium.kernel.Refused;
import org.springframework.stereotype.Service;

/** Absence means no. */
@Service
public class Consents {
    /** The version of the notice that is shown now; stored with each consent. */
    public int noticeVersion(Purpose purpose) {
        throw new UnsupportedOperationException();
    }

    /**
     * Given when the case is opened (the case has no admissions yet) or later by the family (grant
     * GIVE_CONSENT). Says ConsentGiven.
     */
    public void give(Actor by, CaseId caseId, Set<Purpose> purposes, Language readIn) {
        throw new UnsupportedOperationException();
    }

    /** Needs GIVE_CONSENT; says ConsentWithdrawn. */
    public void withdraw(Grant grant, Purpose purpose) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws Refused {@code consent.missing} unless it was given and not withdrawn
     */
    public void require(CaseId caseId, Purpose purpose) {
        throw new UnsupportedOperationException();
    }

    /** Everything given and withdrawn, newest first; needs SEE_CONSENT. */
    public List<ConsentLine> history(Grant grant) {
        throw new UnsupportedOperationException();
    }

    /** What stands now; needs SEE_CONSENT. */
    public Set<Purpose> given(Grant grant) {
        throw new UnsupportedOperationException();
    }
}
