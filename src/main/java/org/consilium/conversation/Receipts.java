package org.consilium.conversation;

import java.util.ArrayList;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Hears;
import org.consilium.casework.Cases;
import org.consilium.channels.Arrival;
import org.consilium.channels.Letter;
import org.consilium.channels.Outbox;
import org.consilium.channels.Piece;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Language;
import org.consilium.shell.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells the sender of files, in the channel and language they use, what became of each: how many,
 * and which to send again and how. What is in them stays in the portal, behind the link.
 */
@Component
class Receipts {
    private static final Actor SELF = Actor.system("conversation");

    private final JdbcLetterStore letters;
    private final Outbox outbox;
    private final Access access;
    private final Accounts accounts;
    private final Cases cases;
    private final Texts texts;
    private final String publicUrl;

    Receipts(
            JdbcLetterStore letters,
            Outbox outbox,
            Access access,
            Accounts accounts,
            Cases cases,
            Texts texts,
            @Value("${consilium.public-url}") String publicUrl) {
        this.letters = letters;
        this.outbox = outbox;
        this.access = access;
        this.accounts = accounts;
        this.cases = cases;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /** Once, when nothing of the message is under way. */
    void whenAllSettled(CaseId caseId, Arrival arrival) {
        if (arrival.pieces().stream().allMatch(piece -> piece.state().isSettled())
                && letters.receiptOnce(arrival.id())) {
            send(caseId, arrival);
        }
    }

    private void send(CaseId caseId, Arrival arrival) {
        var incoming = arrival.incoming();
        var file = cases.file(access.grant(SELF, Deed.SEE_CASE, caseId));
        var sender = accounts.byContact(incoming.from());
        var language = sender.map(Account::language).orElse(file.language());
        var all =
                sender.map(who -> access.hears(who.id(), caseId)).orElse(Hears.EVERYTHING)
                        == Hears.EVERYTHING;
        outbox.send(
                Letter.to(
                                incoming.from(),
                                language,
                                texts.get(language, "outgoing.receipt.subject"),
                                words(arrival, language)
                                        + texts.get(
                                                language,
                                                "outgoing.receipt.more",
                                                publicUrl
                                                        + "/my/cases/"
                                                        + file.number()
                                                        + (all ? "/records" : "")))
                        .over(incoming.channel())
                        .answering(incoming.providerId())
                        .tagged(file.number().digits()));
    }

    private String words(Arrival arrival, Language language) {
        var lines = new ArrayList<String>();
        var good = arrival.pieces().stream().filter(p -> p.state() == Piece.State.FILED).count();
        if (good > 0) {
            lines.add(texts.get(language, "outgoing.receipt.filed", good));
        }
        var many = arrival.pieces().size() > 1;
        for (var piece : arrival.pieces()) {
            sentence(piece, language)
                    .map(
                            text ->
                                    many
                                            ? texts.get(
                                                    language,
                                                    "outgoing.receipt.one",
                                                    piece.enclosure().number() + 1,
                                                    text)
                                            : text)
                    .ifPresent(lines::add);
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private Optional<String> sentence(Piece piece, Language language) {
        return switch (piece.state()) {
            case DUPLICATE -> Optional.of(texts.get(language, "outgoing.receipt.duplicate"));
            case REFUSED ->
                    Optional.of(
                            texts.get(
                                    language, "refused." + piece.failure().orElse("records.kind")));
            case LOST -> Optional.of(texts.get(language, "outgoing.receipt.lost"));
            case COMING, KEPT, HELD, FILED -> Optional.empty();
        };
    }
}
