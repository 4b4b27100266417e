package org.consilium.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.casework.Merger;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Problems;

/**
 * Whether the case is of the same patient as another one.
 *
 * @param all what was ever merged with it, newest first
 * @param others those of them that the reader has a right on
 * @param mayMerge whether the reader can merge and part
 */
public record MergerPart(
        CaseId caseId,
        CaseNumber number,
        List<Merger> all,
        Map<CaseId, Other> others,
        Map<AccountId, String> names,
        boolean mayMerge,
        Entered entered) {
    public MergerPart {
        all = List.copyOf(all);
        others = Map.copyOf(others);
        names = Map.copyOf(names);
    }

    /** The other case and whom it is of, so that a wrong number is noticed. */
    public record Other(CaseNumber number, String patient) {
        @Override
        public String toString() {
            return "Other[" + number + "]";
        }
    }

    /** What was just typed. */
    public record Entered(String caseNumber, String reason, Problems problems) {
        static Entered nothing() {
            return new Entered("", "", new Problems());
        }

        @Override
        public String toString() {
            return "Entered[…]";
        }
    }

    public Optional<Merger> now() {
        return all.stream().filter(Merger::holds).findFirst();
    }

    public boolean keeps(Merger merger) {
        return merger.kept().equals(caseId);
    }

    /** Empty when it is not the reader's. */
    public Optional<Other> with(Merger merger) {
        return Optional.ofNullable(others.get(merger.counterpart(caseId)));
    }

    public String name(AccountId who) {
        return names.getOrDefault(who, "");
    }

    public String back() {
        return "/desk/cases/" + number;
    }
}
