package org.consilium.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.consilium.testing.Eventually.eventually;
import static org.consilium.testing.TheClinic.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.Channel;
import org.consilium.channels.Enclosure;
import org.consilium.channels.Inbox;
import org.consilium.channels.Incoming;
import org.consilium.kernel.Contact;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliumTest
class QuarantineTests {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired ApplicationContext context;
    @Autowired MockMvcTester mvc;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired Threads threads;
    @Autowired Strays strays;
    @Autowired Inbox inbox;
    @Autowired Clock clock;
    private TheClinic desk;
    private TheClinic.Opened opened;
    private Contact stranger;

    @BeforeEach
    void open() {
        desk = TheClinic.of(context.getAutowireCapableBeanFactory());
        opened = desk.open();
        stranger = Contact.read("+9195%08d".formatted(20_000_000 + NEXT.incrementAndGet()));
    }

    @Test
    void what_waits_is_shown_with_sender_words_files_and_why_and_counted_in_the_menu() {
        var id = arrives("Report of my uncle <b>", files("scan of uncle.pdf"));
        assertThat(get("/desk/quarantine", opened.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        stranger.shown(),
                        "Somebody",
                        "Report of my uncle &lt;b&gt;",
                        "scan of uncle.pdf",
                        "2.0 MB",
                        "Nobody with this number or address is known",
                        "/desk/quarantine/" + id.value() + "/claim");
        assertThat(get("/desk", opened.assistant()))
                .bodyText()
                .containsPattern("Quarantine <b>[1-9]");
        assertThat(get("/hi/desk/quarantine", opened.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains("अलग रखे संदेश", "यह नंबर या पता किसी का दर्ज नहीं है");
    }

    @Test
    void only_assistants_see_it() {
        var id = arrives("Hello");
        for (var other :
                List.of(
                        opened.family(),
                        desk.staff(Role.COORDINATOR, "Meera Hub"),
                        desk.staff(Role.COMMAND, "Lead"),
                        desk.staff(Role.ADMIN, "Admin"),
                        desk.staff(Role.EXPERT, "Dr. X"))) {
            var page = get("/desk/quarantine", other);
            assertThat(isMissing(page)).isTrue();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> strays.setAside(other, id, "spam"));
        }
    }

    @Test
    void a_refused_claim_keeps_what_was_entered_beside_the_reason_why() {
        var id = arrives("Hello");
        var foreign = desk.open().file().number();
        assertThat(claim(id, "123", "He called"))
                .hasStatus(422)
                .bodyText()
                .contains("wrong or missing digit", "He called", "value=\"123\"");
        assertThat(claim(id, foreign.digits(), "He called"))
                .hasStatus(422)
                .bodyText()
                .contains("No case of yours has this number");
        assertThat(claim(id, opened.file().number().grouped(), " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say in a few words why", opened.file().number().grouped());
        assertThat(written(opened)).isEmpty();
        assertThat(claim(id, opened.file().number().grouped(), "He called"))
                .hasStatus3xxRedirection();
        assertThat(claim(id, opened.file().number().grouped(), "He called"))
                .hasStatus3xxRedirection();
        assertThat(written(opened)).containsExactly("Hello");
    }

    @Test
    void what_is_set_aside_can_be_taken_back_and_both_are_remembered() {
        var id = arrives("Buy a phone");
        assertThat(post(id, "dismissal", "")).hasStatus(422);
        assertThat(post(id, "dismissal", "advertising")).hasStatus3xxRedirection();
        assertThat(post(id, "dismissal", "advertising")).hasStatus3xxRedirection();
        assertThat(waits(id)).isFalse();
        assertThat(get("/desk/quarantine", opened.assistant()))
                .bodyText()
                .contains("Set aside lately", "Buy a phone", "advertising");
        assertThat(post(id, "return", "")).hasStatus3xxRedirection();
        assertThat(post(id, "return", "")).hasStatus3xxRedirection();
        assertThat(waits(id)).isTrue();
        assertThat(moves(id))
                .containsExactly(Strays.Move.What.SET_ASIDE, Strays.Move.What.PUT_BACK);
    }

    @Test
    void a_claimed_letter_is_taken_out_again_and_both_threads_say_so() {
        var id = arrives("For my uncle");
        strays.claim(writing(opened), id, "He said so");
        var address =
                "/desk/cases/" + opened.file().number() + "/letters/" + id.value() + "/removal";
        assertThat(posted(address, "reason", " ", opened.assistant()))
                .hasStatus(422)
                .bodyText()
                .contains("Say in a few words why");
        assertThat(posted(address, "reason", "Another Ramesh", opened.assistant()))
                .hasStatus3xxRedirection();
        assertThat(posted(address, "reason", "Another Ramesh", opened.assistant()))
                .hasStatus3xxRedirection();
        assertThat(waits(id)).isTrue();
        assertThat(get("/desk/cases/" + opened.file().number(), opened.assistant()))
                .bodyText()
                .contains("Another Ramesh", "Taken out again")
                .doesNotContain("For my uncle");
        assertThat(get("/my/cases/" + opened.file().number(), opened.family()))
                .bodyText()
                .contains("put here by mistake")
                .doesNotContain("For my uncle", "Another Ramesh");
        var right = desk.open();
        strays.claim(writing(right), id, "His daughter confirmed");
        assertThat(written(right)).containsExactly("For my uncle");
        assertThat(moves(id))
                .containsExactly(
                        Strays.Move.What.CLAIMED,
                        Strays.Move.What.TAKEN_OUT,
                        Strays.Move.What.CLAIMED);
        assertThat(posted(address, "reason", "Again", opened.assistant()))
                .hasStatus3xxRedirection();
        assertThat(written(right)).containsExactly("For my uncle");
        strays.takeOut(writing(right), id, "No");
        strays.claim(writing(opened), id, "It was him after all");
        assertThat(written(opened)).containsExactly("For my uncle");
    }

    @Test
    void a_letter_of_another_case_cannot_be_taken_out_from_here() {
        var id = arrives("Hello");
        var other = desk.open();
        strays.claim(writing(other), id, "known");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> strays.takeOut(writing(opened), id, "x"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> strays.takeOut(writing(opened), new ArrivalId(new UUID(1, 2)), "x"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> strays.claim(writing(opened), id, "x"));
    }

    @Test
    void once_taken_out_a_proven_stranger_is_a_stranger_again() {
        var id = arrives("Hello");
        strays.claim(writing(opened), id, "known");
        strays.takeOut(writing(opened), id, "wrong");
        var next = arrives("Hello again");
        assertThat(waits(next)).isTrue();
        assertThat(written(opened)).containsExactly("");
    }

    @Test
    void the_thread_shows_a_linked_stranger_masked_with_edits_reactions_and_files() {
        var first = incoming("Zwickle", Incoming.Form.FILES, Optional.empty(), files("a.pdf"));
        inbox.arrived(first);
        var id = awaitStray("Zwickle");
        strays.claim(writing(opened), id, "known");
        about(first, "Zwickel", Incoming.Form.EDITED);
        about(first, "👍", Incoming.Form.REACTION);
        assertThat(get("/my/cases/" + opened.file().number(), opened.family()))
                .bodyText()
                .contains(stranger.masked(), "not an account", "Zwickel", "Edited.", "👍", "a.pdf")
                .doesNotContain("Zwickle", stranger.value(), stranger.shown());
        about(first, "", Incoming.Form.DELETED);
        assertThat(get("/desk/cases/" + opened.file().number(), opened.assistant()))
                .bodyText()
                .contains("Deleted by the sender")
                .doesNotContain("Zwickel");
    }

    @Test
    void the_desk_chooses_whatsapp_while_its_window_is_open() {
        var family = accounts.contactsOf(opened.family().account()).getFirst();
        inbox.arrived(
                new Incoming(
                        Channel.WHATSAPP,
                        "line",
                        "wamid-" + UUID.randomUUID(),
                        family,
                        true,
                        "",
                        clock.instant(),
                        Incoming.Form.WORDS,
                        "Hello",
                        Optional.empty(),
                        List.of()));
        eventually().untilAsserted(() -> assertThat(written(opened)).hasSize(1));
        var page = get("/desk/cases/" + opened.file().number(), opened.assistant());
        if (threads.windows(access.grant(opened.assistant(), Deed.SEE_THREAD, opened.file().id()))
                .isEmpty()) {
            assertThat(page).bodyText().contains("the family gets a notice without content");
        } else {
            assertThat(page).bodyText().contains("WhatsApp is open until", "name=\"via\"");
        }
    }

    private void about(Incoming first, String text, Incoming.Form form) {
        inbox.arrived(
                new Incoming(
                        first.channel(),
                        first.line(),
                        "wamid-" + UUID.randomUUID(),
                        first.from(),
                        true,
                        first.name(),
                        clock.instant(),
                        form,
                        text,
                        Optional.of(first.providerId()),
                        List.of()));
    }

    private static List<Enclosure> files(String name) {
        return List.of(
                new Enclosure(
                        0,
                        "media-" + UUID.randomUUID(),
                        name,
                        "application/pdf",
                        Optional.empty(),
                        Optional.of(2L << 20)));
    }

    private ArrivalId arrives(String text) {
        return arrives(text, List.of());
    }

    private ArrivalId arrives(String text, List<Enclosure> files) {
        inbox.arrived(incoming(text, Incoming.Form.WORDS, Optional.empty(), files));
        return awaitStray(text);
    }

    private ArrivalId awaitStray(String text) {
        return eventually()
                .until(
                        () ->
                                strays.waiting(opened.assistant(), 1000).stream()
                                        .filter(s -> s.arrival().incoming().from().equals(stranger))
                                        .filter(s -> s.post().text().equals(text))
                                        .map(s -> s.arrival().id())
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Incoming incoming(
            String text, Incoming.Form form, Optional<String> about, List<Enclosure> files) {
        return new Incoming(
                Channel.WHATSAPP,
                "line",
                "wamid-" + UUID.randomUUID(),
                stranger,
                true,
                "Somebody",
                clock.instant(),
                form,
                text,
                about,
                files);
    }

    private boolean waits(ArrivalId id) {
        return strays.waiting(opened.assistant(), 1000).stream()
                .anyMatch(s -> s.arrival().id().equals(id));
    }

    private List<Strays.Move.What> moves(ArrivalId id) {
        var stray =
                new Stray(
                        new Post(inbox.arrival(id), List.of()),
                        Stray.Why.UNKNOWN,
                        Optional.empty());
        return strays.moves(opened.assistant(), List.of(stray)).getOrDefault(id, List.of()).stream()
                .map(Strays.Move::what)
                .toList();
    }

    private List<String> written(TheClinic.Opened one) {
        return threads
                .thread(access.grant(Actor.system("test"), Deed.SEE_THREAD, one.file().id()))
                .stream()
                .filter(m -> m.side() == Message.Side.FAMILY)
                .map(Message::text)
                .toList();
    }

    private org.consilium.access.Grant writing(TheClinic.Opened one) {
        return access.grant(one.assistant(), Deed.WRITE_THREAD, one.file().id());
    }

    private MvcTestResult claim(ArrivalId id, String number, String reason) {
        return mvc.post()
                .uri("/desk/quarantine/" + id.value() + "/claim")
                .param("caseNumber", number)
                .param("reason", reason)
                .with(as(opened.assistant()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(ArrivalId id, String deed, String reason) {
        return posted(
                "/desk/quarantine/" + id.value() + "/" + deed,
                "reason",
                reason,
                opened.assistant());
    }

    private MvcTestResult posted(String address, String name, String value, Actor who) {
        return mvc.post().uri(address).param(name, value).with(as(who)).with(csrf()).exchange();
    }

    private MvcTestResult get(String address, Actor who) {
        return mvc.get().uri(address).with(as(who)).exchange();
    }

    private static boolean isMissing(MvcTestResult page) {
        return page.getResponse().getStatus() == 404
                || "/missing".equals(page.getResponse().getForwardedUrl());
    }
}
