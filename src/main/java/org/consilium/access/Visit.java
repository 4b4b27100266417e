package org.consilium.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** What one answer has asked for so far: each right is looked up once and written down once. */
final class Visit {
    static final ScopedValue<Visit> NOW = ScopedValue.newInstance();

    private record Asked(Actor actor, Deed deed, CaseId caseId) {}

    private record Holder(AccountId who, CaseId caseId) {}

    private final Map<Asked, Grant> given = new LinkedHashMap<>();
    private final Map<Holder, JdbcAdmissionStore.Held> held = new HashMap<>();

    Grant given(Actor actor, Deed deed, CaseId caseId, Supplier<Grant> make) {
        return given.computeIfAbsent(new Asked(actor, deed, caseId), asked -> make.get());
    }

    JdbcAdmissionStore.Held held(
            AccountId who, CaseId caseId, Supplier<JdbcAdmissionStore.Held> read) {
        return held.computeIfAbsent(new Holder(who, caseId), holder -> read.get());
    }

    /** Somebody was let in or dismissed on the way: what was read before is no longer true. */
    void forgetHeld() {
        held.clear();
    }

    Collection<Grant> grants() {
        return given.values();
    }
}
