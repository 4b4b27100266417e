package org.consilium.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.TheClinic.as;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.AuditLine;
import org.consilium.access.Role;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Language;
import org.consilium.kernel.Mode;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;

/** A channel is out: what must go takes another way, once, and in order. */
@ConsiliumTest
class LineTests {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired ApplicationContext context;
    @Autowired Access access;
    @Autowired JdbcClient db;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Ids ids;
    @Autowired MockMvcTester web;
    private final SchedulerClient jobs = mock(SchedulerClient.class);
    private JdbcOutbox outbox;
    private JdbcLineStore lines;
    private final AStubCarrier whatsApp = new AStubCarrier(Channel.WHATSAPP);
    private final AStubCarrier sms = new AStubCarrier(Channel.SMS);
    private Instant now = Instant.parse("2026-03-02T06:30:00Z");
    private boolean another = true;

    /** Nothing is sent but by the test itself. */
    @BeforeEach
    void keepTheSchedulerOut() {
        outbox = new JdbcOutbox(db, jobs, ids, Clock.fixed(now, ZoneOffset.UTC));
        lines = new JdbcLineStore(db);
        mend();
    }

    @AfterEach
    void leaveNoFailures() {
        mend();
        db.sql("DELETE FROM channels.outbox WHERE recipient LIKE :ours")
                .param("ours", "+9195%")
                .update();
    }

    private void mend() {
        for (var channel : Channel.values()) {
            lines.worked(channel);
            lines.turnOn(channel);
        }
    }

    @Test
    void after_some_minutes_of_failures_all_goes_the_other_way_once_and_in_order() {
        var to = phone();
        var first = outbox.queue(letter(to, "first"));
        var second = outbox.queue(letter(to, "second"));
        fails(2);
        deliver(first);
        assertThat(sms.sent).as("one failure is waited out").isEmpty();
        now = now.plus(Duration.ofMinutes(5));
        deliver(first, second);
        assertThat(lines.of(Channel.WHATSAPP).isDown()).isTrue();
        deliver(first, second, first);
        deliverAll();
        deliver(second, first);
        deliverAll();
        assertThat(sms.sent).extracting(Outgoing::text).containsExactly("first", "second");
        assertThat(outbox.failures()).extracting(Outgoing::id).doesNotContain(first, second);
        assertThat(outbox.load(first).orElseThrow().failure()).contains("anotherWay");
        assertThat(whatsApp.sent).isEmpty();
    }

    @Test
    void a_code_that_leaves_at_the_same_moment_hides_nobody_who_waits() {
        var to = phone();
        outbox.queue(letter(to, "a code").atOnce());
        var first = outbox.queue(letter(to, "first"));
        var second = outbox.queue(letter(to, "second"));
        deliver(first);
        assertThat(whatsApp.sent).extracting(Outgoing::text).containsExactly("first");
        verify(jobs)
                .scheduleIfNotExists(
                        argThat(
                                (TaskInstance<Void> job) ->
                                        job.getId()
                                                .equals(
                                                        second.value()
                                                                + "/after-"
                                                                + first.value())),
                        eq(Instant.EPOCH));
    }

    @Test
    void it_is_tried_now_and_then_and_used_again_once_it_works() {
        isDown();
        var early = outbox.queue(letter(phone(), "early"));
        var probe = outbox.queue(letter(phone(), "probe"));
        deliver(early);
        now = now.plus(Duration.ofMinutes(2));
        deliver(probe);
        var after = outbox.queue(letter(phone(), "after"));
        deliver(after);
        deliverAll();
        assertThat(sms.sent).extracting(Outgoing::text).containsExactly("early");
        assertThat(whatsApp.sent).extracting(Outgoing::text).containsExactly("probe", "after");
        assertThat(lines.of(Channel.WHATSAPP).failing()).isEmpty();
    }

    @Test
    void who_has_no_other_way_waits_for_this_one() {
        isDown();
        another = false;
        fails(1);
        var only = outbox.queue(letter(phone(), "only"));
        deliver(only);
        assertThat(outbox.load(only).orElseThrow().state()).isEqualTo(Outgoing.State.FAILED);
        deliver(only);
        assertThat(whatsApp.sent).extracting(Outgoing::text).containsExactly("only");
        assertThat(sms.sent).isEmpty();
    }

    @Test
    void what_comes_after_does_not_overtake_what_goes_another_way() {
        isDown();
        var to = phone();
        var first = outbox.queue(letter(to, "first"));
        deliver(first);
        lines.worked(Channel.WHATSAPP);
        var second = outbox.queue(letter(to, "second"));
        deliver(second);
        assertThat(whatsApp.sent).as("the first has not left yet").isEmpty();
        deliverAll();
        deliver(second);
        assertThat(sms.sent).extracting(Outgoing::text).containsExactly("first");
        assertThat(whatsApp.sent).extracting(Outgoing::text).containsExactly("second");
    }

    @Test
    void what_concerns_one_message_says_nothing_of_the_channel() {
        for (var i = 0; i < 3; i++) {
            whatsApp.troubles.add(Carrier.CannotSend.ever("address"));
            deliver(outbox.queue(letter(phone(), "lost")));
            whatsApp.troubles.add(
                    Carrier.CannotSend.before(Duration.ofHours(1), "tooMany").ofThisOne());
            deliver(outbox.queue(letter(phone(), "later")));
            now = now.plus(Duration.ofMinutes(10));
        }
        assertThat(lines.of(Channel.WHATSAPP).works()).isTrue();
        assertThat(sms.sent).isEmpty();
    }

