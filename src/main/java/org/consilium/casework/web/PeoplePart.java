package org.consilium.casework.web;

import java.util.List;
import java.util.Optional;
import org.consilium.kernel.AccountId;
import org.consilium.patient.Member;
import org.consilium.patient.Relation;

/** Who may see the case, as the family reads it. */
public record PeoplePart(
        String patient,
        List<Member> circle,
        AccountId reader,
        Optional<String> assistant,
        boolean experts,
        HearsPart hears) {
    public boolean isReader(Member member) {
        return member.account().equals(reader);
    }

    /** The patient may have no account: somebody else registered. */
    public boolean patientIsMissing() {
        return circle.stream().noneMatch(member -> member.relation() == Relation.SELF);
    }
}
