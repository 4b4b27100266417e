package org.consilium.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.TheClinic.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.casework.Cases;
import org.consilium.casework.Stage;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;
import org.consilium.kernel.MovableClock;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliumTest
class DeskPageTests {
    @Autowired ApplicationContext context;
    @Autowired MockMvcTester mvc;
    @Autowired Access access;
    @Autowired Cases cases;
    @Autowired Clock clock;
    private TheClinic desk;
    private TheClinic.Opened opened;
    private String page;

    @BeforeEach
    void open() {
        desk = TheClinic.of(context.getAutowireCapableBeanFactory());
        opened = desk.open();
        page = "/desk/cases/" + opened.file().number();
    }

    @AfterEach
    void now() {
        ((MovableClock) clock).backToNow();
    }

    @Test
    void the_worklist_shows_own_cases_with_clock_and_next_action() {
        assertThat(get("/desk", opened.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        opened.file().number().grouped(),
                        opened.person(),
                        "Call the family",
                        "data-keys=\"worklist\"");
        assertThat(get("/hi/desk", opened.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains("कार्यसूची", "परिवार को फ़ोन करें", "बड़ी आँत");
    }

    @Test
    void a_long_worklist_goes_on_by_a_link_and_no_case_is_shown_twice() {
        var hub = desk.staff(Role.COORDINATOR, "Meera Hub");
        var held = Stream.generate(() -> desk.open()).limit(52).toList();
        held.forEach(one -> admit(hub, one));
        var first = body("/desk", hub);
        assertThat(casesOn(first)).hasSize(50);
        assertThat(first).contains("50 of 52 shown");
        var next =
                Pattern.compile("href=\"(/desk[^\"]*after=\\d{9})\" rel=\"next\"").matcher(first);
        assertThat(next.find()).isTrue();
        var second = body(next.group(1).replace("&amp;", "&"), hub);
        assertThat(casesOn(second)).hasSize(2).doesNotContainAnyElementsOf(casesOn(first));
        assertThat(second).doesNotContain("rel=\"next\"").contains("Back to the first page");
        assertThat(casesOn(body("/desk?after=nonsense", hub))).hasSize(50);
    }

    @Test
    void ended_cases_are_read_page_by_page_newest_first() {
        var hub = desk.staff(Role.COORDINATOR, "Meera Hub");
        var held = Stream.generate(() -> desk.open()).limit(3).toList();
        for (var one : held) {
            admit(hub, one);
            cases.withdraw(access.grant(one.family(), Deed.WITHDRAW, one.file().id()));
        }
        var first = ended(hub, Optional.empty());
        assertThat(first).containsExactly(held.get(2).file().number(), held.get(1).file().number());
        assertThat(ended(hub, Optional.of(first.getLast())))
                .containsExactly(held.getFirst().file().number());
        assertThat(casesOn(body("/desk?show=ended", hub))).hasSize(3);
        assertThat(casesOn(body("/desk", hub))).isEmpty();
    }

    private List<CaseNumber> ended(Actor who, Optional<CaseNumber> after) {
        return cases
                .ended(who, Set.of(Capacity.COORDINATOR), Optional.of(Language.EN), after, 2)
                .stream()
                .map(row -> row.file().number())
                .toList();
    }

    private void admit(Actor hub, TheClinic.Opened one) {
        access.admit(one.family(), hub.account(), Capacity.COORDINATOR, one.file().id());
    }

    private static List<String> casesOn(String page) {
        return Pattern.compile("id=\"case-(\\d{9})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String body(String address, Actor who) {
        var answer = get(address, who);
        assertThat(answer).hasStatusOk();
        return new String(
                answer.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void an_overdue_case_is_counted_and_filtered() {
        assertThat(get("/desk?show=overdue", opened.assistant()))
                .bodyText()
                .doesNotContain(opened.person());
        ((MovableClock) clock).pass(Duration.ofDays(4));
        assertThat(get("/desk?show=overdue", opened.assistant()))
                .bodyText()
                .contains(opened.person(), "over");
        assertThat(get("/desk?show=overdue&language=hi", opened.assistant()))
                .bodyText()
                .doesNotContain(opened.person());
    }

    @Test
    void an_assistant_without_cases_reads_why_the_list_is_empty() {
        assertThat(get("/desk", desk.staff(Role.ASSISTANT, "New Assistant")))
                .hasStatusOk()
                .bodyText()
                .contains("No cases yet");
    }

    @Test
    void a_search_finds_own_cases_only_and_leaves_no_name_in_an_address() {
        var other = desk.open();
        assertThat(search(opened.person().toUpperCase(java.util.Locale.ROOT)))
                .bodyText()
                .contains(page);
        assertThat(search(opened.file().number().grouped())).bodyText().contains(page);
        assertThat(search(other.file().number().grouped())).bodyText().contains("No case of yours");
    }

    @Test
    void the_case_page_has_head_and_panels_in_both_languages() {
        assertThat(get(page, opened.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        opened.person(),
                        "from registration",
                        "He stands in the shop all day.",
                        "Is it safe to wait and look?",
                        "A bag for life",
                        "id=\"tasks\"",
                        "id=\"timeline\"",
                        "id=\"thread\"",
                        "id=\"call\"",
                        "What to say in the first call");
        assertThat(get("/hi" + page, opened.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains("इच्छाएँ और सवाल", "पहली राय", "फ़ोन का नोट");
        assertThat(get(page + "/panels/request", opened.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains("Is it safe to wait and look?")
                .doesNotContain("<html");
        assertThat(get(page + "/panels/none", opened.assistant())).hasStatus(404);
    }

    @Test
    void a_foreign_case_and_a_missing_one_look_the_same() {
        var stranger = desk.staff(Role.ASSISTANT, "Stranger");
        assertThat(get(page, stranger)).hasStatus(404);
        assertThat(get(page + "/panels/tasks", stranger)).hasStatus(404);
        assertThat(get(page + "/thread", stranger)).hasStatus(404);
        assertThat(get("/desk/cases/100000008", opened.assistant())).hasStatus(404);
        assertThat(post(page + "/hold", stranger, "reason", "WAITING_FOR_FAMILY")).hasStatus(404);
        assertThat(post(page + "/messages", stranger, "text", "Hello")).hasStatus(404);
        assertThat(post(page + "/calls", stranger, "outcome", "BUSY")).hasStatus(404);
        assertThat(get(page, opened.family())).hasForwardedUrl("/missing");
    }

    @Test
    void the_command_lead_reads_clocks_but_neither_thread_nor_wishes_and_changes_nothing() {
        var lead = desk.staff(Role.COMMAND, "Command Lead");
        assertThat(get(page, lead))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"tasks\"", "id=\"timeline\"")
                .doesNotContain("id=\"thread\"", "id=\"request\"", "A bag for life", "/hold\"");
        assertThat(post(page + "/hold", lead, "reason", "WAITING_FOR_FAMILY"))
                .hasForwardedUrl("/missing");
    }

    @Test
    void hold_and_resumption_are_one_click_and_a_second_one_is_refused_in_words() {
        assertThat(post(page + "/hold", opened.assistant(), "reason", "PATIENT_IN_HOSPITAL"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(page + "#tasks");
        assertThat(get(page, opened.assistant()))
                .bodyText()
                .contains("The patient is in hospital", "/resumption\"");
        assertThat(post(page + "/hold", opened.assistant(), "reason", "WAITING_FOR_FAMILY"))
                .hasStatus(422)
                .bodyText()
                .contains("The case is on hold already.");
        assertThat(post(page + "/resumption", opened.assistant())).hasStatus(302);
        assertThat(get(page, opened.assistant())).bodyText().doesNotContain("/resumption\"");
        assertThat(post(page + "/hold", opened.assistant(), "reason", "NONSENSE")).hasStatus(404);
    }

    @Test
    void a_case_that_is_handed_over_leaves_the_list() {
        var other = desk.staff(Role.ASSISTANT, "Ravi Kumar");
        assertThat(
                        post(
                                page + "/assignment",
                                opened.assistant(),
                                "assistant",
                                other.account().value().toString(),
                                "note",
                                "The daughter calls back on Monday.",
                                "key",
                                UUID.randomUUID().toString()))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/desk");
        assertThat(get(page, opened.assistant())).hasStatus(404);
        assertThat(get("/desk", other)).bodyText().contains(opened.person());
    }

    @Test
    void a_call_note_without_an_outcome_comes_back_with_what_was_written() {
        assertThat(
                        post(
                                page + "/calls",
                                opened.assistant(),
                                "note",
                                "Spoke with Pooja.",
                                "key",
                                UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Please choose how the call ended.", "Spoke with Pooja.");
        assertThat(
                        post(
                                page + "/calls",
                                opened.assistant(),
                                "note",
                                "Spoke with Pooja.",
                                "outcome",
                                "REACHED",
                                "key",
                                UUID.randomUUID().toString()))
                .hasStatus(302);
        assertThat(
                        cases.file(
                                        access.grant(
                                                opened.assistant(),
                                                Deed.SEE_CASE,
                                                opened.file().id()))
                                .stage())
                .isEqualTo(Stage.CONTACTED);
        assertThat(get(page, opened.assistant()))
                .bodyText()
                .contains("Spoke with Pooja.")
                .doesNotContain("What to say in the first call");
    }

    @Test
    void a_message_from_the_family_stands_in_the_worklist_until_it_is_seen() {
        assertThat(
                        post(
                                "/my/cases/" + opened.file().number() + "/messages",
                                opened.family(),
                                "text",
                                "Is there <b>news</b>?",
                                "key",
                                UUID.randomUUID().toString()))
                .hasStatus(302);
        assertThat(get("/desk?show=messages", opened.assistant()))
                .bodyText()
                .contains(opened.person(), "1 new");
        assertThat(get(page, opened.assistant()))
                .bodyText()
                .contains("Is there &lt;b&gt;news&lt;/b&gt;?");
        assertThat(get("/desk?show=messages", opened.assistant()))
                .bodyText()
                .doesNotContain(opened.person());
    }

    @Test
    void an_open_desk_page_is_told_that_something_changed_and_nothing_of_what() {
        var stream = mvc.get().uri("/desk/live").with(as(opened.assistant())).asyncExchange();
        var foreign =
                mvc.get()
                        .uri("/desk/live")
                        .with(as(desk.staff(Role.ASSISTANT, "Stranger")))
                        .asyncExchange();
        assertThat(
                        post(
                                "/my/cases/" + opened.file().number() + "/messages",
                                opened.family(),
                                "text",
                                "News?",
                                "key",
                                UUID.randomUUID().toString()))
                .hasStatus(302);
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(stream.getResponse().getContentAsString())
                                        .isEqualToIgnoringNewLines("data:changed"));
        assertThat(foreign.getResponse().getContentLength()).isZero();
    }

    private MvcTestResult search(String q) {
        return post("/desk/search", opened.assistant(), "q", q);
    }

    private MvcTestResult get(String uri, Actor who) {
        return mvc.get().uri(uri).with(as(who)).exchange();
    }

    private MvcTestResult post(String uri, Actor who, String... fields) {
        var request = mvc.post().uri(uri).with(as(who)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
