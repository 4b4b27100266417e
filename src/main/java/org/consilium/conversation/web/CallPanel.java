package org.consilium.conversation.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.casework.WhoHears;
import org.consilium.conversation.CallOutcome;
import org.consilium.conversation.Threads;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.consilium.shell.Texts;
import org.springframework.stereotype.Component;

/** The note of a call, with script and retry rule. */
@Component
class CallPanel implements Panel {
    private static final int SCRIPT_LINES = 6;

    private final Threads threads;
    private final WhoHears hearing;
    private final Access access;
    private final Texts texts;
    private final Pages pages;

    CallPanel(Threads threads, WhoHears hearing, Access access, Texts texts, Pages pages) {
        this.threads = threads;
        this.hearing = hearing;
        this.access = access;
        this.texts = texts;
        this.pages = pages;
    }

    @Override
    public String id() {
        return "call";
    }

    @Override
    public Place place() {
        return Place.DESK_LEFT;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "conversation.panel.call";
    }

    @Override
    public Deed needs() {
        return Deed.LOG_CALL;
    }

    @Override
    public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
        return file.stage().isOpen()
                ? Optional.of(
                        pages.content(
                                "conversation/call",
                                frame,
                                form(grant, file, frame.newKey(), "", "", new Problems())))
                : Optional.empty();
    }

    CallForm form(
            Grant grant,
            CaseFile file,
            String key,
            String outcome,
            String note,
            Problems problems) {
        var calls =
                threads.thread(access.grant(grant.actor(), Deed.SEE_THREAD, file.id())).stream()
                        .flatMap(message -> message.outcome().stream())
                        .toList();
        var lastReached = calls.lastIndexOf(CallOutcome.REACHED);
        return new CallForm(
                file.number(),
                file.language(),
                lastReached < 0 ? script(file) : List.of(),
                hearing.of(access.grant(grant.actor(), Deed.SEE_CASE, file.id())),
                calls.size() - lastReached - 1,
                key,
                outcome,
                note,
                problems);
    }

    private List<String> script(CaseFile file) {
        return IntStream.rangeClosed(1, SCRIPT_LINES)
                .mapToObj(line -> texts.get(file.language(), "conversation.script." + line))
                .toList();
    }
}
