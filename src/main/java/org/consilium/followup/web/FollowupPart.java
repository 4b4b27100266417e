package org.consilium.followup.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Account;
import org.consilium.casework.CloseReason;
import org.consilium.followup.AskedQuestion;
import org.consilium.followup.Consultation;
import org.consilium.followup.Followed;
import org.consilium.followup.Outcome;
import org.consilium.followup.WhyNot;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Problems;

/**
 * Questions, consultations and outcome of one case, with the forms the reader may use.
 *
 * @param base address of the reader's case page
 * @param doctors to whom a clinical question can go; empty for the family
 * @param entered what was typed into the form that was refused, by field
 */
public record FollowupPart(
        CaseNumber number,
        String base,
        AccountId reader,
        boolean open,
        boolean mayAsk,
        boolean mayAnswer,
        boolean mayManage,
        boolean mayReport,
        List<AskedQuestion> questions,
        List<Consultation> consultations,
        List<Outcome> outcomes,
        Map<AccountId, String> names,
        List<Account> doctors,
        String key,
        Map<String, String> entered,
        Problems problems) {
    public List<AskedQuestion> waiting() {
        return questions.stream().filter(AskedQuestion::isOpen).toList();
    }

    public List<AskedQuestion> answered() {
        return questions.stream().filter(q -> !q.isOpen()).toList();
    }

    public Optional<Outcome> outcome() {
        return outcomes.stream().findFirst();
    }

    public String name(AccountId who) {
        return names.getOrDefault(who, "");
    }

    public String entered(String field) {
        return entered.getOrDefault(field, "");
    }

    public Consultation.Kind[] kinds() {
        return Consultation.Kind.values();
    }

    public Followed[] followed() {
        return Followed.values();
    }

    public WhyNot[] whys() {
        return WhyNot.values();
    }

    public CloseReason[] reasons() {
        return CloseReason.values();
    }

    @Override
    public String toString() {
        return "FollowupPart[" + number + "]";
    }
}
