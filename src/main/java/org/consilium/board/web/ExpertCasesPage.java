package org.consilium.board.web;

import java.util.List;
import org.consilium.board.Duty;
import org.consilium.board.Errands.Errand;

/** The expert's list: what waits for them, then what waits for others. */
public record ExpertCasesPage(List<Duty> duties, List<Errand> errands) {
    public ExpertCasesPage {
        duties = List.copyOf(duties);
        errands = List.copyOf(errands);
    }

    public List<Duty> mine() {
        return duties.stream().filter(Duty::isMine).toList();
    }

    public List<Duty> others() {
        return duties.stream().filter(d -> !d.isMine()).toList();
    }

    public String path(Duty duty) {
        var number = duty.number().digits();
        return switch (duty.kind()) {
            case ANSWER_OFFER, DECLARE -> "/board/offers/" + number;
            case RATE -> "/board/cases/" + number + "/rating";
            case OPEN_RATING, CALL_OR_DECIDE -> "/board/cases/" + number + "/chair";
            case FILE, WAIT, DECIDED -> "/board/cases/" + number;
        };
    }
}
