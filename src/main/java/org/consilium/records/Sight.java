package org.consilium.records;

import java.util.Optional;

/**
 * What of a document somebody may see. To an expert everything that may tell the first opinion is
 * sealed until the own opinion is filed: also what nobody has sorted yet.
 */
record Sight(boolean isExpert, boolean firstOpinionOpen) {
    Optional<Document> of(Document document) {
        if (!isExpert) {
            return Optional.of(document);
        }
        return document.kind()
                .filter(kind -> document.reading().isOpen() && !document.isArranged())
                .filter(Kind::isForBoard)
                .filter(kind -> firstOpinionOpen || !kind.mayTellFirstOpinion())
                .map(kind -> document.forExpert());
    }
}
