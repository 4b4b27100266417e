package org.consilium.followup;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Refused;

/**
 * A question about a released plan. An assistant answers what is about the process; whatever is
 * clinical goes to a doctor of the panel by name.
 */
public record AskedQuestion(
        QuestionId id,
        String text,
        AccountId by,
        Instant at,
        Optional<Routing> routing,
        Optional<Reply> reply) {
    /** An assistant found it clinical and named who answers. */
    public record Routing(AccountId expert, String expertName, AccountId by, Instant at) {}

    /**
     * @param registrationNumber of the doctor; empty for an assistant, who answers no clinical
     *     question
     */
    public record Reply(
            String text,
            AccountId by,
            String name,
            Optional<String> registrationNumber,
            Instant at) {
        @Override
        public String toString() {
            return "Reply[" + by.value() + "]";
        }
    }

    public boolean isOpen() {
        return reply.isEmpty();
    }

    public boolean isClinical() {
        return routing.isPresent();
    }

    AskedQuestion route(Routing to) {
        refuseWhenAnswered();
        return new AskedQuestion(id, text, by, at, Optional.of(to), reply);
    }

    /**
     * @throws Refused {@code followup.clinical} once it was found clinical
     */
    AskedQuestion answerAsProcess(Reply with) {
        refuseWhenAnswered();
        if (isClinical()) {
            throw new Refused("followup.clinical");
        }
        return answered(with);
    }

    /**
     * @throws Refused {@code followup.notYours} for a doctor to whom it was not routed, {@code
     *     followup.registration} for one without a number
     */
    AskedQuestion answerAsDoctor(Reply with) {
        refuseWhenAnswered();
        if (routing.filter(r -> r.expert().equals(with.by())).isEmpty()) {
            throw new Refused("followup.notYours");
        }
        if (with.registrationNumber().isEmpty()) {
            throw new Refused("followup.registration");
        }
        return answered(with);
    }

    private AskedQuestion answered(Reply with) {
        if (with.text().isBlank()) {
            throw new Refused("followup.answer");
        }
        return new AskedQuestion(id, text, by, at, routing, Optional.of(with));
    }

    private void refuseWhenAnswered() {
        if (reply.isPresent()) {
            throw new Refused("followup.answered");
        }
    }

    @Override
    public String toString() {
        return "AskedQuestion[" + id.value() + "]";
    }
}
