package org.consilium.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.consilium.testing.Eventually.eventually;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Codes;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.channels.Incoming;
import org.consilium.channels.Outbox;
import org.consilium.channels.Outgoing;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsiliumTest
class MailroomTests {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired ApplicationContext context;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired Threads threads;
    @Autowired Strays strays;
    @Autowired Inbox inbox;
    @Autowired Outbox outbox;
    @Autowired Consents consents;
    @Autowired Codes codes;
    @Autowired Clock clock;
    private TheClinic desk;
    private TheClinic.Opened opened;

    @BeforeEach
    void open() {
        desk = TheClinic.of(context.getAutowireCapableBeanFactory());
        opened = desk.open();
    }

    @Test
    void what_a_known_family_writes_lands_in_its_thread_once() {
        var message = words(contactOf(opened), "When will the doctors meet?");
        assertThat(inbox.arrived(message)).isTrue();
        assertThat(inbox.arrived(message)).isFalse();
        eventually().untilAsserted(() -> assertThat(written(opened)).hasSize(1));
        assertThat(thread(opened).getLast())
                .matches(m -> m.channel() == Message.Channel.WHATSAPP)
                .matches(m -> m.side() == Message.Side.FAMILY)
                .matches(m -> m.by().equals(opened.family().account()));
        assertThat(waitingFrom(contactOf(opened))).isEmpty();
    }

    @Test
    void any_order_and_repetition_of_a_day_gives_the_same_thread() {
        var from = contactOf(opened);
        var day = new ArrayList<Incoming>();
        for (var i = 0; i < 6; i++) {
            day.add(words(from, "Message " + i, clock.instant().minusSeconds(600 - i)));
        }
        var expected = day.stream().map(Incoming::text).toList();
        var mixed = new ArrayList<>(day);
        mixed.addAll(day.subList(1, 4));
        Collections.shuffle(mixed, new Random(7));
        mixed.forEach(inbox::arrived);
        eventually()
                .untilAsserted(
                        () -> assertThat(written(opened)).containsExactlyElementsOf(expected));
    }

    @Test
    void a_sender_with_two_cases_is_asked_which_and_the_number_brings_everything_there() {
        var from = contactOf(opened);
        var other = desk.open();
        access.admit(
                other.assistant(),
                opened.family().account(),
                Capacity.CAREGIVER,
                other.file().id());
        inbox.arrived(words(from, "Here is the report."));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(waitingFrom(from))
                                        .extracting(Stray::why)
                                        .containsExactly(Stray.Why.SEVERAL));
        assertThat(sentTo(from))
                .anyMatch(
                        text ->
                                text.contains(opened.file().number().grouped())
                                        && text.contains(other.file().number().grouped()));
        inbox.arrived(words(from, "for " + other.file().number().grouped() + " please"));
        eventually().untilAsserted(() -> assertThat(written(other)).hasSize(2));
        inbox.arrived(words(from, "And one more."));
        eventually().untilAsserted(() -> assertThat(written(other)).hasSize(3));
        assertThat(written(opened)).isEmpty();
        assertThat(waitingFrom(from)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void over_any_channel_the_place_in_the_list_is_an_answer_too(Channel channel) {
        var daughter = daughter(channel);
        var from = accounts.contactsOf(daughter).getFirst();
        var other = desk.open();
        for (var one : List.of(opened, other)) {
            access.admit(one.assistant(), daughter, Capacity.CAREGIVER, one.file().id());
        }
        inbox.arrived(words(channel, from, "2", clock.instant()));
        eventually().untilAsserted(() -> assertThat(waitingFrom(from)).hasSize(1));
        var second =
                outbox.newest(Actor.system("demo"), 1000).stream()
                        .filter(o -> o.channel() == channel && o.recipient().equals(from.value()))
                        .flatMap(o -> o.text().lines())
                        .filter(line -> line.startsWith("2) "))
                        .map(line -> line.substring(3))
                        .findFirst()
                        .orElseThrow();
        inbox.arrived(words(channel, from, "I have 2 of them", clock.instant()));
        eventually().untilAsserted(() -> assertThat(waitingFrom(from)).hasSize(2));
        inbox.arrived(words(channel, from, "२.", clock.instant()));
        var chosen = opened.file().number().grouped().equals(second) ? opened : other;
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(written(chosen))
                                        .containsExactly("2", "I have 2 of them", "२."));
        assertThat(written(chosen == opened ? other : opened)).isEmpty();
        assertThat(waitingFrom(from)).isEmpty();
    }

