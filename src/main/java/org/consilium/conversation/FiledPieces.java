package org.consilium.conversation;

import java.util.Collection;
import java.util.Map;
import org.consilium.access.Grant;
import org.consilium.channels.PieceId;

/** Which record a file of a message became; answered by the records. */
public interface FiledPieces {
    /**
     * @param record the last part of its address, behind {@code /records/}
     * @param label message key of its kind, or of a record that nobody sorted yet
     */
    record Filed(String record, String label) {}

    /** Those that were filed in this case. Needs SEE_RECORDS. */
    Map<PieceId, Filed> filed(Grant grant, Collection<PieceId> pieces);
}
