package org.consilium.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.channels.Arrival;
import org.consilium.channels.GivenUp;
import org.consilium.channels.Inbox;
import org.consilium.channels.Piece;
import org.consilium.channels.PieceId;
import org.consilium.channels.PieceLost;
import org.consilium.kernel.NotFound;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that came with messages of a case, until records has judged and filed them. */
@Service
public class ReceivedFiles {
    private final Inbox inbox;
    private final JdbcLetterStore letters;
    private final Receipts receipts;
    private final Notifications notifications;

    ReceivedFiles(
            Inbox inbox, JdbcLetterStore letters, Receipts receipts, Notifications notifications) {
        this.inbox = inbox;
        this.letters = letters;
        this.receipts = receipts;
        this.notifications = notifications;
    }

    /** False once its message was taken out of the case again. Needs ADD_RECORDS. */
    public boolean belongs(Grant grant, PieceId piece) {
        grant.mustBe(Deed.ADD_RECORDS);
        return inbox.arrivalOf(piece)
                .flatMap(a -> letters.caseOf(a.id()))
                .filter(grant.caseId()::equals)
                .isPresent();
    }

    /**
     * The message that a file came with. Needs ADD_RECORDS or SEE_THREAD.
     *
     * @throws NotFound also for a file of another case
     */
    public Arrival arrivalOf(Grant grant, PieceId piece) {
        grant.mustBe(Deed.ADD_RECORDS, Deed.SEE_THREAD);
        return inbox.arrivalOf(piece)
                .filter(a -> letters.caseOf(a.id()).filter(grant.caseId()::equals).isPresent())
                .orElseThrow(NotFound::new);
    }

    /** The bytes as they came; needs ADD_RECORDS. */
    public InputStream open(Grant grant, PieceId piece) throws IOException {
        grant.mustBe(Deed.ADD_RECORDS);
        return inbox.open(pieceOf(arrivalOf(grant, piece), piece));
    }

    /**
     * What became of a file; when it was the last of its message, the sender gets a receipt in the
     * same channel. Needs ADD_RECORDS.
     *
     * @param why message key of the refusal, without {@code refused.}
     */
    @Transactional
    public void settle(Grant grant, PieceId piece, Piece.State state, Optional<String> why) {
        grant.mustBe(Deed.ADD_RECORDS);
        var arrival = arrivalOf(grant, piece);
        letters.lock(arrival.id());
        if (inbox.settle(pieceOf(arrival, piece), state, why)) {
            receipts.whenAllSettled(grant.caseId(), inbox.arrival(arrival.id()));
        }
    }

    /** Its pages were looked at: a receipt that waited for them can go. Needs ADD_RECORDS. */
    @Transactional
    public void looked(Grant grant, PieceId piece) {
        if (belongs(grant, piece)) {
            var arrival = arrivalOf(grant, piece).id();
            letters.lock(arrival);
            receipts.whenAllSettled(grant.caseId(), inbox.arrival(arrival));
        }
    }

    @ApplicationModuleListener(id = "conversation.lost")
    void on(PieceLost lost) {
        letters.lock(lost.arrival())
                .caseId()
                .ifPresent(c -> receipts.whenAllSettled(c, inbox.arrival(lost.arrival())));
    }

    @ApplicationModuleListener(id = "conversation.givenUp")
    void on(GivenUp lost) {
        notifications.anotherWay(lost.outgoing());
    }

    private static Piece pieceOf(Arrival arrival, PieceId id) {
        return arrival.pieces().stream()
                .filter(piece -> piece.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
