package org.consilium.site.web;

import java.util.Optional;
import org.consilium.channels.Outgoing;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;
import org.consilium.site.Invitation;

/**
 * How the asking of the patient's side stands.
 *
 * @param asked empty when a doctor's case was never asked about
 * @param contact as the reader may see it
 * @param sent how the last message fares
 */
public record AskedPart(
        CaseNumber number,
        Optional<Invitation> asked,
        String contact,
        Optional<Outgoing.State> sent,
        boolean old,
        boolean desk,
        boolean open,
        boolean mayEnd) {
    public Optional<Invitation.State> state() {
        return asked.map(Invitation::state);
    }

    public boolean isWaiting() {
        return asked.filter(Invitation::isWaiting).isPresent();
    }

    public boolean isNo() {
        return state().filter(Invitation.State::isNo).isPresent();
    }

    public boolean isConfirmed() {
        return state().filter(Invitation.State.CONFIRMED::equals).isPresent();
    }

    public boolean failed() {
        return isWaiting() && sent.filter(Outgoing.State.FAILED::equals).isPresent();
    }

    public boolean mayCorrect() {
        return open && !isConfirmed();
    }

    public boolean maySendAgain() {
        return desk && open && isWaiting();
    }

    /** "Sunita Made-Up, son or daughter" or "the patient". */
    public String who(Frame frame) {
        return asked.map(Invitation::invitee)
                .map(who -> who.name() + ", " + frame.t("patient.relation", who.relation()))
                .orElse("");
    }

    public String area() {
        return desk ? "/desk" : "/my";
    }
}
