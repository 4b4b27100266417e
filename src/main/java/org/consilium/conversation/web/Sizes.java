package org.consilium.conversation.web;

import java.util.Optional;
import org.consilium.channels.Piece;
import org.consilium.shell.Frame;

/** How a file of a message is described. */
public final class Sizes {
    private static final long KILO = 1 << 10;
    private static final long MEGA = 1 << 20;

    private Sizes() {}

    /** "2.4 MB", "310 KB". */
    public static String shown(long bytes, Frame frame) {
        return bytes >= MEGA
                ? frame.t("conversation.mb", bytes / (double) MEGA)
                : frame.t("conversation.kb", Math.max(1, bytes / KILO));
    }

    /** The colour of its state, which a word says too. */
    public static String kind(Piece piece) {
        return switch (piece.state()) {
            case FILED -> "is-ok";
            case REFUSED, LOST -> "is-late";
            case HELD -> "is-hold";
            case COMING, KEPT, DUPLICATE -> "";
        };
    }

    /** Why it was not taken, in words; empty for everything else. */
    public static Optional<String> refusal(Piece piece, Frame frame) {
        return piece.state() == Piece.State.REFUSED
                ? piece.failure().map(key -> frame.t("refused." + key))
                : Optional.empty();
    }
}
