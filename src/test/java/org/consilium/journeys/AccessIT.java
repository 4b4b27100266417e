package org.consilium.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.Consilium;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Role;
import org.consilium.casework.Cases;
import org.consilium.casework.WorkRow;
import org.consilium.kernel.CaseNumber;
import org.consilium.patient.Patients;
import org.consilium.testing.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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
class AccessIT {
    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.txt");
    private static final Actor LOOKER_ON = Actor.system("test");
    private static final CaseNumber MISSING = missingNumber();
    private static final Pattern OF_ONE_REQUEST =
            Pattern.compile(
                    "(name=\"(_csrf|key)\" value=\"[^\"]*\")|(content=\"[^\"]*\")|([0-9a-f]{8}-[0-9a-f-]{27})|(\\d{9})|(\\d{4} \\d{4} \\d)");

    @Autowired MockMvc mvc;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired Accounts accounts;
    @Autowired Cases cases;
    @Autowired Patients patients;
    @Autowired JdbcClient db;

    private record Address(HttpMethod method, String pattern) {
        boolean isOfACase() {
            return pattern.contains("{number}");
        }
    }

    @Test
    void a_foreign_case_looks_like_a_missing_one_to_everybody() throws Exception {
        var checked = 0;
        for (var who : everybody().entrySet()) {
            var foreign =
                    cases.all(LOOKER_ON).stream()
                            .filter(row -> isForeign(row, who.getValue()))
                            .limit(4)
                            .toList();
            assertThat(foreign).as("cases foreign to " + who.getKey()).isNotEmpty();
            for (var row : foreign) {
                for (var address : addresses()) {
                    if (!address.isOfACase() || mayAllSee(address, who.getValue())) {
                        continue;
                    }
                    var asked = ask(address, row.file().number(), row, who.getValue());
                    var missing = ask(address, MISSING, row, who.getValue());
                    var what = who.getKey() + " " + address;
                    assertThat(asked.getStatus())
                            .as(what)
                            .isEqualTo(missing.getStatus())
                            .isIn(302, 403, 404, 422);
                    assertThat(plain(asked)).as(what).isEqualTo(plain(missing));
                    assertThat(asked.getContentAsString(StandardCharsets.UTF_8))
                            .as(what)
                            .doesNotContain(nameIn(row));
                    if (address.method() == HttpMethod.GET) {
                        assertThat(asked.getStatus()).as(what).isEqualTo(404);
                    }
                    checked++;
                }
            }
        }
        System.out.println("access: " + checked + " foreign requests looked like missing ones");
    }

    @Test
    void nobody_comes_in_without_signing_in() throws Exception {
        var row = cases.all(LOOKER_ON).getFirst();
        for (var address : addresses()) {
            if (address.isOfACase()) {
                var answer =
                        mvc.perform(
                                        request(
                                                        address.method(),
                                                        filled(address, row.file().number(), row))
                                                .with(csrf()))
                                .andReturn()
                                .getResponse();
                assertThat(answer.getStatus()).as(address.toString()).isIn(302, 404);
                assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                        .doesNotContain(nameIn(row));
            }
        }
    }

    /** Who sees which page of their own cases, at the case's stage: a file to read in review. */
    @Test
    void own_pages_are_those_of_the_matrix() throws Exception {
        var lines = new TreeSet<String>();
        for (var who : everybody().entrySet()) {
            for (var row : cases.all(LOOKER_ON)) {
                if (isForeign(row, who.getValue())) {
                    continue;
                }
                for (var address : addresses()) {
                    if (address.method() == HttpMethod.GET && address.isOfACase()) {
                        var status =
                                ask(address, row.file().number(), row, who.getValue()).getStatus();
                        assertThat(status).as(who.getKey() + " " + address).isNotEqualTo(500);
                        lines.add(
                                "%-12s %-10s %-52s %d"
                                        .formatted(
                                                who.getKey(),
                                                row.file().stage(),
                                                address.pattern(),
                                                status));
                    }
                }
            }
        }
        var now = String.join("\n", lines) + "\n";
        var before = Files.exists(MATRIX) ? Files.readString(MATRIX) : "";
        Files.writeString(MATRIX, now);
        assertThat(now)
                .as("access-matrix.txt changed and was written anew: read the difference")
                .isEqualTo(before);
    }

