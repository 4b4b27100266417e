package org.consilium.conversation.web;

import org.consilium.channels.ArrivalId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Problems;

/** Taking a message out of a case again, with the reason. */
public record RemovalForm(CaseNumber number, ArrivalId id, String reason, Problems problems) {
    static RemovalForm empty(CaseNumber number, ArrivalId id) {
        return new RemovalForm(number, id, "", new Problems());
    }

    public String action() {
        return back() + "/letters/" + id.value() + "/removal";
    }

    public String back() {
        return "/desk/cases/" + number;
    }

    @Override
    public String toString() {
        return "RemovalForm[" + id.value() + "]";
    }
}