    @Test
    void a_stranger_waits_until_the_code_that_the_family_got_matches() {
        var stranger = aPhone();
        inbox.arrived(words(stranger, "I am her brother, this is her scan."));
        eventually().untilAsserted(() -> assertThat(waitingFrom(stranger)).hasSize(1));
        inbox.arrived(words(stranger, "Case " + opened.file().number().grouped()));
        eventually().untilAsserted(() -> assertThat(codesTo(contactOf(opened))).hasSize(1));
        assertThat(written(opened)).isEmpty();
        inbox.arrived(words(stranger, "The code is 000000"));
        eventually().untilAsserted(() -> assertThat(waitingFrom(stranger)).hasSize(3));
        assertThat(written(opened)).isEmpty();
        var code =
                codesTo(contactOf(opened)).getFirst().replaceAll("\\D+", " ").strip().split(" ")[0];
        assertThatExceptionOfType(Refused.class)
                .as("what a stranger is told signs nobody in")
                .isThrownBy(() -> codes.verify(contactOf(opened), code));
        inbox.arrived(words(stranger, code));
        eventually().untilAsserted(() -> assertThat(written(opened)).hasSize(4));
        inbox.arrived(words(stranger, "Thank you"));
        eventually().untilAsserted(() -> assertThat(written(opened)).hasSize(5));
        assertThat(waitingFrom(stranger)).isEmpty();
    }

    @Test
    void a_stranger_who_guesses_keeps_no_family_from_signing_in() {
        var stranger = aPhone();
        inbox.arrived(words(stranger, "Case " + opened.file().number().grouped()));
        eventually().untilAsserted(() -> assertThat(codesTo(contactOf(opened))).hasSize(1));
        for (var guess = 0; guess < 6; guess++) {
            inbox.arrived(words(stranger, "10000" + guess));
        }
        eventually().untilAsserted(() -> assertThat(waitingFrom(stranger)).hasSize(7));
        var own = codes.send(contactOf(opened), Language.EN).orElseThrow();
        assertThat(codes.verify(contactOf(opened), own).contact()).isEqualTo(contactOf(opened));
    }

    @Test
    void a_stranger_hears_the_same_of_a_case_that_is_there_and_one_that_is_not() {
        var one = aPhone();
        var other = aPhone();
        inbox.arrived(words(one, opened.file().number().digits()));
        inbox.arrived(words(other, "123456780".substring(0, 8) + check("12345678")));
        eventually()
                .untilAsserted(
                        () -> {
                            assertThat(sentTo(one)).hasSize(1);
                            assertThat(sentTo(other)).isEqualTo(sentTo(one));
                        });
    }

