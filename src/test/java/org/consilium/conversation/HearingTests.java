package org.consilium.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.consilium.testing.TheClinic.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.AuditLine;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Hears;
import org.consilium.access.Role;
import org.consilium.casework.WhoHears;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.channels.Incoming;
import org.consilium.channels.Outbox;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.patient.Authority;
import org.consilium.patient.Member;
import org.consilium.patient.Patients;
import org.consilium.patient.Relation;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who of the family may be told what. */
@ConsiliumTest
class HearingTests {
    private static final String RESULT = "The doctors have read the new report.";

    @Autowired ApplicationContext context;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired Patients patients;
    @Autowired WhoHears hearing;
    @Autowired Threads threads;
    @Autowired Inbox inbox;
    @Autowired Outbox outbox;
    @Autowired Clock clock;
    @Autowired MockMvcTester web;
    private TheClinic desk;
    private TheClinic.Opened opened;
    private Account brother;

    @BeforeEach
    void open() {
        desk = TheClinic.of(context.getAutowireCapableBeanFactory());
        opened = desk.open();
        brother = join("Suresh Tester", Relation.SIBLING, Capacity.CAREGIVER);
    }

    @Test
    void the_family_is_asked_and_the_desk_sees_what_it_said_at_every_box() {
        assertThat(get("/my", opened.family())).bodyText().contains("Should everybody be told");
        assertThat(get("/desk", opened.assistant())).bodyText().contains("has not said yet");
        assertThat(decide(opened.family(), brother, "ONLY_PAPERS")).hasStatus3xxRedirection();
        assertThat(get("/my", opened.family())).bodyText().doesNotContain("Should everybody");
        var page = assertThat(get("/desk", opened.assistant())).bodyText();
        page.contains("Only appointments and papers", "What is it about?");
        assertThat(audit()).contains("HEARS_ONLY_PAPERS");
    }

    @Test
    void whoever_is_not_told_of_results_cannot_open_them_either() {
        for (var deed : List.of(Deed.SEE_RECORDS, Deed.SEE_PLAN, Deed.SEE_QUESTIONS)) {
            assertThat(access.may(brother.asActor(), deed, opened.file().id())).isTrue();
        }
        limit(Hears.NO_RESULTS);
        for (var deed : List.of(Deed.SEE_RECORDS, Deed.SEE_PLAN, Deed.SEE_QUESTIONS)) {
            assertThat(access.may(brother.asActor(), deed, opened.file().id())).isFalse();
        }
        assertThat(access.may(brother.asActor(), Deed.SEE_REQUEST, opened.file().id())).isTrue();
        assertThat(get("/my", brother.asActor())).hasStatusOk();
        assertThat(exchange("/my", "/records", brother.asActor())).hasStatus(404);
        limit(Hears.ONLY_PAPERS);
        assertThat(access.may(brother.asActor(), Deed.SEE_REQUEST, opened.file().id())).isFalse();
        limit(Hears.EVERYTHING);
        assertThat(exchange("/my", "/records", brother.asActor())).hasStatusOk();
    }

    @Test
    void a_message_is_read_and_announced_only_where_it_may_be_told() {
        limit(Hears.NO_RESULTS);
        say(RESULT, Matter.RESULTS);
        say("How is he sleeping?", Matter.CARE);
        assertThat(texts(brother.asActor())).containsExactly("How is he sleeping?");
        assertThat(texts(opened.family())).containsExactly(RESULT, "How is he sleeping?");
        assertThat(sentTo(brother)).hasSize(1);
        threads.tell(
                Actor.system("test"),
                opened.file().id(),
                Matter.PAPERS,
                "records.checklist.full",
                "x",
                "/my/cases/" + opened.file().number() + "/records");
        assertThat(sentTo(brother)).isNotEmpty().noneMatch(text -> text.contains("/records"));
        assertThat(sentTo(account(opened.family()))).anyMatch(t -> t.contains("/records"));
        assertThat(get("/my", brother.asActor())).bodyText().doesNotContain(RESULT);
    }

    @Test
    void what_somebody_may_not_read_is_not_taken_for_read() {
        limit(Hears.NO_RESULTS);
        say(RESULT, Matter.RESULTS);
        texts(brother.asActor());
        assertThat(threads.thread(seeing(opened.assistant())).getLast().seenAt()).isEmpty();
        texts(opened.family());
        assertThat(threads.thread(seeing(opened.assistant())).getLast().seenAt()).isPresent();
    }

    @Test
    void what_another_of_the_family_writes_stays_from_whoever_may_not_be_told() {
        limit(Hears.NO_RESULTS);
        threads.say(writing(opened.family()), Words.of("What does the report say?"), key());
        threads.say(writing(brother.asActor()), Words.of("When shall I come?"), key());
        assertThat(texts(brother.asActor())).containsExactly("When shall I come?");
        assertThat(texts(opened.assistant())).hasSize(2);
    }

    @Test
    void an_assistant_says_what_it_is_about_and_is_stopped_where_it_may_not_go() {
        inbox.arrived(wrote(brother));
        limit(Hears.ONLY_PAPERS);
        assertThat(post(RESULT, "", "")).hasStatus(422).bodyText().contains("choose what the");
        assertThat(post(RESULT, "CARE", "WHATSAPP"))
                .hasStatus(422)
                .bodyText()
                .contains("Suresh Tester may not be told", RESULT);
        assertThat(texts(opened.assistant())).doesNotContain(RESULT);
        assertThat(post("Come on Monday", "PAPERS", "WHATSAPP")).hasStatus3xxRedirection();
        assertThat(texts(opened.assistant())).contains("Come on Monday");
    }

