package org.consilium.conversation.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.consilium.testing.Eventually.eventually;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.channels.Carrier;
import org.consilium.channels.Channel;
import org.consilium.channels.Letter;
import org.consilium.channels.Outbox;
import org.consilium.channels.Outgoing;
import org.consilium.channels.OutgoingId;
import org.consilium.channels.Template;
import org.consilium.conversation.Message;
import org.consilium.conversation.Threads;
import org.consilium.demo.whatsapp.Bubble;
import org.consilium.demo.whatsapp.FakeGraph;
import org.consilium.demo.whatsapp.Picked;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Language;
import org.consilium.kernel.MovableClock;
import org.consilium.kernel.NotFound;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From a phone through signed webhooks into a case, and back. */
@ConsiliumTest
class WhatsAppTests {

    @Autowired ApplicationContext context;
    @Autowired MockMvcTester mvc;
    @Autowired FakeGraph provider;
    @Autowired WhatsAppCarrier carrier;
    @Autowired WhatsAppTemplates templates;
    @Autowired JdbcTemplateStore templateStore;
    @Autowired JdbcDeliveryStore store;
    @Autowired Threads threads;
    @Autowired Outbox outbox;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired JdbcClient db;
    @Autowired Ids ids;
    @Autowired Clock clock;
    private TheClinic desk;
    private Instant began;

    @BeforeEach
    void listen() {
        began = clock.instant();
        provider.deliverBy(
                (body, signature) ->
                        mvc.post()
                                .uri("/hooks/whatsapp")
                                .content(body)
                                .header("X-Hub-Signature-256", signature)
                                .exchange()
                                .getResponse()
                                .getStatus());
        desk = TheClinic.of(context.getAutowireCapableBeanFactory());
    }

    @AfterEach
    void healthy() {
        provider.faults().none();
        ((MovableClock) clock).backToNow();
    }

