package org.consilium.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.consilium.testing.Eventually.eventually;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.casework.Cases;
import org.consilium.casework.Organ;
import org.consilium.casework.Stage;
import org.consilium.casework.Step;
import org.consilium.casework.Task;
import org.consilium.casework.TaskKind;
import org.consilium.casework.WaitingMessages;
import org.consilium.channels.Channel;
import org.consilium.channels.Outbox;
import org.consilium.channels.Outgoing;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frames;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsiliumTest
class ThreadTests {
    @Autowired ApplicationContext context;
    @Autowired Access access;
    @Autowired Cases cases;
    @Autowired Threads threads;
    @Autowired Outbox outbox;

    @Autowired Consents consents;
    @Autowired WaitingMessages waiting;
    @Autowired Frames frames;
    private TheClinic.Opened opened;
    private TheClinic desk;

    @BeforeEach
    void open() {
        desk = TheClinic.of(context.getAutowireCapableBeanFactory());
        opened = desk.open();
    }

    @Test
    void a_message_of_the_family_waits_until_the_desk_has_seen_it_and_answered() {
        say(opened.family(), "Will the plan be there before 7 December?");
        assertThat(tasks()).contains(TaskKind.ANSWER_MESSAGE);
        assertThat(unseen()).containsKey(opened.file().id());
        assertThat(threads.thread(seeing(opened.assistant())))
                .last()
                .matches(m -> m.side() == Message.Side.FAMILY);
        assertThat(unseen()).doesNotContainKey(opened.file().id());
        say(opened.assistant(), "Yes, by 2 December.");
        assertThat(tasks()).doesNotContain(TaskKind.ANSWER_MESSAGE);
        assertThat(threads.thread(seeing(opened.assistant())).getLast().seenAt()).isEmpty();
        threads.thread(seeing(opened.family()));
        assertThat(threads.thread(seeing(opened.assistant())).getLast().seenAt()).isPresent();
    }

    @Test
    void the_same_key_writes_once() {
        var key = TheClinic.key();
        var grant = access.grant(opened.family(), Deed.WRITE_THREAD, opened.file().id());
        threads.say(grant, "Once", key);
        threads.say(grant, "Once", key);
        var call = access.grant(opened.assistant(), Deed.LOG_CALL, opened.file().id());
        var callKey = TheClinic.key();
        threads.logCall(call, CallOutcome.REACHED, "All said.", callKey);
        threads.logCall(call, CallOutcome.REACHED, "All said.", callKey);
        assertThat(threads.thread(seeing(opened.family()))).hasSize(2);
        assertThat(steps()).containsOnlyOnce(Step.MESSAGE_FROM_FAMILY, Step.CONTACTED);
    }

