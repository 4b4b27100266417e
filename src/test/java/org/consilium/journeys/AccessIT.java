package org.consilium.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.Consilium;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Codes;
import org.consilium.access.Role;
import org.consilium.casework.Cases;
import org.consilium.casework.Panel;
import org.consilium.casework.Stage;
import org.consilium.casework.WorkRow;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.testing.FreshDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * Every page and action of the house × everybody × own and foreign cases, over the demo's people at
 * all stages. The addresses are taken from the running program, so a new one is in the test before
 * anybody thinks of it.
 */
@SpringBootTest(
        classes = Consilium.class,
        properties = {
            "consilium.mode=DEMO",
            "consilium.demo.fill=true",
            "consilium.demo.people=15",
            "consilium.data=target/access-data"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.txt");
    private static final Actor LOOKER_ON = Actor.system("test");
    private static final CaseNumber MISSING = CaseNumber.draw(new Random(1));
    private static final Duration PAGES_WAIT = Duration.ofMinutes(2);
    private static final int SHORTEST_TELLING = 20;
    private static final int MANY = 1000;

    /** Late stages first: there is more that could be seen. */
    private static final List<Stage> FOREIGN =
            List.of(Stage.RELEASED, Stage.WITH_BOARD, Stage.COLLECTING, Stage.PLANNING);

    private static final int FOREIGN_CASES = 2;
    private static final String MISSING_PAGE = "/missing";
    private static final Map<String, Set<Role>> OPEN_TO =
            Map.of(
                    "/my", Set.of(Role.FAMILY, Role.DOCTOR),
                    "/desk", Set.of(Role.ASSISTANT, Role.COORDINATOR),
                    "/board", Set.of(Role.EXPERT),
                    "/command", Set.of(Role.COMMAND),
                    "/admin", Set.of(Role.ADMIN));

    /** Within the desk: a coordinator looks after a centre, not after strangers. */
    private static final Set<String> FOR_ASSISTANTS = Set.of("/desk/quarantine");

    private static final Set<String> SEEN_BY_COMMAND =
            Set.of(
                    "/desk/cases/{number}",
                    "/desk/cases/{number}/panels/{id}",
                    "/desk/cases/{number}/assignment");
    private static final Pattern OF_ONE_REQUEST =
            Pattern.compile(
                    "(name=\"(_csrf|key)\" value=\"[^\"]*\")|(content=\"[^\"]*\")|([0-9a-f]{8}-[0-9a-f-]{27})|(\\d{9})|(\\d{4} \\d{4} \\d)");

    @Autowired MockMvc mvc;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Codes codes;
    @Autowired Cases cases;
    @Autowired List<Panel> panels;
    @Autowired JdbcClient db;

    private final Map<String, Account> everybody = new LinkedHashMap<>();
    private List<Address> addresses = List.of();
    private List<WorkRow> rows = List.of();

    @BeforeAll
    void whoAndWhere() throws InterruptedException {
        addresses = Address.of(requestMappingHandlerMapping);
        rows = new ArrayList<>(cases.open(LOOKER_ON));
        rows.addAll(cases.ended(LOOKER_ON, Stage.CLOSED, Optional.empty(), MANY));
        rows.addAll(cases.ended(LOOKER_ON, Stage.WITHDRAWN, Optional.empty(), MANY));
        for (var name :
                List.of(
                        "assistant",
                        "coordinator",
                        "surgeon",
                        "medical",
                        "radiation",
                        "radiologist",
                        "pathologist",
                        "chair",
                        "command",
                        "admin")) {
            everybody.put(
                    name, accounts.signIn(name + "@demo.example", "consilium-demo").orElseThrow());
        }
        everybody.put("family", holder(Capacity.PATIENT));
        everybody.put("caregiver", holder(Capacity.CAREGIVER));
        everybody.put("doctor", doctor());
        offerASeat();
        awaitPages();
    }

    @Test
    void a_foreign_case_looks_like_a_missing_one_to_everybody() throws Exception {
        for (var who : everybody.entrySet()) {
            var foreign = foreignTo(who.getValue());
            assertThat(foreign).as("cases foreign to " + who.getKey()).isNotEmpty();
            for (var address : addresses) {
                if (!address.isOfACase() || isForCommand(address, who.getValue())) {
                    continue;
                }
                var missing = ask(address, with(MISSING, foreign.getFirst()), who.getValue());
                for (var row : foreign) {
                    var asked = ask(address, with(row.file().number(), row), who.getValue());
                    var what = who.getKey() + " " + address;
                    assertThat(status(asked)).as(what).isEqualTo(status(missing)).isIn(404, 422);
                    assertThat(plain(asked)).as(what).isEqualTo(plain(missing));
                    assertThat(text(asked)).as(what).doesNotContain(nameIn(row));
                    if (address.isPage()) {
                        assertThat(status(asked)).as(what).isEqualTo(404);
                    }
                }
            }
        }
    }

    @Test
    void a_document_or_question_of_another_case_is_missing_under_the_own_one() throws Exception {
        var checked = new TreeSet<String>();
        for (var row : rows) {
            for (var held : held(row).entrySet()) {
                for (var address : addresses) {
                    if (!address.isOfACase()
                            || !address.pattern().contains("/{id}")
                            || address.pattern().contains("/panels/")
                            || !checked.add(held.getValue() + " " + address)) {
                        continue;
                    }
                    var who = accounts.of(held.getKey());
                    var other = new HashMap<>(with(row.file().number(), row));
                    var none = new HashMap<>(other);
                    other.put("id", ofAnotherCase(address, row));
                    none.put("id", new UUID(1, 1).toString());
                    var asked = ask(address, other, who);
                    var what = held.getValue() + " " + address;
                    assertThat(status(asked)).as(what).isIn(404, 422);
                    assertThat(plain(asked)).as(what).isEqualTo(plain(ask(address, none, who)));
                }
            }
        }
        assertThat(checked).isNotEmpty();
    }

    @Test
    void nobody_comes_in_without_signing_in() throws Exception {
        var row = rows.getFirst();
        for (var address : addresses) {
            if (OPEN_TO.containsKey(address.part())) {
                var answer = perform(address, with(row.file().number(), row), anonymous());
                var door = address.part().equals("/my") ? "/sign-in" : "/staff/sign-in";
                assertThat(status(answer)).as(address.toString()).isEqualTo(302);
                assertThat(answer.getRedirectedUrl())
                        .as(address.toString())
                        .startsWith(door + "?next=");
                assertThat(text(answer)).isEmpty();
            } else {
                assertThat(address.isOfACase()).as(address + " has no door").isFalse();
            }
        }
    }

    @Test
    void each_part_of_the_house_is_open_to_its_roles_and_missing_to_others() throws Exception {
        for (var who : everybody.entrySet()) {
            for (var address : addresses) {
                if (address.isOfACase()) {
                    continue;
                }
                var what = who.getKey() + " " + address;
                var answer = ask(address, Map.of(), who.getValue());
                var open =
                        FOR_ASSISTANTS.contains(address.pattern())
                                ? Set.of(Role.ASSISTANT)
                                : OPEN_TO.getOrDefault(address.part(), who.getValue().roles());
                if (open.stream().noneMatch(who.getValue().roles()::contains)) {
                    assertThat(status(answer)).as(what).isEqualTo(404);
                } else if (address.isPage() && OPEN_TO.containsKey(address.part())) {
                    assertThat(status(answer)).as(what).isIn(answersOf(address));
                } else {
                    assertThat(status(answer)).as(what).isLessThan(500);
                }
            }
        }
    }

    /** There is nothing under a made-up id; a family with one case is led to it. */
    private static Set<Integer> answersOf(Address page) {
        if (page.pattern().contains("{")) {
            return Set.of(404);
        }
        return page.pattern().equals("/my") ? Set.of(200, 302) : Set.of(200);
    }

    @Test
    void nobody_coordinates_or_assists_a_case_without_having_that_role() {
        assertThat(
                        db.sql(
                                        """
                                        SELECT count(*) FROM access.admission a
                                        WHERE capacity IN ('ASSISTANT', 'COORDINATOR') AND NOT EXISTS
                                        (SELECT 1 FROM access.account_role r
                                        WHERE r.account_id = a.account_id AND r.role = a.capacity)
                                        """)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void what_was_said_before_is_on_no_page_of_a_sealed_seat_nor_of_the_command_center()
            throws Exception {
        var looked = 0;
        for (var row : rows) {
            var before = firstWords(row);
            if (before.length() < SHORTEST_TELLING) {
                continue;
            }
            for (var held : held(row).entrySet()) {
                if (isSealed(held.getValue())) {
                    for (var page : openPages(row, accounts.of(held.getKey()))) {
                        assertThat(page).doesNotContain(before);
                        looked++;
                    }
                }
            }
        }
        assertThat(looked).isPositive();
    }

    /** Who sees which page of their own cases, at the case's stage: a file to read in review. */
    @Test
    void own_pages_are_those_of_the_matrix() throws Exception {
        var seen = new TreeMap<String, EnumMap<Stage, TreeSet<Integer>>>();
        for (var row : rows) {
            for (var held : held(row).entrySet()) {
                var who = accounts.of(held.getKey());
                for (var address : addresses) {
                    if (!address.isPage() || !address.isOfACase()) {
                        continue;
                    }
                    for (var asked : variants(address, row)) {
                        var shown = shown(address, asked);
                        var status = status(ask(address, asked, who));
                        assertThat(status).as(held.getValue() + " " + shown).isLessThan(500);
                        seen.computeIfAbsent(
                                        "%-15s %s".formatted(held.getValue(), shown),
                                        line -> new EnumMap<>(Stage.class))
                                .computeIfAbsent(row.file().stage(), stage -> new TreeSet<>())
                                .add(status);
                    }
                }
            }
        }
        var now = matrix(seen);
        var before = Files.exists(MATRIX) ? Files.readString(MATRIX) : "";
        Files.writeString(MATRIX, now);
        assertThat(seen)
                .as("an offered seat or chair shows the offer alone")
                .allSatisfy(AccessIT::closed);
        assertThat(now)
                .as("access-matrix.txt changed and was written anew: read the difference")
                .isEqualTo(before);
    }

    private static void closed(String line, Map<Stage, TreeSet<Integer>> seen) {
        if (line.matches("(SEAT|CHAIR)_OFFERED .*") && !line.endsWith(" /board/offers/{number}")) {
            assertThat(seen.values()).as(line).containsOnly(new TreeSet<>(Set.of(404)));
        }
    }

    private static String matrix(Map<String, EnumMap<Stage, TreeSet<Integer>>> seen) {
        var text = new StringBuilder();
        text.append("# Pages of the own cases by capacity and stage, written by AccessIT.\n");
        text.append("# What is not here is missing (404) at every stage; - stands for no case.\n");
        text.append("# ").append(List.of(Stage.values())).append("\n");
        seen.forEach(
                (line, byStage) -> {
                    if (byStage.values().stream().allMatch(Set.of(404)::equals)) {
                        return;
                    }
                    var cells =
                            Stream.of(Stage.values())
                                    .map(stage -> cell(byStage.get(stage)))
                                    .collect(Collectors.joining(" "));
                    text.append("%-78s %s".formatted(line, cells).stripTrailing()).append("\n");
                });
        return text.toString();
    }

    private static String cell(Set<Integer> statuses) {
        return statuses == null
                ? "-  "
                : statuses.stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    private List<String> openPages(WorkRow row, Account who) throws Exception {
        var open = new ArrayList<String>();
        for (var address : addresses) {
            if (!address.isPage() || !address.isOfACase()) {
                continue;
            }
            for (var asked : variants(address, row)) {
                var answer = ask(address, asked, who);
                if (status(answer) == 200) {
                    open.add(HtmlUtils.htmlUnescape(text(answer)));
                }
            }
        }
        return open;
    }

    /** A panel by its name, everything else by the first that the case has. */
    private List<Map<String, String>> variants(Address address, WorkRow row) {
        var one = with(row.file().number(), row);
        if (!address.pattern().endsWith("/panels/{id}")) {
            return List.of(one);
        }
        return panels.stream()
                .filter(
                        panel ->
                                (panel.place() == Panel.Place.FAMILY)
                                        == address.part().equals("/my"))
                .filter(panel -> panel.place() != Panel.Place.BOARD)
                .map(Panel::id)
                .distinct()
                .sorted()
                .map(
                        id -> {
                            var named = new HashMap<>(one);
                            named.put("id", id);
                            return Map.copyOf(named);
                        })
                .toList();
    }

    private static String shown(Address address, Map<String, String> asked) {
        return address.pattern().endsWith("/panels/{id}")
                ? address.pattern().replace("{id}", asked.getOrDefault("id", ""))
                : address.pattern();
    }

    private static boolean isForCommand(Address address, Account who) {
        return who.roles().contains(Role.COMMAND) && SEEN_BY_COMMAND.contains(address.pattern());
    }

    private static boolean isSealed(String capacities) {
        return Set.of("SEAT", "SEAT_OFFERED", "CHAIR", "CHAIR_OFFERED", "COMMAND")
                .contains(capacities);
    }

    private Account holder(Capacity as) {
        return db
                .sql("SELECT account_id FROM access.admission WHERE capacity = :as")
                .param("as", as.name())
                .query((row, n) -> row.getObject("account_id", UUID.class))
                .list()
                .stream()
                .findFirst()
                .map(id -> accounts.of(new AccountId(id)))
                .orElseThrow();
    }

    /**
     * Of few people none may wait for an answer: somebody without a case is let in to answer. There
     * is no seat for them, so the offer says that it is gone (422) and shows nothing else.
     */
    private void offerASeat() {
        var asked =
                accounts.withRole(Role.EXPERT).stream()
                        .filter(who -> rows.stream().noneMatch(row -> isAdmitted(who, row)))
                        .findFirst()
                        .orElseThrow();
        rows.stream()
                .filter(row -> row.file().stage() == Stage.WITH_BOARD)
                .findFirst()
                .ifPresent(
                        row ->
                                access.admit(
                                        LOOKER_ON,
                                        asked.id(),
                                        Capacity.SEAT_OFFERED,
                                        row.file().id()));
    }

    /** Of few people none may be a doctor's: one comes to the newest case of each stage. */
    private Account doctor() {
        var contact = Contact.read("+91 90000 71001");
        var code = codes.send(contact, Language.EN).orElseThrow();
        var doctor =
                accounts.ofVerified(
                        codes.verify(contact, code), Role.DOCTOR, "Dr. Asha Rao", Language.EN);
        for (var stage : Stage.values()) {
            rows.stream()
                    .filter(row -> row.file().stage() == stage)
                    .max(Comparator.comparing(row -> row.file().openedAt()))
                    .ifPresent(
                            row ->
                                    access.admit(
                                            LOOKER_ON,
                                            doctor.id(),
                                            Capacity.TREATING_DOCTOR,
                                            row.file().id()));
        }
        return doctor;
    }

    /** Everybody with something to do on the case, and as what; the command center looks at all. */
    private Map<AccountId, String> held(WorkRow row) {
        var held = new LinkedHashMap<AccountId, String>();
        db.sql(
                        """
                        SELECT account_id, string_agg(capacity, '+' ORDER BY capacity) AS capacities
                        FROM access.admission WHERE case_id = :id GROUP BY account_id
                        """)
                .param("id", row.file().id().value())
                .query(
                        (found, n) ->
                                Map.entry(
                                        new AccountId(found.getObject("account_id", UUID.class)),
                                        found.getString("capacities")))
                .list()
                .forEach(one -> held.put(one.getKey(), one.getValue()));
        held.putIfAbsent(everybody.get("command").id(), "COMMAND");
        return held;
    }

    private List<WorkRow> foreignTo(Account who) {
        return FOREIGN.stream()
                .flatMap(
                        stage ->
                                rows.stream()
                                        .filter(row -> row.file().stage() == stage)
                                        .filter(row -> !isAdmitted(who, row))
                                        .sorted(Comparator.comparing(row -> row.file().openedAt()))
                                        .limit(1))
                .limit(FOREIGN_CASES)
                .toList();
    }

    private boolean isAdmitted(Account who, WorkRow row) {
        return db.sql(
                                "SELECT count(*) FROM access.admission WHERE case_id = :id AND account_id = :who")
                        .param("id", row.file().id().value())
                        .param("who", who.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String nameIn(WorkRow row) {
        return db.sql("SELECT name FROM patient.person WHERE id = :id")
                .param("id", row.file().patient().value())
                .query(String.class)
                .single();
    }

    private String firstWords(WorkRow row) {
        return db.sql("SELECT first_words FROM casework.case_file WHERE id = :id")
                .param("id", row.file().id().value())
                .query(String.class)
                .single();
    }

    /** Real ids of the case, so that what is refused is there. */
    private Map<String, String> with(CaseNumber number, WorkRow row) {
        return Map.of("number", number.digits(), "page", "1", "id", document(row, "="));
    }

    private String ofAnotherCase(Address address, WorkRow row) {
        if (!address.pattern().contains("/questions/")
                && !address.pattern().contains("/consultations/")) {
            return document(row, "<>");
        }
        var table =
                address.pattern().contains("/questions/")
                        ? "followup.question"
                        : "followup.consultation";
        return firstId("SELECT id FROM " + table + " WHERE case_id <> :id LIMIT 1", row);
    }

    private String document(WorkRow row, String isOf) {
        return firstId(
                "SELECT id FROM records.document WHERE case_id "
                        + isOf
                        + " :id ORDER BY filed_at, file_name LIMIT 1",
                row);
    }

    private String firstId(String sql, WorkRow row) {
        return db.sql(sql)
                .param("id", row.file().id().value())
                .query((found, n) -> found.getObject("id", UUID.class))
                .optional()
                .orElse(new UUID(0, 0))
                .toString();
    }

    /** Pictures of pages are made in the background. */
    private void awaitPages() throws InterruptedException {
        var until = System.nanoTime() + PAGES_WAIT.toNanos();
        while (db.sql("SELECT count(*) FROM records.document WHERE reading = 'MAKING'")
                        .query(Integer.class)
                        .single()
                > 0) {
            assertThat(System.nanoTime()).as("pages are still being made").isLessThan(until);
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private MockHttpServletResponse ask(Address address, Map<String, String> values, Account who)
            throws Exception {
        var actor = who.asActor();
        var authorities =
                actor.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
        return perform(
                address,
                values,
                authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                actor, null, authorities)));
    }

    private MockHttpServletResponse perform(
            Address address, Map<String, String> values, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(address.asked(values).with(csrf()).with(who)).andReturn().getResponse();
    }

    /** The door forwards whom it refuses, and nobody follows a forward here. */
    private static int status(MockHttpServletResponse answer) {
        return MISSING_PAGE.equals(answer.getForwardedUrl()) ? 404 : answer.getStatus();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String plain(MockHttpServletResponse answer) throws Exception {
        var text = OF_ONE_REQUEST.matcher(text(answer)).replaceAll("·");
        var to = answer.getRedirectedUrl();
        return status(answer)
                + (to == null ? "" : OF_ONE_REQUEST.matcher(to).replaceAll("·"))
                + text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