    @Test
    void what_a_family_writes_and_sends_is_in_its_case_and_the_provider_forgets_the_file() {
        var opened = desk.open();
        var phone = phoneOf(opened);
        provider.phones().write(phone, "Pooja", "When will the doctors meet?", Optional.empty());
        var photo = new Picked("", "image/jpeg", bytes(40_000));
        provider.phones().send(phone, "Pooja", photo, "Biopsy");
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(written(opened))
                                        .containsExactlyInAnyOrder(
                                                "When will the doctors meet?", "Biopsy"));
        threads.thread(access.grant(opened.assistant(), Deed.SEE_THREAD, opened.file().id()));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(on(phone))
                                        .filteredOn(Bubble::mine)
                                        .extracting(Bubble::state)
                                        .containsOnly(Bubble.State.READ));
        var mediaId =
                on(phone).stream()
                        .flatMap(bubble -> bubble.mediaId().stream())
                        .findFirst()
                        .orElseThrow();
        eventually().until(() -> !provider.has(mediaId));
        assertThat(
                        db.sql("SELECT state FROM channels.enclosure WHERE source = :id")
                                .param("id", mediaId)
                                .query(String.class)
                                .single())
                .isNotIn("COMING", "LOST");
    }

    @Test
    void words_go_free_inside_the_window_and_approved_ones_outside() throws Exception {
        var phone = aPhone();
        provider.phones().write(phone, "", "namaste", Optional.empty());
        eventually().until(() -> isOpen(phone));
        carrier.send(outgoing(phone, Language.HI, "free words"));
        assertThat(last(phone)).matches(b -> b.type().equals("text"));
        ((MovableClock) clock).pass(Duration.ofHours(25));
        eventually().until(() -> approved("message_waits", "hi"));
        carrier.send(outgoing(phone, Language.HI, "free words"));
        assertThat(last(phone))
                .matches(b -> b.template().equals(Optional.of("message_waits")))
                .matches(b -> b.text().contains("https://consilium.example/x"))
                .matches(b -> b.text().contains("पढ़ने"));
    }

    @Test
    void without_a_window_and_an_approved_text_it_goes_another_way() {
        var phone = aPhone();
        assertThat(cannot(letter(phone, Language.EN, "words"))).isEqualTo("window");
        var unknown = letter(phone, Language.EN, "words");
        assertThat(cannot(unknown.withTemplate(new Template("never_seen", List.of()))))
                .isEqualTo("template");
    }

    @Test
    void a_limit_and_an_outage_let_everything_wait_and_arrive_in_order() {
        var phone = phoneOf(desk.open());
        provider.phones().write(phone, "", "namaste", Optional.empty());
        eventually().until(() -> isOpen(phone));
        provider.faults().tooMany(1);
        assertThat(cannot(letter(phone, Language.EN, "one"))).isEqualTo("rate");
        provider.faults().outage(true);
        var sent =
                List.of("one", "two", "three").stream()
                        .map(text -> outbox.send(letter(phone, Language.EN, text)))
                        .toList();
        eventually().until(() -> outbox.one(sent.getFirst()).orElseThrow().failure().isPresent());
        assertThat(outbox.one(sent.getFirst()).orElseThrow().failure()).contains("outage");
        provider.faults().outage(false);
        var admin = desk.staff(Role.ADMIN, "Admin");
        eventually()
                .untilAsserted(
                        () -> {
                            outbox.retry(admin, sent.getFirst());
                            assertThat(textsOn(phone)).containsExactly("one", "two", "three");
                        });
        provider.phones().look(phone);
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(outbox.all(sent).values())
                                        .extracting(Outgoing::state)
                                        .containsOnly(Outgoing.State.READ));
    }

    @Test
    void when_the_answer_to_a_sending_is_lost_it_is_not_sent_twice() throws Exception {
        var phone = aPhone();
        provider.phones().write(phone, "", "namaste", Optional.empty());
        eventually().until(() -> isOpen(phone));
        provider.faults().lostAnswers(1);
        var message = outgoing(phone, Language.EN, "only once");
        assertThatExceptionOfType(Carrier.CannotSend.class).isThrownBy(() -> carrier.send(message));
        eventually().until(() -> store.echo(message.id().value()).isPresent());
        assertThat(carrier.send(message)).startsWith("wamid.");
        assertThat(textsOn(phone)).containsExactly("only once");
    }

    @Test
    void a_number_without_whatsapp_is_told_later_and_another_way_is_chosen() {
        var opened = desk.open();
        var phone = phoneOf(opened);
        provider.phones().write(phone, "", "namaste", Optional.empty());
        eventually().until(() -> isOpen(phone));
        provider.faults().absent(phone);
        var sent = outbox.send(letter(phone, Language.EN, "there is news"));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(outbox.one(sent).orElseThrow())
                                        .matches(m -> m.state() == Outgoing.State.FAILED)
                                        .matches(m -> m.failure().equals(Optional.of("absent"))));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(outbox.newest(Actor.system("demo"), 1000))
                                        .anyMatch(
                                                m ->
                                                        m.channel() == Channel.SMS
                                                                && m.recipient().equals("+" + phone)
                                                                && m.text()
                                                                        .equals("there is news")));
    }

    @Test
    void a_template_goes_through_its_life_and_the_latest_word_counts() {
        var name = "text_" + phoneDigits();
        templateStore.submitted(name, "en", clock.instant().minusSeconds(60));
        judge(name, "APPROVED", 10);
        judge(name, "PAUSED", 20);
        judge(name, "REJECTED", 15);
        assertThat(templateStore.state(name, "en")).contains(TemplateState.PAUSED);
        judge(name, "DISABLED", 30);
        judge(name, "FLAGGED", 40);
        var admin = desk.staff(Role.ADMIN, "Admin");
        assertThat(templates.all(admin))
                .filteredOn(line -> line.name().equals(name))
                .singleElement()
                .matches(line -> line.state() == TemplateState.DISABLED)
                .matches(line -> line.quality().equals(Optional.of("FLAGGED")))
                .matches(line -> !line.maySubmit());
    }

    @Test
    void the_administrator_sees_the_texts_and_nobody_else() {
        var admin = desk.staff(Role.ADMIN, "Admin");
        assertThat(mvc.get().uri("/admin/whatsapp").with(TheClinic.as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("message_waits", "Approved", "/hooks/whatsapp");
        assertThat(mvc.get().uri("/hi/admin/whatsapp").with(TheClinic.as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("मंज़ूर");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> templates.all(desk.staff(Role.ASSISTANT, "Anjali")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> templates.submit(admin, "never_seen", Language.EN));
    }

    private void judge(String name, String event, int seconds) {
        templateStore.judged(
                new News.TemplateJudged(
                        "1",
                        name,
                        "en",
                        Optional.of(event),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                clock.instant().truncatedTo(ChronoUnit.MINUTES).plusSeconds(seconds + 60));
    }

    private boolean approved(String name, String language) {
        return templateStore.state(name, language).equals(Optional.of(TemplateState.APPROVED));
    }

    private String cannot(Letter letter) {
        try {
            carrier.send(outgoing(letter));
            return "sent";
        } catch (Carrier.CannotSend e) {
            return e.key();
        }
    }

    private Outgoing outgoing(String phone, Language language, String text) {
        return outgoing(
                letter(phone, language, text)
                        .withTemplate(
                                new Template(
                                        "message_waits", List.of("https://consilium.example/x"))));
    }

    private Outgoing outgoing(Letter letter) {
        return new Outgoing(
                new OutgoingId(ids.next()),
                letter,
                Outgoing.State.QUEUED,
                0,
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }

    private static Letter letter(String phone, Language language, String text) {
        return Letter.to(new Contact(Contact.Kind.PHONE, "+" + phone), language, "", text)
                .over(Channel.WHATSAPP);
    }

    private boolean isOpen(String phone) {
        return db.sql("SELECT count(*) FROM channels.incoming WHERE sender = :phone")
                        .param("phone", "+" + phone)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Since this test began. */
    private List<Bubble> on(String phone) {
        return provider.phones().on(phone).stream()
                .filter(bubble -> !bubble.at().isBefore(began))
                .toList();
    }

    private Bubble last(String phone) {
        return on(phone).getLast();
    }

    private List<String> textsOn(String phone) {
        return on(phone).stream()
                .filter(bubble -> !bubble.mine())
                .map(Bubble::text)
                .filter(text -> !text.startsWith("Consilium"))
                .toList();
    }

    private List<String> written(TheClinic.Opened opened) {
        return threads
                .thread(access.grant(Actor.system("test"), Deed.SEE_THREAD, opened.file().id()))
                .stream()
                .filter(message -> message.side() == Message.Side.FAMILY)
                .map(Message::text)
                .toList();
    }

    private String phoneOf(TheClinic.Opened opened) {
        return accounts.contactsOf(opened.family().account()).getFirst().value().substring(1);
    }

    private String aPhone() {
        return "9195" + phoneDigits();
    }

    private String phoneDigits() {
        return "%08d".formatted(Math.floorMod(ids.next().hashCode(), 100_000_000));
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
