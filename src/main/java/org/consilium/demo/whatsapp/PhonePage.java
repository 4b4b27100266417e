package org.consilium.demo.whatsapp;

import java.util.List;
import java.util.Optional;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * One simulated phone.
 *
 * @param number of the case of the family, for the way to the desk
 */
public record PhonePage(
        String phone,
        String shown,
        String name,
        Optional<CaseNumber> number,
        List<Bubble> bubbles,
        String text,
        Problems problems) {
    public PhonePage {
        bubbles = List.copyOf(bubbles);
    }

    public String address() {
        return "/demo/whatsapp/" + phone;
    }

    public boolean isPicture(Bubble bubble) {
        return bubble.type().equals("image") && bubble.mediaId().isPresent();
    }

    public Optional<String> file(Bubble bubble) {
        return bubble.mediaId().map(id -> address() + "/files/" + id);
    }

    /** The words of ticks, for who does not see them. */
    public String ticks(Bubble bubble, Frame frame) {
        return frame.t("demo.phone.ticks", bubble.state());
    }

    public int tickCount(Bubble bubble) {
        return bubble.state() == Bubble.State.SENT ? 1 : 2;
    }

    public Optional<String> problem(Frame frame) {
        return problems.at("text", frame);
    }
}