    @Test
    void an_assistant_claims_with_a_reason_and_nobody_else_sees_the_quarantine() {
        var stranger = aPhone();
        inbox.arrived(words(stranger, "Report of my uncle"));
        eventually().untilAsserted(() -> assertThat(waitingFrom(stranger)).hasSize(1));
        var id = waitingFrom(stranger).getFirst().arrival().id();
        var grant = access.grant(opened.assistant(), Deed.WRITE_THREAD, opened.file().id());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> strays.claim(grant, id, " "));
        strays.claim(grant, id, "He told me so on the phone");
        strays.claim(grant, id, "He told me so on the phone");
        assertThat(written(opened)).hasSize(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> strays.setAside(opened.assistant(), id, "spam"));
        for (var other : List.of(opened.family(), desk.staff(Role.EXPERT, "Dr. X"))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> strays.waiting(other, 10));
        }
    }

    /** Without that consent the case ends too, before the message is looked at or after. */
    @Test
    void without_consent_nothing_touches_the_case() {
        consents.withdraw(
                access.grant(opened.family(), Deed.GIVE_CONSENT, opened.file().id()),
                Purpose.OPINION);
        inbox.arrived(words(contactOf(opened), "Hello"));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(waitingFrom(contactOf(opened)))
                                        .extracting(Stray::why)
                                        .hasSize(1)
                                        .isSubsetOf(Stray.Why.NO_CONSENT, Stray.Why.CLOSED));
        assertThat(written(opened)).isEmpty();
    }

    @Test
    void a_sender_that_the_channel_does_not_vouch_for_waits() {
        inbox.arrived(
                new Incoming(
                        Channel.EMAIL,
                        "records+%s@consilium.example".formatted(opened.file().number().digits()),
                        "mail-" + UUID.randomUUID(),
                        contactOf(opened),
                        false,
                        "",
                        clock.instant(),
                        Incoming.Form.WORDS,
                        "Hello",
                        Optional.empty(),
                        List.of()));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(waitingFrom(contactOf(opened)))
                                        .first()
                                        .matches(s -> s.why() == Stray.Why.UNVERIFIED)
                                        .matches(
                                                s ->
                                                        s.proposed()
                                                                .filter(opened.file().id()::equals)
                                                                .isPresent()));
        assertThat(written(opened)).isEmpty();
    }

    private static int check(String eight) {
        for (var digit = 0; digit < 10; digit++) {
            if (CaseNumber.read(eight + digit).isPresent()) {
                return digit;
            }
        }
        throw new IllegalStateException();
    }

    private Incoming words(Contact from, String text) {
        return words(from, text, clock.instant());
    }

    private static Incoming words(Contact from, String text, Instant at) {
        return words(Channel.WHATSAPP, from, text, at);
    }

    private static Incoming words(Channel channel, Contact from, String text, Instant at) {
        return new Incoming(
                channel,
                "line",
                channel + "-" + UUID.randomUUID(),
                from,
                true,
                "Somebody",
                at,
                Incoming.Form.WORDS,
                text,
                Optional.empty(),
                List.of());
    }

    private List<Message> thread(TheClinic.Opened one) {
        return threads.thread(access.grant(Actor.system("test"), Deed.SEE_THREAD, one.file().id()));
    }

    private List<String> written(TheClinic.Opened one) {
        return thread(one).stream()
                .filter(m -> m.side() == Message.Side.FAMILY)
                .map(Message::text)
                .toList();
    }

    private List<Stray> waitingFrom(Contact sender) {
        return strays.waiting(opened.assistant(), 1000).stream()
                .filter(s -> s.arrival().incoming().from().equals(sender))
                .toList();
    }

    private List<String> sentTo(Contact to) {
        return outbox.newest(Actor.system("demo"), 1000).stream()
                .filter(m -> m.recipient().equals(to.value()))
                .map(Outgoing::text)
                .toList();
    }

    private List<String> codesTo(Contact to) {
        return sentTo(to).stream().filter(text -> text.contains("lets nobody sign in")).toList();
    }

    private Contact contactOf(TheClinic.Opened one) {
        return accounts.contactsOf(one.family().account()).getFirst();
    }

    private AccountId daughter(Channel channel) {
        var contact =
                channel == Channel.EMAIL
                        ? Contact.read("daughter%d@test.example".formatted(NEXT.incrementAndGet()))
                        : aPhone();
        var code = codes.send(contact, Language.EN).orElseThrow();
        return accounts.ofVerified(
                        codes.verify(contact, code), Role.FAMILY, "Meera Tester", Language.EN)
                .id();
    }

    private static Contact aPhone() {
        return Contact.read("+9196%08d".formatted(10_000_000 + NEXT.incrementAndGet()));
    }
}
