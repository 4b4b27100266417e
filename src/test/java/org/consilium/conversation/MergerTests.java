package org.consilium.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.consilium.testing.Eventually.eventually;
import static org.consilium.testing.TheClinic.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.AuditLine;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.HoldReason;
import org.consilium.casework.Mergers;
import org.consilium.casework.Stage;
import org.consilium.casework.Step;
import org.consilium.casework.TimelineEntry;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.channels.Incoming;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One patient who was registered twice. */
@ConsiliumTest
class MergerTests {
    private static final String WHY = "The son says so, and the birth year is the same.";

    @Autowired ApplicationContext context;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired Cases cases;
    @Autowired Mergers mergers;
    @Autowired Threads threads;
    @Autowired Inbox inbox;
    @Autowired Clock clock;
    @Autowired MockMvcTester web;
    private TheClinic clinic;
    private TheClinic.Opened kept;
    private TheClinic.Opened other;
    private Actor assistant;

    @BeforeEach
    void open() {
        clinic = TheClinic.of(context.getAutowireCapableBeanFactory());
        kept = clinic.open();
        other = clinic.open();
        assistant = kept.assistant();
        hold(kept);
        hold(other);
    }

    @Test
    void both_are_read_as_one_and_each_stands_by_itself_again_after_parting() {
        say(kept, "About the first registration");
        say(other, "About the second registration");
        var keptAlone = entries(kept);
        var otherAlone = entries(other);
        assertThat(merge(kept, other, WHY)).hasStatus3xxRedirection();
        for (var one : List.of(kept, other)) {
            assertThat(page(one))
                    .bodyText()
                    .contains("About the first registration", "About the second registration", WHY);
            assertThat(steps(one)).contains(Step.MERGED);
        }
        assertThat(page(other))
                .bodyText()
                .contains("/desk/cases/" + kept.file().number(), kept.person());
        assertThat(part(other, "")).hasStatus(422).bodyText().contains("how you know");
        assertThat(part(other, "Two cousins of one name.")).hasStatus3xxRedirection();
        assertThat(part(kept, "Two cousins of one name.")).hasStatus3xxRedirection();
        hold(other);
        assertThat(page(kept))
                .bodyText()
                .contains("About the first registration", "Two cousins of one name.", WHY)
                .doesNotContain("About the second registration");
        assertThat(entries(kept)).isEqualTo(keptAlone);
        assertThat(entries(other)).isEqualTo(otherAlone);
        assertThat(steps(other)).containsOnlyOnce(Step.PARTED);
        assertThat(merge(other, kept, "The same after all")).hasStatus3xxRedirection();
        assertThat(mergers.of(seeCase(other)).orElseThrow().kept()).isEqualTo(other.file().id());
    }

    @Test
    void the_other_waits_with_whoever_looks_after_the_kept_one_until_they_are_parted() {
        var before = file(other);
        merge(kept, other, WHY);
        assertThat(file(other).hold().orElseThrow().reason()).isEqualTo(HoldReason.MERGED);
        assertThat(file(other).assistant()).isEqualTo(file(kept).assistant());
        assertThat(file(kept).hold()).isEmpty();
        part(kept, "Two cousins.");
        assertThat(file(other)).isEqualTo(before);
    }

    @Test
    void what_a_person_changed_meanwhile_stays_as_they_left_it() {
        cases.hold(
                access.grant(Actor.system("test"), Deed.MANAGE_CASE, other.file().id()),
                HoldReason.PATIENT_IN_HOSPITAL);
        merge(kept, other, WHY);
        var third = clinic.person(Role.ASSISTANT);
        cases.handOver(
                access.grant(Actor.system("test"), Deed.MANAGE_CASE, other.file().id()),
                third.account());
        part(kept, "Two cousins.");
        assertThat(file(other).hold().orElseThrow().reason())
                .isEqualTo(HoldReason.PATIENT_IN_HOSPITAL);
        assertThat(file(other).assistant()).contains(third.account());
    }

