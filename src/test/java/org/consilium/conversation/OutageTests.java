package org.consilium.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.Eventually.eventually;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.channels.Channel;
import org.consilium.channels.Letter;
import org.consilium.channels.Lines;
import org.consilium.channels.Outbox;
import org.consilium.channels.Outgoing;
import org.consilium.channels.OutgoingId;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which other way a message takes when its channel is out. */
@ConsiliumTest
class OutageTests {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired ApplicationContext context;
    @Autowired Notifications notifications;
    @Autowired JdbcThreadStore store;
    @Autowired Threads threads;
    @Autowired Lines lines;
    @Autowired Outbox outbox;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired JdbcClient db;
    @Autowired Consents consents;
    @Autowired Clock clock;
    private TheClinic clinic;
    private TheClinic.Opened opened;
    private Actor command;

    @BeforeEach
    void open() {
        clinic = TheClinic.of(context.getAutowireCapableBeanFactory());
        opened = clinic.open();
        command = clinic.person(Role.COMMAND);
    }

    @AfterEach
    void allOn() {
        for (var channel : Channel.values()) {
            lines.turnOn(command, channel);
        }
    }

    @Test
    void from_whatsapp_to_sms_and_from_there_nowhere_without_an_address() {
        var held = held(notice().over(Channel.WHATSAPP));
        var sms = around(held, Set.of(Channel.WHATSAPP)).orElseThrow();
        assertThat(sms.channel()).isEqualTo(Channel.SMS);
        assertThat(sms.recipient()).isEqualTo(phone().value());
        assertThat(sms.text()).isEqualTo("there is news");
        assertThat(around(held, Set.of(Channel.WHATSAPP, Channel.SMS))).isEmpty();
        assertThat(notifications.around(held, Set.of(Channel.WHATSAPP), channel -> false))
                .isEmpty();
    }

    @Test
    void after_that_to_an_address_that_the_person_proved() {
        var address = Contact.read("outage%d@test.example".formatted(NEXT.incrementAndGet()));
        db.sql(
                        "INSERT INTO access.account_contact (kind, value, account_id) VALUES ('EMAIL', :to, :id)")
                .param("to", address.value())
                .param("id", opened.family().account().value())
                .update();
        var mail = around(held(notice()), Set.of(Channel.SMS, Channel.WHATSAPP)).orElseThrow();
        assertThat(mail.channel()).isEqualTo(Channel.EMAIL);
        assertThat(mail.recipient()).isEqualTo(address.value());
        assertThat(mail.tag()).contains(opened.file().number().digits());
    }

    @Test
    void whoever_took_the_consent_to_messages_back_gets_none_another_way() {
        var held = held(notice().over(Channel.WHATSAPP));
        consents.withdraw(
                access.grant(opened.family(), Deed.GIVE_CONSENT, opened.file().id()),
                Purpose.MESSAGES);
        assertThat(around(held, Set.of(Channel.WHATSAPP))).isEmpty();
    }

    @Test
    void words_of_staff_stay_and_only_that_there_are_some_goes_on() {
        var held =
                held(Letter.to(phone(), Language.EN, "", "Come on Monday").over(Channel.WHATSAPP));
        store.addSent(
                access.grant(opened.assistant(), Deed.WRITE_THREAD, opened.file().id()),
                new Message(
                        new MessageId(UUID.randomUUID()),
                        Message.Channel.WHATSAPP,
                        Message.Side.US,
                        opened.assistant().account(),
                        "Come on Monday",
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Matter.RESULTS),
                TheClinic.key(),
                held.id());
        assertThat(around(held, Set.of(Channel.WHATSAPP)).orElseThrow().text())
                .contains("/my/cases/" + opened.file().number())
                .doesNotContain("Monday");
    }

    @Test
    void strangers_have_no_other_way() {
        var stranger = Contact.read("+9194%08d".formatted(10_000_000 + NEXT.incrementAndGet()));
        assertThat(
                        around(
                                held(
                                        Letter.to(stranger, Language.EN, "", "which case?")
                                                .over(Channel.WHATSAPP)),
                                Set.of(Channel.WHATSAPP)))
                .isEmpty();
    }

    @Test
    void while_sms_is_off_nothing_leaves_over_it_and_all_leaves_in_order_once_it_is_on() {
        lines.turnOff(command, Channel.SMS, "The provider sends everything twice.");
        var sent = List.of(send("one"), send("two"));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(lines.all(command))
                                        .filteredOn(line -> line.channel() == Channel.SMS)
                                        .singleElement()
                                        .matches(line -> line.waiting() >= 2));
        assertThat(states(sent)).containsOnly(Outgoing.State.QUEUED);
        lines.turnOn(command, Channel.SMS);
        eventually()
                .untilAsserted(() -> assertThat(states(sent)).containsOnly(Outgoing.State.SENT));
    }

    private List<Outgoing.State> states(List<OutgoingId> sent) {
        return sent.stream().map(id -> outbox.one(id).orElseThrow().state()).toList();
    }

    private OutgoingId send(String text) {
        return outbox.send(Letter.to(phone(), Language.EN, "", text));
    }

    private Letter notice() {
        return Letter.to(phone(), Language.EN, "", "there is news")
                .tagged(opened.file().number().digits());
    }

    private Outgoing held(Letter letter) {
        return outbox.one(outbox.send(letter)).orElseThrow();
    }

    private Optional<Letter> around(Outgoing held, Set<Channel> used) {
        return notifications.around(held, used, channel -> true);
    }

    private Contact phone() {
        return accounts.contactsOf(opened.family().account()).getFirst();
    }
}
