package org.consilium.imaging.web;

import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;

/** From where somebody looks at the pictures of a case. */
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

    public String imagingAt(CaseNumber number) {
        return caseAt(number) + "/imaging";
    }

    public String dicomWebAt(CaseNumber number) {
        return caseAt(number) + "/dicomweb";
    }

    private String start() {
        return switch (this) {
            case MY -> "/my/";
            case DESK -> "/desk/";
            case BOARD -> "/board/";
        };
    }
}
