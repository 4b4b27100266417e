package org.consilium.conversation.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Hears;
import org.consilium.access.Role;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.casework.WhoHears;
import org.consilium.casework.WhoIs;
import org.consilium.channels.Piece;
import org.consilium.channels.PieceId;
import org.consilium.conversation.Beside;
import org.consilium.conversation.FiledPieces;
import org.consilium.conversation.Message;
import org.consilium.conversation.Removal;
import org.consilium.conversation.Threads;
import org.consilium.conversation.Window;
import org.consilium.conversation.Words;
import org.consilium.conversation.phrases.Phrases;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The thread, for the desk and for the family. */
@Component
class ThreadPanel {
    static final String ID = "thread";

    private final Threads threads;
    private final FiledPieces records;
    private final HeldPanels held;
    private final Access access;
    private final WhoHears hearing;
    private final Phrases phrases;
    private final WhoIs who;
    private final Pages pages;

    ThreadPanel(
            Threads threads,
            FiledPieces records,
            HeldPanels held,
            Access access,
            WhoHears hearing,
            Phrases phrases,
            WhoIs who,
            Pages pages) {
        this.threads = threads;
        this.records = records;
        this.held = held;
        this.access = access;
        this.hearing = hearing;
        this.phrases = phrases;
        this.who = who;
        this.pages = pages;
    }

    ThreadPart part(Grant grant, CaseFile file, Frame frame) {
        var messages = threads.thread(grant);
        var ours = grant.actor().isStaff();
        var mayWrite = access.may(grant.actor(), Deed.WRITE_THREAD, file.id());
        var beside = threads.beside(grant);
        return new ThreadPart(
                file.number(),
                messages,
                beside,
                filed(grant, beside),
                who.names(
                        Stream.concat(
                                        messages.stream().map(Message::by),
                                        Stream.concat(
                                                beside.removals().values().stream()
                                                        .map(Removal::by),
                                                beside.approvals().values().stream()))
                                .toList()),
                file.assistant().map(who::name),
                ours ? Optional.of(held.forDesk(grant, file)) : Optional.empty(),
                mayWrite && grant.actor().is(Role.ASSISTANT),
                access.hears(grant.actor().account(), file.id()) == Hears.EVERYTHING,
                mayWrite
                        ? Optional.of(fresh(grant, file, ours, frame.newKey(), ""))
                        : Optional.empty());
    }

    /** Goes to the channel that is open, if one is. */
    SayForm fresh(Grant grant, CaseFile file, boolean ours, String key, String text) {
        var via =
                windows(grant, ours).stream().filter(Window::open).map(Window::channel).findFirst();
        return form(grant, file, ours, key, new Words(text, Optional.empty(), via), new Problems());
    }

    SayForm form(
            Grant grant, CaseFile file, boolean ours, String key, Words words, Problems problems) {
        return new SayForm(
                file.number(),
                ours,
                key,
                words,
                windows(grant, ours),
                ours ? listeners(grant) : List.of(),
                file.language(),
                ours ? phrases.in(grant.actor(), file.language()) : List.of(),
                problems);
    }

    private List<Window> windows(Grant grant, boolean ours) {
        return ours
                ? threads.windows(access.grant(grant.actor(), Deed.SEE_THREAD, grant.caseId()))
                : List.of();
    }

    private List<WhoHears.Listener> listeners(Grant grant) {
        return hearing.of(access.grant(grant.actor(), Deed.SEE_CASE, grant.caseId()));
    }

    private Map<PieceId, FiledPieces.Filed> filed(Grant grant, Beside beside) {
        var pieces =
                beside.posts().values().stream()
                        .flatMap(post -> post.arrival().pieces().stream())
                        .map(Piece::id)
                        .toList();
        return pieces.isEmpty() || !access.may(grant.actor(), Deed.SEE_RECORDS, grant.caseId())
                ? Map.of()
                : records.filed(
                        access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId()), pieces);
    }

    private record At(ThreadPanel thread, Place place, int order) implements Panel {
        @Override
        public String id() {
            return ID;
        }

        @Override
        public String titleKey() {
            return "conversation.panel." + place;
        }

        @Override
        public Deed needs() {
            return Deed.SEE_THREAD;
        }

        @Override
        public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
            return Optional.of(
                    thread.pages.content(
                            "conversation/thread", frame, thread.part(grant, file, frame)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Places {
        @Bean
        Panel deskThread(ThreadPanel thread) {
            return new At(thread, Panel.Place.DESK_LEFT, 10);
        }

        @Bean
        Panel familyThread(ThreadPanel thread) {
            return new At(thread, Panel.Place.FAMILY, 30);
        }
    }
}