    @Test
    void the_patient_decides_and_nobody_else_once_the_patient_is_there() {
        var patient = join("Ramesh Himself", Relation.SELF, Capacity.PATIENT);
        assertThat(decide(opened.family(), patient, "NO_RESULTS"))
                .hasStatus(422)
                .bodyText()
                .contains("The patient decides");
        assertThat(decide(patient.asActor(), patient, "NO_RESULTS")).hasStatus3xxRedirection();
        assertThat(decide(patient.asActor(), patient, "EVERYTHING")).hasStatus3xxRedirection();
        assertThat(note(brother, "ONLY_PAPERS", opened.family().account().value().toString()))
                .hasStatus(422);
        assertThat(note(brother, "ONLY_PAPERS", patient.id().value().toString()))
                .hasStatus3xxRedirection();
        assertThat(audit()).contains("HEARS_SAID");
    }

    @Test
    void somebody_always_hears_everything_and_who_said_it_is_kept() {
        limit(Hears.NO_RESULTS);
        assertThat(decide(opened.family(), account(opened.family()), "NO_RESULTS"))
                .hasStatus(422)
                .bodyText()
                .contains("At least one other person");
        assertThat(decide(brother.asActor(), brother, "EVERYTHING")).hasStatus(422);
        assertThat(note(brother, "EVERYTHING", "")).hasStatus(422);
        assertThat(decide(opened.family(), brother, "LESS")).hasStatus(422);
    }

    @Test
    void a_case_of_others_and_somebody_of_no_family_look_like_none() {
        var other = desk.open();
        assertThat(decide(other.family(), brother, "NO_RESULTS")).hasStatus(404);
        assertThat(decide(opened.family(), account(other.family()), "NO_RESULTS")).hasStatus(404);
        assertThat(decide(opened.family(), account(opened.assistant()), "NO_RESULTS"))
                .hasStatus(404);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> access.grant(other.assistant(), Deed.LOG_CALL, opened.file().id()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> WhoHears.read(""));
    }

    private Account join(String name, Relation relation, Capacity as) {
        var who = desk.verified(Role.FAMILY, name, Language.EN);
        patients.join(
                opened.family(),
                opened.file().patient(),
                new Member(
                        who.id(),
                        name,
                        relation,
                        as == Capacity.PATIENT ? Authority.OWN : Authority.PATIENT_AGREED));
        access.admit(opened.family(), who.id(), as, opened.file().id());
        return who;
    }

    private Account account(Actor actor) {
        return accounts.of(actor.account());
    }

    private void limit(Hears hears) {
        hearing.decide(
                access.grant(opened.family(), Deed.GIVE_CONSENT, opened.file().id()),
                brother.id(),
                hears);
    }

    private void say(String text, Matter about) {
        threads.say(
                writing(opened.assistant()),
                new Words(text, Optional.of(about), Optional.empty()),
                key());
    }

    private Grant writing(Actor who) {
        return access.grant(who, Deed.WRITE_THREAD, opened.file().id());
    }

    private Grant seeing(Actor who) {
        return access.grant(who, Deed.SEE_THREAD, opened.file().id());
    }

    private List<String> texts(Actor who) {
        return threads.thread(seeing(who)).stream()
                .filter(m -> m.notice().isEmpty())
                .map(Message::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private List<String> sentTo(Account who) {
        var to = accounts.contactsOf(who.id()).getFirst().value();
        return outbox.newest(Actor.system("demo"), 500).stream()
                .filter(m -> m.recipient().equals(to) && m.text().contains("/my/cases/"))
                .map(m -> m.text())
                .toList();
    }

    private List<String> audit() {
        return access
                .auditTrail(desk.person(Role.ADMIN), Optional.of(opened.file().id()), 100)
                .stream()
                .map(AuditLine::what)
                .toList();
    }

    private Incoming wrote(Account who) {
        return new Incoming(
                Channel.WHATSAPP,
                "line",
                "wamid-" + UUID.randomUUID(),
                accounts.contactsOf(who.id()).getFirst(),
                true,
                "Somebody",
                clock.instant(),
                Incoming.Form.WORDS,
                "Hello",
                Optional.empty(),
                List.of());
    }

    private MvcTestResult get(String area, Actor who) {
        return exchange(area, "", who);
    }

    private MvcTestResult exchange(String area, String rest, Actor who) {
        return web.get().uri(at(area) + rest).with(as(who)).exchange();
    }

    private MvcTestResult decide(Actor who, Account about, String hears) {
        return web.post()
                .uri(at("/my") + "/hearing/" + about.id().value())
                .param("hears", hears)
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult note(Account about, String hears, String saidBy) {
        return web.post()
                .uri(at("/desk") + "/hearing/" + about.id().value())
                .param("hears", hears)
                .param("saidBy", saidBy)
                .with(as(opened.assistant()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String text, String about, String via) {
        return web.post()
                .uri(at("/desk") + "/messages")
                .param("text", text)
                .param("about", about)
                .param("via", via)
                .param("key", UUID.randomUUID().toString())
                .with(as(opened.assistant()))
                .with(csrf())
                .exchange();
    }

    private String at(String area) {
        return area + "/cases/" + opened.file().number().digits();
    }

    private static RequestKey key() {
        return TheClinic.key();
    }
}
