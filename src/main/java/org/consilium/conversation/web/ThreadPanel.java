package org.consilium.conversation.web;

import gg.jte.Content;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Hears;
import org.consilium.access.Role;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.Mergers;
import org.consilium.casework.Panel;
import org.consilium.casework.WhoHears;
import org.consilium.casework.WhoIs;
import org.consilium.channels.Piece;
import org.consilium.channels.PieceId;
import org.consilium.conversation.Beside;
import org.consilium.conversation.FiledPieces;
import org.consilium.conversation.Message;
import org.consilium.conversation.MessageId;
import org.consilium.conversation.Removal;
import org.consilium.conversation.Threads;
import org.consilium.conversation.Window;
import org.consilium.conversation.Words;
import org.consilium.conversation.phrases.Phrases;
import org.consilium.kernel.CaseNumber;
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
    private final Cases cases;
    private final Mergers mergers;
    private final FiledPieces records;
    private final HeldPanels held;
    private final Access access;
    private final WhoHears hearing;
    private final Phrases phrases;
    private final WhoIs who;
    private final Pages pages;

    ThreadPanel(
            Threads threads,
            Cases cases,
            Mergers mergers,
            FiledPieces records,
            HeldPanels held,
            Access access,
            WhoHears hearing,
            Phrases phrases,
            WhoIs who,
            Pages pages) {
        this.threads = threads;
        this.cases = cases;
        this.mergers = mergers;
        this.records = records;
        this.held = held;
        this.access = access;
        this.hearing = hearing;
        this.phrases = phrases;
        this.who = who;
        this.pages = pages;
    }

    ThreadPart part(Grant grant, CaseFile file, Frame frame) {
        var ours = grant.actor().isStaff();
        var own = read(grant);
        var other = ours ? elsewhere(grant).map(this::read) : Optional.<Read>empty();
        var all = other.map(own::with).orElse(own);
        var mayWrite = access.may(grant.actor(), Deed.WRITE_THREAD, file.id());
        return new ThreadPart(
                file.number(),
                all.messages(),
                other.map(Read::numbered).orElse(Map.of()),
                all.beside(),
                all.filed(),
                who.names(
                        Stream.concat(
                                        all.messages().stream().map(Message::by),
                                        Stream.concat(
                                                all.beside().removals().values().stream()
                                                        .map(Removal::by),
                                                all.beside().approvals().values().stream()))
                                .toList()),
                file.assistant().map(who::name),
                ours ? Optional.of(held.forDesk(grant, file)) : Optional.empty(),
                mayWrite && grant.actor().is(Role.ASSISTANT),
                access.hears(grant.actor().account(), file.id()) == Hears.EVERYTHING,
                mayWrite
                        ? Optional.of(fresh(grant, file, ours, frame.newKey(), ""))
                        : Optional.empty());
    }

    /** The entries of one case with what stands beside them. */
    private record Read(
            CaseNumber number,
            List<Message> messages,
            Beside beside,
            Map<PieceId, FiledPieces.Filed> filed) {
        /** In the order in which they were said. */
        Read with(Read other) {
            var pieces = new HashMap<>(filed);
            pieces.putAll(other.filed);
            return new Read(
                    number,
                    Stream.concat(messages.stream(), other.messages.stream())
                            .sorted(Comparator.comparing(Message::at))
                            .toList(),
                    beside.with(other.beside),
                    pieces);
        }

        Map<MessageId, CaseNumber> numbered() {
            return messages.stream().collect(Collectors.toMap(Message::id, message -> number));
        }
    }

    private Read read(Grant grant) {
        var messages = threads.thread(grant);
        var beside = threads.beside(grant);
        return new Read(cases.file(grant).number(), messages, beside, filed(grant, beside));
    }

    /** The other case of the same patient, if the reader has a right on that too. */
    private Optional<Grant> elsewhere(Grant grant) {
        var actor = grant.actor();
        return mergers.of(access.grant(actor, Deed.SEE_CASE, grant.caseId()))
                .map(merger -> merger.counterpart(grant.caseId()))
                .filter(id -> access.may(actor, Deed.SEE_THREAD, id))
                .map(id -> access.grant(actor, Deed.SEE_THREAD, id));
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
