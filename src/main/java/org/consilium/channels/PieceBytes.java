package org.consilium.channels;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.consilium.vault.Kept;
import org.consilium.vault.Scope;
import org.springframework.stereotype.Component;

/** Files of messages, until they are settled. */
@Component
class PieceBytes implements Kept {
    private final JdbcInbox inbox;

    PieceBytes(JdbcInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Stream<Reference> all() {
        return inbox.here().map(PieceBytes::reference);
    }

    private static Reference reference(Piece piece) {
        return new Reference(
                new Scope(piece.arrival().value()),
                Inbox.nameOf(piece),
                piece.enclosure()
                        .sha256Base64()
                        .map(sum -> HexFormat.of().formatHex(Base64.getDecoder().decode(sum))));
    }
}