    @Test
    void a_short_trouble_of_yesterday_is_none_of_today() {
        lines.failed(Channel.WHATSAPP, "outage", now);
        lines.failed(Channel.WHATSAPP, "outage", now.plus(Duration.ofHours(20)));
        assertThat(lines.of(Channel.WHATSAPP).isDown()).isFalse();
        lines.failed(Channel.WHATSAPP, "outage", now.plus(Duration.ofHours(20).plusMinutes(5)));
        assertThat(lines.of(Channel.WHATSAPP).isDown()).isTrue();
        lines.failed(Channel.WHATSAPP, "outage", now.plus(Duration.ofHours(22)));
        assertThat(lines.of(Channel.WHATSAPP).failing().orElseThrow().since())
                .isEqualTo(now.plus(Duration.ofHours(20)));
    }

    @Test
    void what_is_turned_off_carries_nothing_and_what_waited_leaves_when_it_is_on_again() {
        lines.turnOff(
                Channel.WHATSAPP,
                new Line.Off(now, Actor.system("test").account(), "All comes twice."));
        var waits = outbox.queue(letter(phone(), "waits"));
        var goes = outbox.queue(letter(phone(), "goes"));
        another = false;
        deliver(waits);
        another = true;
        deliver(goes);
        deliverAll();
        assertThat(whatsApp.sent).isEmpty();
        assertThat(sms.sent).extracting(Outgoing::text).containsExactly("goes");
        assertThat(lines.turnOn(Channel.WHATSAPP)).isTrue();
        deliver(waits, goes);
        assertThat(whatsApp.sent).extracting(Outgoing::text).containsExactly("waits");
    }

    @Test
    void command_center_and_administrator_turn_it_off_with_a_reason_and_the_wall_says_so() {
        var clinic = TheClinic.of(context.getAutowireCapableBeanFactory());
        var command = clinic.person(Role.COMMAND);
        var admin = clinic.person(Role.ADMIN);
        assertThat(off(command, "/command", "SMS", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Please say why");
        assertThat(off(command, "/command", "PIGEON", "why")).hasStatus(404);
        assertThat(off(command, "/command", "SMS", "All comes twice.")).hasStatus3xxRedirection();
        assertThat(off(admin, "/admin", "SMS", "Once more.")).hasStatus3xxRedirection();
        assertThat(page(admin, "/admin/channels"))
                .bodyText()
                .contains("All comes twice.", command.displayName(), "Turn on")
                .doesNotContain("Once more.");
        assertThat(page(command, "/command")).bodyText().contains("SMS: out since");
        assertThat(page(clinic.person(Role.ASSISTANT), "/command/channels"))
                .hasForwardedUrl("/missing");
        for (var again = 0; again < 2; again++) {
            assertThat(posted(admin, "/admin/channels/SMS/on", "")).hasStatus3xxRedirection();
        }
        assertThat(page(command, "/command")).bodyText().doesNotContain("SMS: out since");
        assertThat(access.auditTrail(admin, Optional.empty(), 200))
                .extracting(AuditLine::what)
                .contains("CHANNEL_OFF", "CHANNEL_ON");
    }

    private void isDown() {
        lines.failed(Channel.WHATSAPP, "outage", now);
        now = now.plus(Duration.ofMinutes(6));
        lines.failed(Channel.WHATSAPP, "outage", now);
    }

    private void fails(int times) {
        for (var i = 0; i < times; i++) {
            whatsApp.troubles.add(Carrier.CannotSend.before(Duration.ofMinutes(1), "outage"));
        }
    }

    private void deliver(OutgoingId... messages) {
        for (var message : messages) {
            sending().deliver(message);
        }
    }

    /** What goes the other way, in the order in which it was put there. */
    private void deliverAll() {
        db.sql(
                        "SELECT id FROM channels.outbox WHERE channel = 'SMS' AND state = 'QUEUED' AND instead_of IS NOT NULL ORDER BY number")
                .query((row, n) -> new OutgoingId(row.getObject(1, UUID.class)))
                .list()
                .forEach(this::deliver);
    }

    private OutboxJob sending() {
        return new OutboxJob(
                outbox,
                new Carriers(List.of(whatsApp, sms)),
                lines,
                (held, used, works) ->
                        Optional.of(held.letter())
                                .filter(l -> another && !used.contains(Channel.SMS))
                                .filter(l -> works.test(Channel.SMS))
                                .map(l -> l.over(Channel.SMS)),
                events,
                transactions,
                Mode.PRODUCTION,
                InstantSource.fixed(now).withZone(ZoneOffset.UTC));
    }

    private MvcTestResult off(Actor actor, String area, String channel, String reason) {
        return posted(actor, area + "/channels/" + channel + "/off", reason);
    }

    private MvcTestResult posted(Actor actor, String address, String reason) {
        return web.post()
                .uri(address)
                .param("reason", reason)
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(Actor actor, String address) {
        return web.get().uri(address).with(as(actor)).exchange();
    }

    private static Letter letter(Contact to, String text) {
        return Letter.to(to, Language.EN, "", text).over(Channel.WHATSAPP);
    }

    private static Contact phone() {
        return Contact.read("+9195%08d".formatted(10_000_000 + NEXT.incrementAndGet()));
    }
}
