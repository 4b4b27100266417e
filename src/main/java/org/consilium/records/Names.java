package org.consilium.records;

import org.consilium.kernel.CaseId;

/** Under which names the bytes of a case lie. */
final class Names {
    private Names() {}

    static String original(CaseId caseId, String sha256) {
        return "%s/%s/%s".formatted(caseId.value(), sha256.substring(0, 2), sha256);
    }

    static String page(CaseId caseId, DocumentId id, int page) {
        return "%s/pages/%s/%d.jpg".formatted(caseId.value(), id.value(), page);
    }

    static String asItCame(CaseId caseId, DocumentId id, int page) {
        return "%s/pages/%s/%d.came.jpg".formatted(caseId.value(), id.value(), page);
    }

    static String small(CaseId caseId, DocumentId id, int page) {
        return "%s/pages/%s/%d.small.jpg".formatted(caseId.value(), id.value(), page);
    }
}
