package org.consilium.conversation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.channels.ArrivalId;
import org.consilium.conversation.Post;
import org.consilium.conversation.Stray;
import org.consilium.conversation.Strays;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * What belongs to no case yet, and what was set aside.
 *
 * @param all how many wait, more than are shown perhaps
 * @param entered what was refused, to be shown again where it was entered
 */
public record QuarantinePage(
        List<Line> waiting,
        int all,
        List<Line> aside,
        Map<AccountId, String> names,
        Entered entered) {
    /**
     * One message.
     *
     * @param proposed the case that it names, when the reader looks after it
     * @param ofOthers whether it names a case that somebody else looks after
     */
    public record Line(
            Stray stray, Optional<CaseNumber> proposed, boolean ofOthers, List<Strays.Move> moves) {
        public ArrivalId id() {
            return stray.arrival().id();
        }

        public Post post() {
            return stray.post();
        }

        public String address(String deed) {
            return "/desk/quarantine/" + id().value() + "/" + deed;
        }

        @Override
        public String toString() {
            return "Line[" + id().value() + "]";
        }
    }

    /** One form as it was sent. */
    public record Entered(
            Optional<ArrivalId> id,
            boolean claims,
            String caseNumber,
            String reason,
            Problems problems) {
        static final Entered NOTHING = new Entered(Optional.empty(), false, "", "", new Problems());

        @Override
        public String toString() {
            return "Entered[" + id + "]";
        }
    }

    public String caseNumber(Line line) {
        return isEntered(line, true)
                ? entered.caseNumber()
                : line.proposed().map(CaseNumber::grouped).orElse("");
    }

    public String reason(Line line, boolean claims) {
        return isEntered(line, claims) ? entered.reason() : "";
    }

    public Optional<String> problem(Line line, boolean claims, String field, Frame frame) {
        return isEntered(line, claims) ? entered.problems().at(field, frame) : Optional.empty();
    }

    public boolean isEntered(Line line, boolean claims) {
        return entered.claims() == claims && entered.id().filter(line.id()::equals).isPresent();
    }

    public String name(Strays.Move move) {
        return names.getOrDefault(move.by(), "");
    }

    public int notShown() {
        return Math.max(0, all - waiting.size());
    }
}
