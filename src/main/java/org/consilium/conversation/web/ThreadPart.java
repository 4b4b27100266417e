package org.consilium.conversation.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.access.Actor;
import org.consilium.channels.Incoming;
import org.consilium.channels.Outgoing;
import org.consilium.channels.Piece;
import org.consilium.channels.PieceId;
import org.consilium.conversation.Beside;
import org.consilium.conversation.FiledPieces;
import org.consilium.conversation.Message;
import org.consilium.conversation.MessageId;
import org.consilium.conversation.Post;
import org.consilium.conversation.Removal;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The thread with its message box.
 *
 * @param elsewhere those of them that stand in another case of the same patient
 * @param assistant who looks after the family
 * @param hearsAll whether the reader may open whatever a notice leads to
 * @param form empty when the reader may not write
 */
public record ThreadPart(
        CaseNumber number,
        List<Message> messages,
        Map<MessageId, CaseNumber> elsewhere,
        Beside beside,
        Map<PieceId, FiledPieces.Filed> filed,
        Map<AccountId, String> names,
        Optional<String> assistant,
        Optional<HeldPart> held,
        boolean mayTakeOut,
        boolean hearsAll,
        Optional<SayForm> form) {
    private static final AccountId PROGRAM = Actor.system("conversation").account();
    private static final Set<Incoming.Form> SAID =
            EnumSet.of(Incoming.Form.PLACE, Incoming.Form.PEOPLE, Incoming.Form.SYSTEM);
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*");

    /** Of a sender without an account enough to be recognised, too little to be called. */
    public String name(Message message) {
        return isStranger(message)
                ? post(message).orElseThrow().arrival().incoming().from().masked()
                : names.getOrDefault(message.by(), "");
    }

    /** The doctor who let it go. */
    public Optional<String> approver(Message message) {
        return Optional.ofNullable(beside.approvals().get(message.id()))
                .map(who -> names.getOrDefault(who, ""));
    }

    /** The case that a message stands in. */
    public CaseNumber number(Message message) {
        return elsewhere.getOrDefault(message.id(), number);
    }

    public Optional<CaseNumber> otherCase(Message message) {
        return Optional.ofNullable(elsewhere.get(message.id()));
    }

    public boolean isStranger(Message message) {
        return message.by().equals(PROGRAM) && post(message).isPresent();
    }

    public Optional<Post> post(Message message) {
        return Optional.ofNullable(beside.posts().get(message.id()));
    }

    public Optional<Removal> removal(Message message) {
        return Optional.ofNullable(beside.removals().get(message.id()));
    }

    public String name(Removal removal) {
        return names.getOrDefault(removal.by(), "");
    }

    /** The files that came with it; those of a message that was taken out are no longer its. */
    public List<Piece> files(Message message) {
        return removal(message).isPresent()
                ? List.of()
                : post(message).map(post -> post.arrival().pieces()).orElse(List.of());
    }

    /** What was made of a message's files before it was taken out, for whoever cleans up. */
    public List<FiledPieces.Filed> left(Message message) {
        return post(message).stream()
                .flatMap(post -> post.arrival().pieces().stream())
                .flatMap(piece -> Optional.ofNullable(filed.get(piece.id())).stream())
                .toList();
    }

    public @Nullable String record(Message message, Piece piece, Frame frame) {
        return Optional.ofNullable(filed.get(piece.id()))
                .map(one -> address(message, one, frame))
                .orElse(null);
    }

    /** A small picture of its first page. */
    public @Nullable String picture(Message message, Piece piece, Frame frame) {
        return Optional.ofNullable(filed.get(piece.id()))
                .filter(FiledPieces.Filed::pictured)
                .map(one -> address(message, one, frame) + "/pages/1/small")
                .orElse(null);
    }

    public @Nullable String label(Piece piece, Frame frame) {
        return Optional.ofNullable(filed.get(piece.id()))
                .map(one -> frame.t(one.label()))
                .orElse(null);
    }

    public String address(Message message, FiledPieces.Filed one, Frame frame) {
        return (frame.isUnder("/my") ? "/my" : "/desk")
                + "/cases/"
                + number(message)
                + "/records/"
                + one.record();
    }

    /** For the assistant, beside a message that came over a channel. */
    public Optional<RemovalForm> takingOut(Message message) {
        return post(message)
                .filter(post -> mayTakeOut && removal(message).isEmpty())
                .map(post -> RemovalForm.empty(number(message), post.arrival().id()));
    }

    /** An edit, a deletion, a reaction, in words. */
    public List<String> remarks(Message message, Frame frame) {
        var remarks = new ArrayList<String>();
        if (removal(message).isPresent() || post(message).isEmpty()) {
            return remarks;
        }
        var post = post(message).get();
        if (post.isDeleted()) {
            remarks.add(frame.t("conversation.deleted.here"));
        } else if (post.isEdited()) {
            remarks.add(frame.t("conversation.edited.here"));
        }
        if (post.isUnknown()) {
            remarks.add(frame.t("conversation.form.UNKNOWN"));
        }
        post.reaction().ifPresent(r -> remarks.add(frame.t("conversation.reaction", r)));
        return remarks;
    }

    /** A place or a contact is said to be one. */
    public Optional<String> form(Message message, Frame frame) {
        return post(message)
                .filter(post -> removal(message).isEmpty())
                .map(post -> post.arrival().incoming().form())
                .filter(SAID::contains)
                .map(form -> frame.t("conversation.form." + form.name()));
    }

    /** What became of what we sent over a channel; why it failed only for the desk. */
    public Optional<String> delivery(Message message, Frame frame) {
        return Optional.ofNullable(beside.sent().get(message.id()))
                .map(
                        sent ->
                                frame.t("conversation.sent." + sent.state().name())
                                        + (frame.isUnder("/my") ? "" : why(sent, frame)));
    }

    private static String why(Outgoing sent, Frame frame) {
        if (sent.state() != Outgoing.State.FAILED) {
            return "";
        }
        var key = sent.failure().orElse("refused");
        return ": "
                + (KEY.matcher(key).matches()
                        ? frame.t("channels.failure." + key)
                        : frame.t("conversation.sent.code", key));
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
        if (message.side() != mine
                || removal(message).isPresent()
                || beside.sent().containsKey(message.id())
                || message.channel() == Message.Channel.CALL) {
            return Optional.empty();
        }
        return Optional.of(
                frame.t(
                        message.seenAt().isPresent()
                                ? "conversation.seen"
                                : "conversation.unseen"));
    }

    public String text(Message message, Frame frame) {
        return removal(message).isPresent()
                ? ""
                : message.notice()
                        .map(notice -> notice.in(frame))
                        .or(() -> post(message).map(Post::text))
                        .orElse(message.text());
    }

    /** Where a notice leads, for the family, unless it is this very page. */
    public Optional<String> link(Message message, Frame frame) {
        return message.notice()
                .map(notice -> notice.path())
                .filter(
                        path ->
                                hearsAll
                                        && frame.isUnder("/my")
                                        && !path.equals("/my/cases/" + number));
    }
}
