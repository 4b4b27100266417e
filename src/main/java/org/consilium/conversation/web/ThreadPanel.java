package org.consilium.conversation.web;

import gg.jte.Content;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.casework.WhoIs;
import org.consilium.conversation.Message;
import org.consilium.conversation.Threads;
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
    private final Access access;
    private final WhoIs who;
    private final Pages pages;

    ThreadPanel(Threads threads, Access access, WhoIs who, Pages pages) {
        this.threads = threads;
        this.access = access;
        this.who = who;
        this.pages = pages;
    }

    ThreadPart part(Grant grant, CaseFile file, Frame frame) {
        var messages = threads.thread(grant);
        var ours = grant.actor().isStaff();
        var form =
                access.may(grant.actor(), Deed.WRITE_THREAD, file.id())
                        ? Optional.of(
                                new SayForm(
                                        file.number(), ours, frame.newKey(), "", new Problems()))
                        : Optional.<SayForm>empty();
        return new ThreadPart(
                file.number(),
                messages,
                who.names(messages.stream().map(Message::by).toList()),
                file.assistant().map(who::name),
                form);
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
