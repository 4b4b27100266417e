package org.consilium.access;

import java.time.Instant;
import org.consilium.kernel.CaseId;

/**
 * Proof that somebody may do one deed on one case, now. Only {@link Access} makes one; stores ask
 * for it instead of an id, so that forgetting the check does not compile.
 */
public final class Grant {
    private final Actor actor;
    private final Deed deed;
    private final CaseId caseId;
    private final Instant at;

    Grant(Actor actor, Deed deed, CaseId caseId, Instant at) {
        this.actor = actor;
        this.deed = deed;
        this.caseId = caseId;
        this.at = at;
    }

    public Actor actor() {
        return actor;
    }

    public Deed deed() {
        return deed;
    }

    public CaseId caseId() {
        return caseId;
    }

    public Instant at() {
        return at;
    }

    /** For a store that serves several deeds and must not serve others. */
    public void mustBe(Deed... deeds) {
        for (var one : deeds) {
            if (one == deed) {
                return;
            }
        }
        throw new IllegalStateException("grant of " + deed + " used for another deed");
    }

    @Override
    public String toString() {
        return "Grant[" + deed + " " + caseId + "]";
    }
}
