package org.consilium.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.kernel.AccountId;

/**
 * What a board decided and on what: the stuff of the plan.
 *
 * @param how the rule found consensus, or the chair decided with a reason
 * @param options every rated option, the leading one first
 * @param minority who rated the leading option below 7, with the reason; empty list: nobody
 * @param rule name and version of the rule that decided
 */
public record BoardResult(
        How how,
        Optional<String> chairReason,
        List<RatedOption> options,
        List<MinorityView> minority,
        List<Signer> members,
        Signer chair,
        Map<AccountId, Opinion> opinions,
        int round,
        String rule,
        Instant at) {
    public enum How {
        CONSENSUS,
        CHAIR_DECIDED
    }

    /**
     * @param votes by role; raw, since five people are not a curve
     */
    public record RatedOption(
            OptionId id,
            Course course,
            double median,
            int lowest,
            int highest,
            double disagreementIndex,
            Map<SeatRole, Integer> votes) {}

    public record MinorityView(AccountId by, SeatRole role, int rating, String reason) {}

    /** A member or the chair (whose role is empty), with the number that is printed. */
    public record Signer(
            AccountId account, String name, String registrationNumber, Optional<SeatRole> role) {}

    public BoardResult {
        options = List.copyOf(options);
        minority = List.copyOf(minority);
        members = List.copyOf(members);
        opinions = Map.copyOf(opinions);
    }

    public RatedOption leading() {
        return options.getFirst();
    }

    @Override
    public String toString() {
        return "BoardResult[" + how + "]";
    }
}
