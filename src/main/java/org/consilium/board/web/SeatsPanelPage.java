package org.consilium.board.web;

import java.util.List;
import java.util.Map;
import org.consilium.board.Chair;
import org.consilium.board.Expert;
import org.consilium.board.MoreRequest;
import org.consilium.board.PanelState;
import org.consilium.board.Seat;
import org.consilium.board.SeatRole;
import org.consilium.casework.CaseFile;
import org.consilium.kernel.AccountId;
import org.consilium.shell.Frame;

/** The panel as the desk sees it: names and states, not a word of any opinion. */
public record SeatsPanelPage(
        CaseFile file,
        PanelState panel,
        Map<AccountId, String> names,
        Map<SeatRole, List<Expert>> suggested,
        List<Expert> chairs,
        Map<AccountId, Integer> load,
        List<MoreRequest> asked,
        boolean maySeat) {
    public String path() {
        return "/desk/cases/" + file.number().digits() + "/panel";
    }

    public String name(AccountId who) {
        return names.getOrDefault(who, "");
    }

    public boolean isChairFree() {
        return panel.chair().isEmpty();
    }

    public int load(Expert expert) {
        return load.getOrDefault(expert.account(), 0);
    }

    public boolean isRequired(SeatRole role) {
        return panel.template().requires(role);
    }

    public boolean canTakeBack(Seat seat) {
        return maySeat
                && panel.canSeat()
                && (seat.state() == Seat.State.OFFERED || seat.state() == Seat.State.TAKEN);
    }

    public boolean isOverdue(Chair chair, Frame frame) {
        return chair.state() == Chair.State.NAMED && frame.now().isAfter(chair.answerBy());
    }

    public boolean isOverdue(Seat seat, Frame frame) {
        return seat.state() == Seat.State.OFFERED && frame.now().isAfter(seat.answerBy());
    }
}
