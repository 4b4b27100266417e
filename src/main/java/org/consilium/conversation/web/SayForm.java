package org.consilium.conversation.web;

import java.util.List;
import java.util.Optional;
import org.consilium.channels.Channel;
import org.consilium.conversation.Window;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Problems;

/**
 * The message box: where it posts to, what was written, what is wrong with it.
 *
 * @param via the channel that was chosen; empty for the site
 * @param windows where the family wrote to us; empty for the family itself
 */
public record SayForm(
        CaseNumber number,
        boolean ours,
        String key,
        String text,
        Optional<Channel> via,
        List<Window> windows,
        Problems problems) {
    public String action() {
        return back() + "/messages";
    }

    public String back() {
        return (ours ? "/desk/cases/" : "/my/cases/") + number;
    }

    /** Where words of our own can go now. */
    public Optional<Window> open() {
        return windows.stream().filter(Window::open).findFirst();
    }

    /** The family wrote over a channel, and its time is over. */
    public Optional<Window> closed() {
        return open().isPresent() ? Optional.empty() : windows.stream().findFirst();
    }

    public boolean isVia(Channel channel) {
        return via.filter(chosen -> chosen == channel).isPresent();
    }

    @Override
    public String toString() {
        return "SayForm[" + number + "]";
    }
}
