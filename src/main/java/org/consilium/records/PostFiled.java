package org.consilium.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.channels.PieceId;
import org.consilium.conversation.FiledPieces;
import org.springframework.stereotype.Component;

/** A file of a message is filed under its own id as key. */
@Component
class PostFiled implements FiledPieces {
    private static final String UNSORTED = "records.unsorted";

    private final JdbcDocumentStore store;

    PostFiled(JdbcDocumentStore store) {
        this.store = store;
    }

    @Override
    public Map<PieceId, Filed> filed(Grant grant, Collection<PieceId> pieces) {
        grant.mustBe(Deed.SEE_RECORDS);
        var found = new HashMap<PieceId, Filed>();
        store.byKeys(grant, pieces.stream().map(PieceId::value).toList())
                .forEach(
                        (key, document) ->
                                found.put(
                                        new PieceId(key),
                                        new Filed(
                                                document.id().value().toString(),
                                                document.kind()
                                                        .map(kind -> "records.kind." + kind)
                                                        .orElse(UNSORTED))));
        return found;
    }
}
