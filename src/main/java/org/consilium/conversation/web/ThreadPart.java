package org.consilium.conversation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.conversation.Message;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;

/**
 * The thread with its message box.
 *
 * @param assistant who looks after the family
 * @param form empty when the reader may not write
 */
public record ThreadPart(
        CaseNumber number,
        List<Message> messages,
        Map<AccountId, String> names,
        Optional<String> assistant,
        Optional<SayForm> form) {
    public String name(Message message) {
        return names.getOrDefault(message.by(), "");
    }

    public String icon(Message message) {
        return switch (message.channel()) {
            case PORTAL -> "screen";
            case CALL -> "phone";
            case VISIT -> "user";
            case WHATSAPP, SMS -> "chat";
            case EMAIL -> "mail";
            case NOTICE -> "bell";
        };
    }

    /** The bubble's shape tells the channel. */
    public String shape(Message message) {
        return switch (message.channel()) {
            case PORTAL -> "via-portal";
            case CALL, VISIT -> "via-call";
            case EMAIL, NOTICE -> "via-mail";
            case WHATSAPP, SMS -> "";
        };
    }

    /** Came by e-mail: it can be looked at as it was sent. */
    public boolean isMail(Message message) {
        return message.channel() == Message.Channel.EMAIL && message.side() == Message.Side.FAMILY;
    }

    public boolean isOurs(Message message) {
        return message.side() == Message.Side.US;
    }

    /** What the reader's own side wrote and the other side can see, with whether it did. */
    public Optional<String> seen(Message message, Frame frame) {
        var mine = frame.isUnder("/my") ? Message.Side.FAMILY : Message.Side.US;
        if (message.side() != mine || message.channel() == Message.Channel.CALL) {
            return Optional.empty();
        }
        return Optional.of(
                frame.t(
                        message.seenAt().isPresent()
                                ? "conversation.seen"
                                : "conversation.unseen"));
    }

    public String text(Message message, Frame frame) {
        return message.notice().map(notice -> notice.in(frame)).orElse(message.text());
    }

    /** Where a notice leads, for the family, unless it is this very page. */
    public Optional<String> link(Message message, Frame frame) {
        return message.notice()
                .map(notice -> notice.path())
                .filter(path -> frame.isUnder("/my") && !path.equals("/my/cases/" + number));
    }
}
