package org.consilium.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.consilium.testing.TheClinic.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Step;
import org.consilium.casework.TaskKind;
import org.consilium.channels.Outbox;
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
class ScopeGuardTests {
    private static final String DOSE = "Please take 500 mg of it twice a day";

    @Autowired ApplicationContext context;
    @Autowired MockMvcTester mvc;
    @Autowired Access access;
    @Autowired Threads threads;
    @Autowired ScopeGuard guard;
    @Autowired Outbox outbox;
    private TheClinic clinic;
    private TheClinic.Around around;

    @BeforeEach
    void open() {
        clinic = TheClinic.of(context.getAutowireCapableBeanFactory());
        around = clinic.rating();
    }

    @Test
    void a_dose_of_an_assistant_is_held_and_nothing_leaves_until_a_doctor_let_it_go() {
        assertThat(say(DOSE)).isEqualTo(Threads.Said.HELD);
        assertThat(written()).isEmpty();
        assertThat(clinic.steps(around))
                .contains(Step.MESSAGE_HELD)
                .doesNotContain(Step.MESSAGE_TO_FAMILY);
        assertThat(get(around.at("/desk", ""), around.assistant()))
                .bodyText()
                .contains(DOSE, "Waits for a doctor");
        assertThat(get(around.at("/my", ""), around.family())).bodyText().doesNotContain(DOSE);
        assertThat(outbox.newest(Actor.system("demo"), 200))
                .noneMatch(m -> m.text().contains("500 mg"));
        assertThat(get(around.board(""), around.chair()))
                .bodyText()
                .contains(DOSE, "/held/" + held().id().value() + "/approval");
        assertThat(approve(around.chair(), held().id(), "Please take it as the plan says"))
                .hasStatus3xxRedirection();
        assertThat(written()).containsExactly("Please take it as the plan says");
        assertThat(clinic.steps(around)).contains(Step.MESSAGE_TO_FAMILY);
        assertThat(threads.thread(seeing()).getLast().by()).isEqualTo(around.assistant().account());
        assertThat(get(around.at("/my", ""), around.family()))
                .bodyText()
                .contains("Please take it as the plan says", "Read and let go by");
    }

    @Test
    void approving_twice_sends_once_and_the_same_key_holds_once() {
        var key = TheClinic.key();
        threads.say(writing(around.assistant()), Words.of(DOSE), key);
        threads.say(writing(around.assistant()), Words.of(DOSE), key);
        assertThat(guard.of(seeing())).hasSize(1);
        var id = held().id();
        guard.approve(doctor(around.surgeon()), id, DOSE);
        guard.approve(doctor(around.chair()), id, "Something else");
        assertThat(written()).containsExactly(DOSE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> guard.giveBack(doctor(around.chair()), id, "too late"));
    }

    @Test
    void a_doctor_gives_it_back_with_a_note_and_the_assistant_writes_it_anew() {
        say("He will be cured");
        var id = held().id();
        assertThat(giveBack(id, " ")).hasStatus(422).bodyText().contains("Say in a line");
        assertThat(giveBack(id, "We cannot promise that")).hasStatus3xxRedirection();
        assertThat(giveBack(id, "We cannot promise that")).hasStatus3xxRedirection();
        assertThat(written()).isEmpty();
        assertThat(clinic.tasks(around)).contains(TaskKind.REWRITE_MESSAGE);
        assertThat(get(around.at("/desk", ""), around.assistant()))
                .bodyText()
                .contains("We cannot promise that", "Write it anew");
        assertThat(get(around.at("/desk", "/held/" + id.value()), around.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains("He will be cured");
        guard.putAway(writing(around.assistant()), id);
        guard.putAway(writing(around.assistant()), id);
        assertThat(clinic.tasks(around)).doesNotContain(TaskKind.REWRITE_MESSAGE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> guard.approve(doctor(around.chair()), id, "x"));
    }

    @Test
    void an_empty_or_endless_approval_is_refused_beside_the_field() {
        say(DOSE);
        assertThat(approve(around.chair(), held().id(), " "))
                .hasStatus(422)
                .bodyText()
                .contains("Please write something");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> guard.approve(doctor(around.chair()), held().id(), "a".repeat(4001)));
        assertThat(written()).isEmpty();
    }

    @Test
    void only_a_doctor_of_the_case_with_open_eyes_reads_it() {
        var seated = clinic.seated();
        var grant = access.grant(seated.assistant(), Deed.WRITE_THREAD, seated.file().id());
        threads.say(grant, Words.of(DOSE), TheClinic.key());
        assertThat(guard.hasDoctor(seated.file().id())).isFalse();
        assertThat(get(seated.at("/desk", ""), seated.assistant()))
                .bodyText()
                .contains("No doctor has filed an opinion");
        assertThat(get(seated.board(""), seated.surgeon())).bodyText().doesNotContain(DOSE);
        for (var blind :
                List.of(
                        seated.surgeon(),
                        seated.chair(),
                        seated.assistant(),
                        seated.family(),
                        around.chair())) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(
                            () ->
                                    access.grant(
                                            blind,
                                            Deed.ANSWER_CLINICAL_QUESTION,
                                            seated.file().id()));
        }
        var id =
                guard.of(access.grant(seated.assistant(), Deed.SEE_THREAD, seated.file().id()))
                        .getFirst()
                        .id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> guard.approve(doctor(around.chair()), id, "x"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () ->
                                guard.approve(
                                        doctor(around.chair()),
                                        new HeldText.Id(new UUID(0, 9)),
                                        "x"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> guard.putAway(writing(around.family()), id));
    }

    @Test
    void the_family_may_write_of_doses_and_words_of_process_pass() {
        threads.say(writing(around.family()), "He takes 500 mg now", TheClinic.key());
        assertThat(say("Please send the CT report as PDF, up to 100 MB."))
                .isEqualTo(Threads.Said.SENT);
        assertThat(guard.of(seeing())).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> guard.mustBeAboutProcess(DOSE));
        guard.mustBeAboutProcess("The doctors meet on 5 December.");
    }

    private Threads.Said say(String text) {
        return threads.say(writing(around.assistant()), Words.of(text), TheClinic.key());
    }

    private Grant writing(Actor who) {
        return clinic.may(who, Deed.WRITE_THREAD, around);
    }

    private Grant seeing() {
        return clinic.may(around.assistant(), Deed.SEE_THREAD, around);
    }

    private Grant doctor(Actor who) {
        return clinic.may(who, Deed.ANSWER_CLINICAL_QUESTION, around);
    }

    private HeldText held() {
        return guard.of(seeing()).getLast();
    }

    private List<String> written() {
        return threads.thread(seeing()).stream()
                .filter(m -> m.side() == Message.Side.US && m.notice().isEmpty())
                .map(Message::text)
                .toList();
    }

    private MvcTestResult approve(Actor who, HeldText.Id id, String text) {
        return post(who, "/held/" + id.value() + "/approval", "text", text);
    }

    private MvcTestResult giveBack(HeldText.Id id, String note) {
        return post(around.chair(), "/held/" + id.value() + "/return", "note", note);
    }

    private MvcTestResult post(Actor who, String rest, String name, String value) {
        return mvc.post()
                .uri(around.board(rest))
                .param(name, value)
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String address, Actor who) {
        return mvc.get().uri(address).with(as(who)).exchange();
    }
}
