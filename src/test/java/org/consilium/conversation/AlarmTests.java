package org.consilium.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.consilium.testing.Eventually.eventually;
import static org.consilium.testing.TheClinic.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.casework.Cases;
import org.consilium.casework.Step;
import org.consilium.casework.Task;
import org.consilium.casework.TaskKind;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.channels.Incoming;
import org.consilium.channels.Outbox;
import org.consilium.kernel.Contact;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.consilium.watch.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliumTest
class AlarmTests {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired ApplicationContext context;
    @Autowired MockMvcTester mvc;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired Cases cases;
    @Autowired Threads threads;
    @Autowired Strays strays;
    @Autowired Alarms alarms;
    @Autowired Inbox inbox;
    @Autowired Outbox outbox;
    @Autowired Clock clock;
    private TheClinic desk;
    private TheClinic.Opened opened;

    @BeforeEach
    void open() {
        desk = TheClinic.of(context.getAutowireCapableBeanFactory());
        opened = desk.open();
    }

    @Test
    void despair_on_the_site_is_on_top_of_everything_at_once_and_the_family_reads_where_to_call() {
        var before = desk.open();
        access.admit(
                before.assistant(),
                opened.assistant().account(),
                Capacity.ASSISTANT,
                before.file().id());
        say("I don't want to live any more");
        say("I want to die");
        assertThat(tasks().getFirst()).isEqualTo(TaskKind.ANSWER_DISTRESS);
        assertThat(steps()).contains(Step.DISTRESS_SEEN);
        assertThat(
                        cases.open(opened.assistant(), Set.of(Capacity.ASSISTANT))
                                .getFirst()
                                .file()
                                .id())
                .isEqualTo(opened.file().id());
        assertThat(notices()).isEqualTo(1);
        assertThat(get("/desk", opened.assistant()))
                .bodyText()
                .contains("Somebody may be in danger")
                .containsPattern("Alarms <b>[1-9]");
        assertThat(get(page(), opened.assistant()))
                .bodyText()
                .contains("id=\"alarm\"", "I want to die", "112", "14416", "Stay calm");
        assertThat(get("/my/cases/" + opened.file().number(), opened.family()))
                .bodyText()
                .contains("112", "14416")
                .doesNotContain("Stay calm");
    }

    @Test
    void a_person_answers_with_a_note_once() {
        say("My father cannot breathe");
        var alarm = mine().getFirst();
        assertThat(alarm.topic()).isEqualTo(Topic.EMERGENCY);
        assertThat(answer(alarm, " ")).hasStatus(422).bodyText().contains("Please note");
        assertThat(answer(alarm, "Called: the son takes him to the hospital"))
                .hasStatus3xxRedirection();
        assertThat(answer(alarm, "Again")).hasStatus3xxRedirection();
        assertThat(mine()).isEmpty();
        assertThat(tasks()).doesNotContain(TaskKind.ANSWER_DISTRESS);
        assertThat(steps()).contains(Step.DISTRESS_ANSWERED);
        assertThat(get(page(), opened.assistant()))
                .bodyText()
                .contains("the son takes him to the hospital")
                .doesNotContain(">Again<");
    }

    @Test
    void the_task_stays_until_the_last_alarm_is_answered() {
        say("I want to die");
        say("There is heavy bleeding");
        assertThat(mine()).hasSize(2);
        alarms.answer(opened.assistant(), mine().getFirst().id(), "called");
        assertThat(tasks()).contains(TaskKind.ANSWER_DISTRESS);
        alarms.answer(opened.assistant(), mine().getFirst().id(), "called");
        assertThat(tasks()).doesNotContain(TaskKind.ANSWER_DISTRESS);
    }

    @Test
    void
            a_stranger_in_danger_is_answered_in_the_same_channel_once_a_day_and_seen_by_every_assistant() {
        var stranger = aPhone();
        arrives(stranger, "meri maa behosh ho gayi hai");
        arrives(stranger, "saans nahi aa rahi");
        eventually().untilAsserted(() -> assertThat(from(stranger)).hasSize(2));
        assertThat(
                        outbox.newest(Actor.system("demo"), 1000).stream()
                                .filter(m -> m.recipient().equals(stranger.value()))
                                .filter(m -> m.channel() == Channel.WHATSAPP)
                                .filter(m -> m.text().contains("14416")))
                .hasSize(1)
                .first()
                .matches(m -> m.text().contains("112"))
                .matches(m -> !m.text().contains("behosh"));
        assertThat(alarms.open(desk.staff(Role.ASSISTANT, "Another")))
                .anyMatch(a -> a.from().filter(stranger.shown()::equals).isPresent());
        assertThat(alarms.open(desk.staff(Role.COORDINATOR, "Hub")))
                .noneMatch(a -> a.from().filter(stranger.shown()::equals).isPresent());
        var alarm = from(stranger).getFirst();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> alarms.answer(desk.staff(Role.COORDINATOR, "H"), alarm.id(), "x"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> alarms.answer(opened.family(), alarm.id(), "x"));
    }

    @Test
    void an_alarm_goes_with_its_message_when_an_assistant_claims_it() {
        var stranger = aPhone();
        arrives(stranger, "Father fainted, what shall I do?");
        eventually().untilAsserted(() -> assertThat(from(stranger)).hasSize(1));
        eventually().untilAsserted(() -> assertThat(waiting(stranger)).isPresent());
        assertThat(tasks()).doesNotContain(TaskKind.ANSWER_DISTRESS);
        strays.claim(
                access.grant(opened.assistant(), Deed.WRITE_THREAD, opened.file().id()),
                waiting(stranger).orElseThrow(),
                "He is the son");
        assertThat(tasks()).contains(TaskKind.ANSWER_DISTRESS);
        assertThat(mine()).hasSize(1);
    }

