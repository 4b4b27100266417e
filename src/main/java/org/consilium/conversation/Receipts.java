package org.consilium.conversation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.consilium.channels.PieceId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Language;
import org.consilium.shell.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the sender of files, in the channel and language they use, what became of each: how many,
 * which page to send again and how, how many reports are still asked for. What is in them stays in
 * the portal, behind the link.
 */
@Component
class Receipts {
    static final TaskDescriptor<Void> LATE = TaskDescriptor.of("conversation.receipt");
    private static final Actor SELF = Actor.system("conversation");

    /** Longer than pages take; whoever waits for a crowded machine is told without them. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int MOST_AGAIN = 6;

    private final JdbcLetterStore letters;
    private final Outbox outbox;
    private final Access access;
    private final Accounts accounts;
    private final Cases cases;
    private final FiledPieces records;
    private final Texts texts;
    private final SchedulerClient jobs;
    private final Clock clock;
    private final String publicUrl;

    Receipts(
            JdbcLetterStore letters,
            Outbox outbox,
            Access access,
            Accounts accounts,
            Cases cases,
            FiledPieces records,
            Texts texts,
            @Lazy SchedulerClient jobs,
            Clock clock,
            @Value("${consilium.public-url}") String publicUrl) {
        this.letters = letters;
        this.outbox = outbox;
        this.access = access;
        this.accounts = accounts;
        this.cases = cases;
        this.records = records;
        this.texts = texts;
        this.jobs = jobs;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /**
     * Once, when nothing of the message is under way and its pages were looked at. Held by the lock
     * of the letter, so that whichever of the two is last sees the other.
     */
    void whenAllSettled(CaseId caseId, Arrival arrival) {
        if (!isSettled(arrival)) {
            return;
        }
        if (looked(caseId, arrival).values().stream().anyMatch(FiledPieces.Looked::looking)) {
            jobs.scheduleIfNotExists(
                    LATE.instance(arrival.id().value().toString()).build(),
                    clock.instant().plus(PATIENCE));
        } else {
            late(caseId, arrival);
        }
    }

    /** As far as it was looked at. */
    void late(CaseId caseId, Arrival arrival) {
        if (isSettled(arrival) && letters.receiptOnce(arrival.id())) {
            send(caseId, arrival);
        }
    }

    private static boolean isSettled(Arrival arrival) {
        return arrival.pieces().stream().allMatch(piece -> piece.state().isSettled());
    }

    private Map<PieceId, FiledPieces.Looked> looked(CaseId caseId, Arrival arrival) {
        return records.looked(
                access.grant(SELF, Deed.SEE_RECORDS, caseId),
                arrival.pieces().stream()
                        .filter(piece -> piece.state() == Piece.State.FILED)
                        .map(Piece::id)
                        .toList());
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
                                words(arrival, looked(caseId, arrival), language)
                                        + missing(caseId, language)
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

    private String missing(CaseId caseId, Language language) {
        var missing = records.missing(access.grant(SELF, Deed.SEE_RECORDS, caseId));
        return missing == 0 ? "" : texts.get(language, "outgoing.receipt.missing", missing) + "\n";
    }

    private String words(
            Arrival arrival, Map<PieceId, FiledPieces.Looked> looked, Language language) {
        var lines = new ArrayList<String>();
        var good = arrival.pieces().stream().filter(p -> p.state() == Piece.State.FILED).count();
        if (good > 0) {
            lines.add(texts.get(language, "outgoing.receipt.filed", good));
        }
        var many = arrival.pieces().size() > 1;
        for (var piece : arrival.pieces()) {
            Stream.concat(sentence(piece, language).stream(), again(piece, looked, language))
                    .map(text -> many ? ofOne(piece, text, language) : text)
                    .forEach(lines::add);
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private String ofOne(Piece piece, String text, Language language) {
        return texts.get(language, "outgoing.receipt.one", piece.enclosure().number() + 1, text);
    }

    private Stream<String> again(
            Piece piece, Map<PieceId, FiledPieces.Looked> looked, Language language) {
        return Optional.ofNullable(looked.get(piece.id())).stream()
                .flatMap(one -> one.again().stream())
                .limit(MOST_AGAIN)
                .map(
                        one ->
                                texts.get(
                                        language,
                                        "outgoing.receipt.again." + one.why(),
                                        String.valueOf(one.page())));
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
