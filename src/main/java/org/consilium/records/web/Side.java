package org.consilium.records.web;

import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.consilium.records.DocumentId;

/** From where somebody looks at the records of a case. */
public enum Side {
    MY,
    DESK,
    BOARD;

    static Side of(String path) {
        for (var side : values()) {
            if (path.startsWith(side.start())) {
                return side;
            }
        }
        throw new NotFound();
    }

    public String caseAt(CaseNumber number) {
        return start() + "cases/" + number;
    }

    public String recordsAt(CaseNumber number) {
        return caseAt(number) + "/records";
    }

    public String recordAt(CaseNumber number, DocumentId id) {
        return recordsAt(number) + "/" + id.value();
    }

    private String start() {
        return switch (this) {
            case MY -> "/my/";
            case DESK -> "/desk/";
            case BOARD -> "/board/";
        };
    }
}
