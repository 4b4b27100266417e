package org.consilium.conversation.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.casework.WhoIs;
import org.consilium.conversation.HeldText;
import org.consilium.conversation.ScopeGuard;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Component;

/** For a doctor of the case: what an assistant wrote and only a doctor may say. */
@Component
class HeldPanels implements Panel {
    private final ScopeGuard guard;
    private final WhoIs who;
    private final Pages pages;

    HeldPanels(ScopeGuard guard, WhoIs who, Pages pages) {
        this.guard = guard;
        this.who = who;
        this.pages = pages;
    }

    @Override
    public String id() {
        return "held";
    }

    @Override
    public Place place() {
        return Place.BOARD;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String titleKey() {
        return "conversation.panel.held";
    }

    @Override
    public Deed needs() {
        return Deed.ANSWER_CLINICAL_QUESTION;
    }

    @Override
    public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
        var part = part(grant, file, HeldPart.Entered.NOTHING);
        return part.texts().isEmpty()
                ? Optional.empty()
                : Optional.of(pages.content("conversation/held-board", frame, part));
    }

    /** For a doctor what waits. */
    HeldPart part(Grant grant, CaseFile file, HeldPart.Entered entered) {
        return part(
                file,
                guard.of(grant).stream()
                        .filter(text -> text.state() == HeldText.State.HELD)
                        .toList(),
                entered);
    }

    /** For the desk also what came back. */
    HeldPart forDesk(Grant grant, CaseFile file) {
        return part(
                file,
                guard.of(grant).stream()
                        .filter(
                                text ->
                                        text.state() == HeldText.State.HELD
                                                || text.state() == HeldText.State.RETURNED)
                        .toList(),
                HeldPart.Entered.NOTHING);
    }

    private HeldPart part(CaseFile file, List<HeldText> texts, HeldPart.Entered entered) {
        return new HeldPart(
                file.number(),
                texts,
                who.names(
                        texts.stream()
                                .flatMap(
                                        text ->
                                                Stream.concat(
                                                        Stream.of(text.by()),
                                                        text.decision().stream()
                                                                .map(HeldText.Decision::by)))
                                .toList()),
                guard.hasDoctor(file.id()),
                entered);
    }
}