    @Test
    void an_empty_or_endless_message_is_refused() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> say(opened.family(), "  \n"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> say(opened.family(), "a".repeat(4001)));
    }

    @Test
    void a_thread_of_others_looks_like_none() {
        var stranger = desk.open();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> seeing(stranger.family()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> say(stranger.assistant(), "Hello"));
        var expert = desk.staff(Role.EXPERT, "Dr. Surgeon");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> seeing(expert));
    }

    @Test
    void a_call_in_vain_is_a_step_and_the_first_that_reaches_them_meets_the_clock() {
        call(CallOutcome.NO_ANSWER, "");
        assertThat(steps()).contains(Step.CONTACT_TRIED);
        assertThat(stage()).isEqualTo(Stage.REGISTERED);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> call(CallOutcome.REACHED, " "));
        call(CallOutcome.REACHED, "Spoke with the daughter.");
        assertThat(stage()).isEqualTo(Stage.CONTACTED);
        assertThat(tasks()).containsExactly(TaskKind.SEND_CHECKLIST);
        call(CallOutcome.REACHED, "Asked about the disc.");
        assertThat(steps()).containsOnlyOnce(Step.CONTACTED, Step.TALKED);
    }

    @Test
    void a_notice_is_told_once_and_read_in_the_language_of_the_reader() {
        tellAboutOrgan("ref-1");
        tellAboutOrgan("ref-1");
        var notices =
                threads.thread(seeing(opened.family())).stream()
                        .flatMap(m -> m.notice().stream())
                        .toList();
        assertThat(notices).hasSize(1);
        var notice = notices.getFirst();
        assertThat(notice.details()).hasSize(4);
        assertThat(Notice.of("x", "/my", Organ.LUNG, List.of(Organ.BREAST, Organ.LUNG)).details())
                .extracting(Notice.Detail::form)
                .containsExactly(Notice.Form.WORD, Notice.Form.WORDS);
        assertThat(frames.offline(Language.HI).t(notice.details().getFirst().value()))
                .isEqualTo("फेफड़ा");
    }

    @Test
    void what_leaves_says_nothing_of_person_or_illness_and_speaks_their_language() {
        var hindi = desk.open(Language.HI);
        var to = hindi.family();
        threads.say(
                access.grant(hindi.assistant(), Deed.WRITE_THREAD, hindi.file().id()),
                "The biopsy shows cancer of the bowel.",
                TheClinic.key());
        var sent =
                outbox.newest(Actor.system("demo"), 50).stream()
                        .filter(m -> m.text().contains(hindi.file().number().digits()))
                        .toList();
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().channel()).isEqualTo(Channel.SMS);
        assertThat(sent.getFirst().text())
                .startsWith("Consilium: आपके लिए एक संदेश है।")
                .endsWith("/my/cases/" + hindi.file().number().digits())
                .doesNotContain(hindi.person(), to.displayName(), "biopsy", "cancer", "bowel");
        assertThat(sent.getFirst().toString()).doesNotContain(sent.getFirst().recipient());
    }

    @Test
    void without_consent_to_messages_nothing_leaves() {
        consents.withdraw(
                access.grant(opened.family(), Deed.GIVE_CONSENT, opened.file().id()),
                Purpose.MESSAGES);
        say(opened.assistant(), "Hello");
        assertThat(outbox.newest(Actor.system("demo"), 200))
                .noneMatch(m -> m.text().contains(opened.file().number().digits()));
    }

    @Test
    void the_demo_catches_what_leaves_and_only_the_command_center_sees_failures() {
        say(opened.assistant(), "Hello");
        var mine =
                outbox.newest(Actor.system("demo"), 200).stream()
                        .filter(m -> m.text().contains(opened.file().number().digits()))
                        .findFirst()
                        .orElseThrow();
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(outbox.one(mine.id()))
                                        .hasValueSatisfying(
                                                m ->
                                                        assertThat(m.state())
                                                                .isEqualTo(Outgoing.State.SENT)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> outbox.failures(opened.assistant()));
        assertThat(outbox.failures(desk.staff(Role.COMMAND, "Lead")))
                .noneMatch(m -> m.id().equals(mine.id()));
    }

    private void tellAboutOrgan(String ref) {
        threads.tell(
                Actor.system("test"),
                opened.file().id(),
                Matter.PAPERS,
                "test",
                ref,
                "/my/cases/" + opened.file().number(),
                Organ.LUNG,
                "text",
                3,
                LocalDate.of(2026, 11, 23));
    }

    private void say(Actor who, String text) {
        threads.say(
                access.grant(who, Deed.WRITE_THREAD, opened.file().id()), text, TheClinic.key());
    }

    private void call(CallOutcome outcome, String note) {
        threads.logCall(
                access.grant(opened.assistant(), Deed.LOG_CALL, opened.file().id()),
                outcome,
                note,
                TheClinic.key());
    }

    private Grant seeing(Actor who) {
        return access.grant(who, Deed.SEE_THREAD, opened.file().id());
    }

    private Grant seeingCase() {
        return access.grant(opened.assistant(), Deed.SEE_CASE, opened.file().id());
    }

    private Map<CaseId, WaitingMessages.Waiting> unseen() {
        return waiting.waiting(opened.assistant(), List.of(opened.file().id()));
    }

    private List<TaskKind> tasks() {
        return cases.tasks(seeingCase()).stream().map(Task::kind).toList();
    }

    private List<Step> steps() {
        return cases.timeline(seeingCase()).stream().map(e -> e.step()).toList();
    }

    private Stage stage() {
        return cases.file(seeingCase()).stage();
    }
}
