package org.consilium.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.channels.PieceId;
import org.consilium.conversation.FiledPieces;
import org.springframework.stereotype.Component;

/** A file of a message is filed under its own id as key; so are those of a packed folder. */
@Component
class PostFiled implements FiledPieces {
    private static final String UNSORTED = "records.unsorted";

    private final JdbcDocumentStore store;
    private final JdbcArrangementStore arrangements;
    private final Checklists checklists;

    PostFiled(JdbcDocumentStore store, JdbcArrangementStore arrangements, Checklists checklists) {
        this.store = store;
        this.arrangements = arrangements;
        this.checklists = checklists;
    }

    @Override
    public Map<PieceId, Filed> filed(Grant grant, Collection<PieceId> pieces) {
        var found = new HashMap<PieceId, Filed>();
        delivered(grant, pieces)
                .forEach(
                        (piece, documents) -> {
                            if (documents.size() == 1) {
                                found.put(piece, filed(standing(grant, documents.getFirst())));
                            }
                        });
        return found;
    }

    /** The one document in which its pages stand; itself when they stand in several. */
    private Document standing(Grant grant, Document document) {
        if (!document.isArranged()) {
            return document;
        }
        return arrangements.all(grant).values().stream()
                .filter(one -> one.holds(document.id()) && one.parts().size() == 1)
                .map(one -> one.parts().getFirst())
                .findFirst()
                .orElse(document);
    }

    private static Filed filed(Document document) {
        if (document.isArranged()) {
            return new Filed(document.id().value().toString(), "records.state.arranged", true);
        }
        return new Filed(
                document.id().value().toString(),
                document.kind().map(kind -> "records.kind." + kind).orElse(UNSORTED),
                document.reading() == Reading.READY && document.pages() > 0);
    }

    @Override
    public Map<PieceId, Looked> looked(Grant grant, Collection<PieceId> pieces) {
        var found = new HashMap<PieceId, Looked>();
        delivered(grant, pieces)
                .forEach((piece, documents) -> found.put(piece, looked(grant, documents)));
        return found;
    }

    private Looked looked(Grant grant, List<Document> documents) {
        var again = documents.stream().flatMap(one -> again(grant, one)).toList();
        return new Looked(
                documents.stream().anyMatch(one -> one.reading() == Reading.MAKING),
                documents.size() > 1 && !again.isEmpty()
                        ? List.of(new Again(0, Why.INSIDE))
                        : again);
    }

    private Stream<Again> again(Grant grant, Document document) {
        if (document.reading() == Reading.UNREADABLE) {
            return Stream.of(new Again(0, Why.UNREADABLE));
        }
        return store.pages(grant, document.id()).stream().flatMap(PostFiled::again);
    }

    /** The worst of a page: one photo is taken again once. */
    private static Stream<Again> again(Page page) {
        if (!page.shown()) {
            return Stream.of(new Again(page.number(), Why.BROKEN));
        }
        return page.doubts().stream()
                .sorted()
                .limit(1)
                .map(doubt -> new Again(page.number(), Why.valueOf(doubt.name())));
    }

    @Override
    public int missing(Grant grant) {
        grant.mustBe(Deed.SEE_RECORDS);
        return checklists.completion(grant).isPresent() ? 0 : checklists.of(grant).missing().size();
    }

    private Map<PieceId, List<Document>> delivered(Grant grant, Collection<PieceId> pieces) {
        grant.mustBe(Deed.SEE_RECORDS);
        var found = new HashMap<PieceId, List<Document>>();
        store.delivered(grant, pieces.stream().map(PieceId::value).toList())
                .forEach((key, documents) -> found.put(new PieceId(key), documents));
        return found;
    }
}
