package org.consilium.conversation.web;

import java.util.List;
import org.consilium.casework.WhoHears.Listener;
import org.consilium.conversation.CallOutcome;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;
import org.consilium.shell.Problems;

/**
 * The call note.
 *
 * @param script what to say in the first call, in the family's language; empty once they were
 *     reached
 * @param tries calls in vain since the family was last reached
 */
public record CallForm(
        CaseNumber number,
        Language spoken,
        List<String> script,
        List<Listener> listeners,
        int tries,
        String key,
        String outcome,
        String note,
        Problems problems) {
    private static final int MOST_TRIES = 3;

    public List<CallOutcome> outcomes() {
        return List.of(CallOutcome.values());
    }

    /** Message key of what to do after so many calls in vain. */
    public String rule() {
        return "conversation.retry." + Math.min(tries, MOST_TRIES);
    }
}
