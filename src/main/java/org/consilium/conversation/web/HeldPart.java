package org.consilium.conversation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.conversation.HeldText;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * Texts that wait for a doctor or came back from one.
 *
 * @param hasDoctor whether anybody of the case could read them now
 */
public record HeldPart(
        CaseNumber number,
        List<HeldText> texts,
        Map<AccountId, String> names,
        boolean hasDoctor,
        Entered entered) {
    /** What a doctor sent and was refused. */
    public record Entered(Optional<HeldText.Id> id, String text, String note, Problems problems) {
        static final Entered NOTHING = new Entered(Optional.empty(), "", "", new Problems());

        @Override
        public String toString() {
            return "Entered[" + id + "]";
        }
    }

    public String name(AccountId who) {
        return names.getOrDefault(who, "");
    }

    public String desk(HeldText text, String deed) {
        return "/desk/cases/" + number + "/held/" + text.id().value() + deed;
    }

    public String board(HeldText text, String deed) {
        return "/board/cases/" + number + "/held/" + text.id().value() + deed;
    }

    public String text(HeldText text) {
        return isEntered(text, "text") ? entered.text() : text.text();
    }

    public String note(HeldText text) {
        return isEntered(text, "note") ? entered.note() : "";
    }

    public Optional<String> problem(HeldText text, String field, Frame frame) {
        return isEntered(text, field) ? entered.problems().at(field, frame) : Optional.empty();
    }

    private boolean isEntered(HeldText text, String field) {
        return entered.problems().fields().contains(field)
                && entered.id().filter(text.id()::equals).isPresent();
    }
}
