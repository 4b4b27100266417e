package org.consilium.conversation.web;

import java.util.List;
import java.util.Optional;
import org.consilium.casework.WhoHears.Listener;
import org.consilium.channels.Channel;
import org.consilium.conversation.Matter;
import org.consilium.conversation.Window;
import org.consilium.conversation.Words;
import org.consilium.conversation.phrases.Phrase;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;
import org.consilium.shell.Problems;

/**
 * The message box: where it posts to, what was written, what is wrong with it.
 *
 * @param words as entered; the channel is empty for the site
 * @param windows where the family wrote to us; empty for the family itself
 * @param phrases ready-made texts in the language of the family; empty for the family itself
 * @param listeners who of the family may be told what; empty for the family itself
 */
public record SayForm(
        CaseNumber number,
        boolean ours,
        String key,
        Words words,
        List<Window> windows,
        List<Listener> listeners,
        Language spoken,
        List<Phrase> phrases,
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

    /** Then it has to be said what a message is about. */
    public boolean someAreLimited() {
        return listeners.stream().anyMatch(Listener::isLimited);
    }

    public List<Matter> matters() {
        return List.of(Matter.values());
    }

    public boolean isAbout(Matter matter) {
        return words.about().filter(chosen -> chosen == matter).isPresent();
    }

    public boolean isVia(Channel channel) {
        return words.via().filter(chosen -> chosen == channel).isPresent();
    }

    @Override
    public String toString() {
        return "SayForm[" + number + "]";
    }
}
