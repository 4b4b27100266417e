package org.consilium.journeys;

import static org.consilium.testing.Eventually.eventually;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.channels.Channel;
import org.consilium.channels.Enclosure;
import org.consilium.channels.Inbox;
import org.consilium.channels.Incoming;
import org.consilium.conversation.Alarms;
import org.consilium.conversation.Threads;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What waits, what alarms and what is held, on the narrowest screen of the desk. */
@Journey
class DeskChannelsIT {
    private static final int NARROW = 360;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Threads threads;
    @Autowired Alarms alarms;
    @Autowired Inbox inbox;
    @Autowired Clock clock;

    @Test
    void quarantine_alarms_thread_and_lists_are_sound_in_both_languages() {
        var opened = TheClinic.of(context.getAutowireCapableBeanFactory()).open(Language.EN);
        var assistant =
                accounts.signIn("assistant@demo.example", "consilium-demo").orElseThrow().asActor();
        access.admit(
                Actor.system("test"), assistant.account(), Capacity.ASSISTANT, opened.file().id());
        say(opened.family(), opened, "I want to die");
        say(assistant, opened, "Please take 500 mg of it");
        inbox.arrived(fromStranger());
        eventually()
                .until(() -> alarms.open(assistant).stream().anyMatch(a -> a.caseId().isEmpty()));
        var base = "http://localhost:" + port;
        try (var browser = new TheBrowser()) {
            var desk = Staff.signedIn(browser, base, "assistant");
            var admin = Staff.signedIn(browser, base, "admin");
            List.of(desk, admin).forEach(who -> who.page().setViewportSize(NARROW, 740));
            for (var language : List.of("en", "hi")) {
                var at = "/" + language;
                desk.opens(at + "/desk", "4-alarming-" + language);
                desk.opens(at + "/desk/quarantine", "4-quarantine-" + language);
                desk.opens(at + "/desk/alarms", "4-alarms-" + language);
                desk.opens(at + "/desk/cases/" + opened.file().number(), "4-channels-" + language);
                admin.opens(at + "/admin/words", "4-words-" + language);
            }
            browser.hadNothingToComplainAbout();
        }
    }

    private void say(Actor who, TheClinic.Opened opened, String text) {
        threads.say(
                access.grant(who, Deed.WRITE_THREAD, opened.file().id()), text, TheClinic.key());
    }

    private Incoming fromStranger() {
        return new Incoming(
                Channel.WHATSAPP,
                "line",
                "wamid-" + UUID.randomUUID(),
                Contact.read("+919876500001"),
                true,
                "Somebody",
                clock.instant(),
                Incoming.Form.FILES,
                "papa behosh ho gaye",
                Optional.empty(),
                List.of(
                        new Enclosure(
                                0,
                                "media-1",
                                "a_very_long_name_of_a_scan_without_any_space_in_it_at_all.pdf",
                                "application/pdf",
                                Optional.empty(),
                                Optional.of(2L << 20))));
    }
}