    @Test
    void a_message_of_a_known_family_over_a_channel_raises_the_task_of_its_case_whoever_is_first() {
        var family = accounts.contactsOf(opened.family().account()).getFirst();
        arrives(family, "He is vomiting blood");
        eventually().untilAsserted(() -> assertThat(tasks()).contains(TaskKind.ANSWER_DISTRESS));
        assertThat(mine()).hasSize(1);
    }

    @Test
    void words_that_an_edit_brings_in_are_read_too() {
        var family = accounts.contactsOf(opened.family().account()).getFirst();
        var first = arrives(family, "Hello");
        eventually()
                .until(
                        () ->
                                threads.thread(seeing()).stream()
                                        .anyMatch(m -> m.text().equals("Hello")));
        inbox.arrived(
                incoming(
                        family,
                        "I want to kill myself",
                        Incoming.Form.EDITED,
                        Optional.of(first.providerId())));
        eventually().untilAsserted(() -> assertThat(mine()).hasSize(1));
        assertThat(tasks()).contains(TaskKind.ANSWER_DISTRESS);
    }

    @Test
    void alarms_of_others_look_like_none() {
        say("I want to die");
        var other = desk.open();
        var alarm = mine().getFirst();
        if (!other.assistant().account().equals(opened.assistant().account())) {
            assertThat(alarms.open(other.assistant())).doesNotContain(alarm);
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> alarms.answer(desk.staff(Role.ASSISTANT, "Other"), alarm.id(), "x"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> alarms.answer(opened.assistant(), new Alarm.Id(new UUID(0, 1)), "x"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> alarms.answer(opened.assistant(), alarm.id(), ""));
    }

    @Test
    void the_wall_counts_what_nobody_looked_after() {
        say("I want to die");
        assertThat(get("/command", desk.staff(Role.COMMAND, "Lead")))
                .hasStatusOk()
                .bodyText()
                .contains("alarms nobody has answered", "/command/cases?alarm=any");
        assertThat(get("/command/cases?alarm=any", desk.staff(Role.COMMAND, "Lead")))
                .hasStatusOk()
                .bodyText()
                .contains(opened.file().number().grouped());
    }

    @Test
    void the_administrator_sees_lists_and_numbers_and_is_told_what_is_refused() {
        var admin = desk.staff(Role.ADMIN, "Admin");
        assertThat(get("/admin/words", admin))
                .hasStatusOk()
                .bodyText()
                .contains("suicid*", "आत्महत्या*", "cisplatin", "112", "14416");
        assertThat(
                        mvc.post()
                                .uri("/admin/words")
                                .param("topic", "DRUG")
                                .param("language", "hi")
                                .param("words", "?")
                                .with(as(admin))
                                .with(csrf())
                                .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("value=\"?\"");
    }

    private void say(String text) {
        threads.say(
                access.grant(opened.family(), Deed.WRITE_THREAD, opened.file().id()),
                text,
                TheClinic.key());
    }

    private Incoming arrives(Contact from, String text) {
        var one = incoming(from, text, Incoming.Form.WORDS, Optional.empty());
        inbox.arrived(one);
        return one;
    }

    private Incoming incoming(
            Contact from, String text, Incoming.Form form, Optional<String> about) {
        return new Incoming(
                Channel.WHATSAPP,
                "line",
                "wamid-" + UUID.randomUUID(),
                from,
                true,
                "Somebody",
                clock.instant(),
                form,
                text,
                about,
                List.of());
    }

    private List<Alarm> mine() {
        return alarms.open(opened.assistant()).stream()
                .filter(a -> a.caseId().filter(opened.file().id()::equals).isPresent())
                .toList();
    }

    private List<Alarm> from(Contact sender) {
        return alarms.open(opened.assistant()).stream()
                .filter(a -> a.from().filter(sender.shown()::equals).isPresent())
                .toList();
    }

    private Optional<ArrivalId> waiting(Contact sender) {
        return strays.waiting(opened.assistant(), 1000).stream()
                .filter(s -> s.arrival().incoming().from().equals(sender))
                .map(s -> s.arrival().id())
                .findFirst();
    }

    private long notices() {
        return threads.thread(seeing()).stream()
                .flatMap(m -> m.notice().stream())
                .filter(n -> n.key().equals("conversation.danger"))
                .count();
    }

    private org.consilium.access.Grant seeing() {
        return access.grant(Actor.system("test"), Deed.SEE_THREAD, opened.file().id());
    }

    private List<TaskKind> tasks() {
        return cases
                .tasks(access.grant(opened.assistant(), Deed.SEE_CASE, opened.file().id()))
                .stream()
                .map(Task::kind)
                .toList();
    }

    private List<Step> steps() {
        return cases
                .timeline(access.grant(opened.assistant(), Deed.SEE_CASE, opened.file().id()))
                .stream()
                .map(e -> e.step())
                .toList();
    }

    private String page() {
        return "/desk/cases/" + opened.file().number();
    }

    private MvcTestResult answer(Alarm alarm, String note) {
        return mvc.post()
                .uri("/desk/alarms/" + alarm.id().value() + "/answer")
                .param("note", note)
                .with(as(opened.assistant()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String address, Actor who) {
        return mvc.get().uri(address).with(as(who)).exchange();
    }

    private static Contact aPhone() {
        return Contact.read("+9194%08d".formatted(30_000_000 + NEXT.incrementAndGet()));
    }
}
