package org.consilium.conversation;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;

/**
 * One entry of a thread: what was said, by whom, over which channel; for a call its outcome.
 *
 * @param text empty for a notice, which is said in the reader's language
 */
public record Message(
        MessageId id,
        Channel channel,
        Side side,
        AccountId by,
        String text,
        Instant at,
        Optional<CallOutcome> outcome,
        Optional<Notice> notice,
        Optional<Instant> seenAt,
        Matter matter) {
    public enum Channel {
        PORTAL,
        CALL,
        VISIT,
        WHATSAPP,
        EMAIL,
        SMS,
        /** Written by the program: receipts, what happens next. */
        NOTICE;

        static Channel of(org.consilium.channels.Channel carried) {
            return switch (carried) {
                case WHATSAPP -> WHATSAPP;
                case EMAIL -> EMAIL;
                case SMS -> SMS;
            };
        }
    }

    public enum Side {
        FAMILY,
        US
    }

    Message over(Channel other) {
        return new Message(id, other, side, by, text, at, outcome, notice, seenAt, matter);
    }

    @Override
    public String toString() {
        return "Message[" + id.value() + "]";
    }
}