    private boolean mayAllSee(Address address, Account who) {
        return who.roles().contains(Role.COMMAND)
                && address.pattern().startsWith("/desk/cases/{number}");
    }

    private Map<String, Account> everybody() {
        var all = new LinkedHashMap<String, Account>();
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
            all.put(name, accounts.signIn(name + "@demo.example", "consilium-demo").orElseThrow());
        }
        var rows = cases.all(LOOKER_ON);
        all.put("family", holder(rows, Capacity.PATIENT));
        all.put("caregiver", holder(rows, Capacity.CAREGIVER));
        all.put("doctor", holder(rows, Capacity.TREATING_DOCTOR));
        return all;
    }

    private Account holder(List<WorkRow> rows, Capacity as) {
        return rows.stream()
                .flatMap(
                        row ->
                                db
                                        .sql(
                                                "SELECT account_id FROM access.admission WHERE case_id = :id AND capacity = :as")
                                        .param("id", row.file().id().value())
                                        .param("as", as.name())
                                        .query(UUID.class)
                                        .list()
                                        .stream())
                .findFirst()
                .map(id -> accounts.of(new org.consilium.kernel.AccountId(id)))
                .orElseThrow();
    }

    private boolean isForeign(WorkRow row, Account who) {
        return db.sql(
                                "SELECT count(*) FROM access.admission WHERE case_id = :id AND account_id = :who")
                        .param("id", row.file().id().value())
                        .param("who", who.id().value())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private String nameIn(WorkRow row) {
        return db.sql("SELECT name FROM patient.patient WHERE id = :id")
                .param("id", row.file().patient().value())
                .query(String.class)
                .single();
    }

    private List<Address> addresses() {
        var found = new ArrayList<Address>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach(
                        (info, handler) -> {
                            if (!handler.getBeanType().getName().startsWith("org.consilium")) {
                                return;
                            }
                            for (var pattern : info.getPatternValues()) {
                                for (var method : info.getMethodsCondition().getMethods()) {
                                    found.add(new Address(method.asHttpMethod(), pattern));
                                }
                                if (info.getMethodsCondition().getMethods().isEmpty()) {
                                    found.add(
                                            new Address(RequestMethod.GET.asHttpMethod(), pattern));
                                }
                            }
                        });
        return found.stream().sorted(java.util.Comparator.comparing(Address::toString)).toList();
    }

    private MockHttpServletResponse ask(
            Address address, CaseNumber number, WorkRow row, Account who) throws Exception {
        var actor = who.asActor();
        var authorities =
                actor.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
        return mvc.perform(
                        request(address.method(), filled(address, number, row))
                                .with(csrf())
                                .with(
                                        authentication(
                                                UsernamePasswordAuthenticationToken.authenticated(
                                                        actor, null, authorities))))
                .andReturn()
                .getResponse();
    }

    /** Real ids of the case, so that what is refused is there. */
    private String filled(Address address, CaseNumber number, WorkRow row) {
        var document =
                db.sql(
                                "SELECT id::text FROM records.document WHERE case_id = :id ORDER BY id LIMIT 1")
                        .param("id", row.file().id().value())
                        .query(String.class)
                        .optional()
                        .orElse(new UUID(0, 0).toString());
        return address.pattern()
                .replace("{number}", number.digits())
                .replace("{page}", "1")
                .replace("{p}", "1")
                .replace("{version}", "1")
                .replace("{language}", "en")
                .replace("{purpose}", "TEACHING")
                .replaceAll("\\{[^}]+}", document);
    }

    private static String plain(MockHttpServletResponse answer) throws IOException {
        var text =
                OF_ONE_REQUEST
                        .matcher(answer.getContentAsString(StandardCharsets.UTF_8))
                        .replaceAll("·");
        var to = answer.getRedirectedUrl();
        return (to == null ? "" : OF_ONE_REQUEST.matcher(to).replaceAll("·"))
                + text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static CaseNumber missingNumber() {
        return CaseNumber.draw(new java.util.Random(1));
    }
}