    @Test
    void the_families_see_nothing_of_each_other() {
        say(kept, "About the first registration");
        say(other, "About the second registration");
        merge(kept, other, WHY);
        assertThat(my(kept, kept.family()))
                .bodyText()
                .contains("About the first registration")
                .doesNotContain(
                        "About the second registration", WHY, other.file().number().grouped());
        assertThat(my(other, other.family()))
                .bodyText()
                .contains("About the second registration")
                .doesNotContain(
                        "About the first registration", WHY, kept.file().number().grouped());
        assertThat(my(kept, other.family())).hasStatus(404);
        inbox.arrived(words(other.family(), "Still for my own case"));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(texts(other.family(), other))
                                        .contains("Still for my own case"));
        assertThat(texts(kept.family(), kept)).doesNotContain("Still for my own case");
    }

    @Test
    void the_number_of_the_other_leads_whoever_has_a_right_on_both_to_the_kept_one() {
        letIntoBoth(kept.family());
        assertThat(my(other, kept.family()))
                .bodyText()
                .doesNotContain("/my/cases/" + kept.file().number() + "\"");
        merge(kept, other, WHY);
        assertThat(my(other, kept.family()))
                .bodyText()
                .contains("/my/cases/" + kept.file().number() + "\"");
        assertThat(my(other, other.family()))
                .bodyText()
                .doesNotContain("/my/cases/" + kept.file().number() + "\"");
    }

    @Test
    void who_holds_only_one_of_them_sees_that_there_is_another_and_no_more() {
        say(kept, "About the first registration");
        merge(kept, other, WHY);
        access.dismiss(
                Actor.system("test"), assistant.account(), Capacity.ASSISTANT, kept.file().id());
        assertThat(page(other))
                .bodyText()
                .contains("another case that is not yours")
                .doesNotContain("About the first registration", kept.file().number().grouped());
    }

    @Test
    void what_comes_for_either_lands_in_the_kept_one_and_what_named_the_other_goes_back() {
        letIntoBoth(kept.family());
        merge(kept, other, WHY);
        inbox.arrived(words(kept.family(), "Here is the report"));
        inbox.arrived(
                words(kept.family(), "For case " + other.file().number().grouped() + ": the scan"));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(texts(assistant, kept))
                                        .anyMatch(text -> text.equals("Here is the report"))
                                        .anyMatch(text -> text.endsWith("the scan")));
        assertThat(texts(assistant, other)).isEmpty();
        part(kept, "Two cousins.");
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(texts(other.assistant(), other))
                                        .singleElement(STRING)
                                        .endsWith("the scan"));
        assertThat(page(kept))
                .bodyText()
                .contains("Here is the report", "Two cousins.")
                .doesNotContain("the scan");
    }

    @Test
    void again_is_the_same_as_once_and_a_third_is_refused() {
        var third = clinic.open();
        hold(third);
        merge(kept, other, WHY);
        assertThat(merge(kept, other, WHY)).hasStatus3xxRedirection();
        assertThat(steps(kept)).containsOnlyOnce(Step.MERGED);
        assertThat(merge(kept, third, WHY)).hasStatus(422).bodyText().contains("already");
        assertThat(merge(third, other, WHY)).hasStatus(422).bodyText().contains("already");
    }

    @Test
    void it_is_refused_without_a_reason_with_itself_and_with_a_case_of_others() {
        assertThat(merge(kept, other, " ")).hasStatus(422).bodyText().contains("how you know");
        assertThat(merge(kept, kept, WHY)).hasStatus(422).bodyText().contains("this case itself");
        assertThat(posted(kept, "/merger", "12", WHY)).hasStatus(422).bodyText().contains("nine");
        var foreign = clinic.open();
        access.dismiss(
                Actor.system("test"), assistant.account(), Capacity.ASSISTANT, foreign.file().id());
        var refused = merge(kept, foreign, WHY);
        assertThat(refused).hasStatus(422).bodyText().contains("no case of yours", WHY);
        assertThat(merge(foreign, kept, WHY)).hasStatus(404);
        assertThat(part(foreign, WHY)).hasStatus(404);
        assertThat(mergers.of(seeCase(kept))).isEmpty();
    }

    @Test
    void the_one_that_somebody_judges_has_to_be_the_one_that_goes_on() {
        access.admit(
                Actor.system("test"),
                clinic.person(Role.EXPERT).account(),
                Capacity.SEAT_OFFERED,
                other.file().id());
        assertThat(merge(kept, other, WHY)).hasStatus(422).bodyText().contains("with the board");
        assertThat(merge(other, kept, WHY)).hasStatus3xxRedirection();
    }

    @Test
    void the_one_that_does_not_go_on_is_kept_from_the_board_until_they_are_parted() {
        merge(kept, other, WHY);
        assertThat(forwarded(other)).hasStatus(422).bodyText().contains("read as one with another");
        assertThat(file(other).stage()).isNotEqualTo(Stage.WITH_BOARD);
        part(kept, "Two cousins.");
        hold(other);
        assertThat(forwarded(other)).hasStatus3xxRedirection();
        assertThat(file(other).stage()).isEqualTo(Stage.WITH_BOARD);
    }

    @Test
    void a_coordinator_of_both_may_and_the_command_center_may_not() {
        var coordinator = clinic.person(Role.COORDINATOR);
        for (var one : List.of(kept, other)) {
            access.admit(
                    Actor.system("test"),
                    coordinator.account(),
                    Capacity.COORDINATOR,
                    one.file().id());
        }
        posted(clinic.person(Role.COMMAND), kept, "/merger", other.file().number().digits(), WHY);
        assertThat(mergers.of(seeCase(kept))).isEmpty();
        assertThat(posted(coordinator, kept, "/merger", other.file().number().digits(), WHY))
                .hasStatus3xxRedirection();
        assertThat(mergers.of(seeCase(kept))).isPresent();
    }

    @Test
    void it_is_written_down() {
        merge(kept, other, WHY);
        part(kept, "Two cousins.");
        assertThat(access.auditTrail(clinic.person(Role.ADMIN), Optional.of(kept.file().id()), 200))
                .extracting(AuditLine::what)
                .contains("CASE_MERGED", "CASE_PARTED");
    }

    private void letIntoBoth(Actor who) {
        for (var one : List.of(kept, other)) {
            access.admit(Actor.system("test"), who.account(), Capacity.CAREGIVER, one.file().id());
        }
    }

    private void hold(TheClinic.Opened one) {
        access.admit(
                Actor.system("test"), assistant.account(), Capacity.ASSISTANT, one.file().id());
    }

    private CaseFile file(TheClinic.Opened of) {
        return cases.file(access.grant(Actor.system("test"), Deed.SEE_CASE, of.file().id()));
    }

    private List<String> texts(Actor reader, TheClinic.Opened of) {
        return threads.thread(access.grant(reader, Deed.SEE_THREAD, of.file().id())).stream()
                .filter(m -> m.channel() == Message.Channel.WHATSAPP)
                .filter(m -> !taken(reader, of).contains(m.id()))
                .map(Message::text)
                .toList();
    }

    private Set<MessageId> taken(Actor reader, TheClinic.Opened of) {
        return threads.beside(access.grant(reader, Deed.SEE_THREAD, of.file().id()))
                .removals()
                .keySet();
    }

    private Incoming words(Actor from, String text) {
        return new Incoming(
                Channel.WHATSAPP,
                "line",
                "wamid-" + UUID.randomUUID(),
                accounts.contactsOf(from.account()).getFirst(),
                true,
                "Somebody",
                clock.instant(),
                Incoming.Form.WORDS,
                text,
                Optional.empty(),
                List.of());
    }

    private void say(TheClinic.Opened where, String text) {
        threads.say(
                access.grant(where.family(), Deed.WRITE_THREAD, where.file().id()),
                text,
                TheClinic.key());
    }

    private List<MessageId> entries(TheClinic.Opened of) {
        return threads.thread(seeing(of)).stream().map(Message::id).toList();
    }

    private List<Step> steps(TheClinic.Opened of) {
        return cases.timeline(seeCase(of)).stream().map(TimelineEntry::step).toList();
    }

    private Grant seeing(TheClinic.Opened of) {
        return access.grant(assistant, Deed.SEE_THREAD, of.file().id());
    }

    private Grant seeCase(TheClinic.Opened of) {
        return access.grant(assistant, Deed.SEE_CASE, of.file().id());
    }

    private MvcTestResult merge(TheClinic.Opened one, TheClinic.Opened with, String reason) {
        return posted(one, "/merger", with.file().number().digits(), reason);
    }

    private MvcTestResult part(TheClinic.Opened one, String reason) {
        return posted(one, "/merger/parting", "", reason);
    }

    private MvcTestResult posted(TheClinic.Opened one, String rest, String number, String reason) {
        return posted(assistant, one, rest, number, reason);
    }

    private MvcTestResult posted(
            Actor who, TheClinic.Opened one, String rest, String number, String reason) {
        return web.post()
                .uri("/desk/cases/" + one.file().number().digits() + rest)
                .param("caseNumber", number)
                .param("reason", reason)
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult forwarded(TheClinic.Opened one) {
        return web.post()
                .uri("/desk/cases/" + one.file().number().digits() + "/summary")
                .param("do", "forward")
                .param("question", TheClinic.QUESTION)
                .param("reason", "The operation is tomorrow.")
                .with(as(assistant))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(TheClinic.Opened of) {
        return web.get()
                .uri("/desk/cases/" + of.file().number().digits())
                .with(as(assistant))
                .exchange();
    }

    private MvcTestResult my(TheClinic.Opened of, Actor family) {
        return web.get()
                .uri("/my/cases/" + of.file().number().digits())
                .with(as(family))
                .exchange();
    }
}
