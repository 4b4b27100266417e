package org.consilium.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.consilium.access.Grant;
import org.consilium.channels.PieceId;

/** What became of the files of a message; answered by the records. */
public interface FiledPieces {
    /**
     * @param record the last part of its address, behind {@code /records/}
     * @param label message key of its kind, or of a record that nobody sorted yet
     * @param pictured whether there is a small picture of its first page
     */
    record Filed(String record, String label, boolean pictured) {}

    /**
     * @param looking while its pages are being made
     * @param again what its sender should send again
     */
    record Looked(boolean looking, List<Again> again) {
        public Looked {
            again = List.copyOf(again);
        }
    }

    /**
     * @param page 0 for the whole file
     */
    record Again(int page, Why why) {}

    /** Why something should be sent again. */
    enum Why {
        BLUR,
        DARK,
        GLARE,
        BROKEN,
        UNREADABLE,
        /** Something in a packed folder. */
        INSIDE
    }

    /** Those that were filed in this case. Needs SEE_RECORDS. */
    Map<PieceId, Filed> filed(Grant grant, Collection<PieceId> pieces);

    /** How they look, those of packed folders too. Needs SEE_RECORDS. */
    Map<PieceId, Looked> looked(Grant grant, Collection<PieceId> pieces);

    /** How many reports are still asked for. Needs SEE_RECORDS. */
    int missing(Grant grant);
}
