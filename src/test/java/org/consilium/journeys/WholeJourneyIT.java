package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consilium.access.Accounts;
import org.consilium.kernel.CaseNumber;
import org.consilium.testing.TheClinic;
import org.consilium.testing.TheLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A family, an assistant, three experts, a chair and the command center walk the whole journey on
 * real files.
 */
@Journey
class WholeJourneyIT {
    private static final Map<String, String> KINDS =
            Map.of(
                    "report-a.pdf", "BIOPSY",
                    "report-b.pdf", "BLOOD",
                    "report-c.jpg", "IMAGING",
                    "report-d.png", "SCOPY");
    private static final String NAME = "Bhagwati Deshmukh";
    private static final String PHONE = "9876501234";
    private static final String FIRST_OPINION = "the whole back passage is to be removed";
    private static final String MINORITY = "The plane may be lost while we wait";
    private static final String ANSWER = "Yes, as long as every look is kept";

    @TempDir Path device;
    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired JdbcClient db;

    private TheBrowser browser;
    private String base;
    private Family family;
    private Staff assistant;
    private String number;

    @Test
    void a_family_gets_the_plan_that_a_whole_board_stands_behind() throws IOException {
        base = "http://localhost:" + port;
        try (var log = TheLog.open();
                var chromium = new TheBrowser()) {
            browser = chromium;
            visits();
            registers();
            isCalled();
            sendsRecords();
            theCaseIsPrepared();
            theBoardDeliberates();
            thePlanIsSignedAndReleased();
            theFamilyReadsAndAsks();
            theCommandCenterSeesIt();
            nothingLeaked(log);
            browser.hadNothingToComplainAbout();
        }
    }

    private void visits() {
        family = new Family(browser, browser.person(base, 360, true), "1-family");
        for (var address :
                List.of(
                        "/",
                        "/help",
                        "/checklists",
                        "/emergency",
                        "/sample-plan",
                        "/privacy",
                        "/experts",
                        "/centres",
                        "/call-me")) {
            family.visits(address, address.equals("/") ? "home" : address.substring(1));
        }
    }

    private void registers() {
        family.beginsAs("PATIENT");
        family.fill("name", NAME);
        family.fill("contact", "12345");
        family.goOn();
        assertThat(family.page().locator("#contact-e")).isVisible();
        assertThat(family.page().inputValue("[name=name]")).isEqualTo(NAME);
        family.look("you-refused");
        family.fill("contact", PHONE);
        family.fill("birthYear", "1968");
        family.choose("sex", "FEMALE");
        family.fill("place", "Akola");
        family.goOn();
        family.typesTheCode();
        family.look("illness");
        family.select("organ", "COLORECTAL");
        family.fill("foundMonth", "6");
        family.fill("foundYear", "2026");
        family.choose("proposed", "OPERATION");
        family.fill("words", "The doctor says " + FIRST_OPINION + ".");
        family.choose("progress", "NO_DATE");
        family.goOn();
        family.look("wishes");
        family.fill("question1", "Is it safe to wait and look again?");
        family.fill("question2", "Can she work during the treatment?");
        family.wishes("AVOID_SURGERY", "STRONG", "She stands in the shop all day");
        family.goOn();
        family.look("consent");
        for (var purpose : List.of("OPINION", "SHARE_WITH_EXPERTS", "MESSAGES")) {
            family.choose("consent", purpose);
        }
        family.goOn();
        var shown = family.caseNumber();
        family.look("welcome");
        number = CaseNumber.read(shown).orElseThrow().digits();
        assertThat(shown).matches("\\d{4} \\d{4} \\d");
        family.visits("/my/cases/" + number, "my-case-new");
    }

    private void isCalled() {
        assistant = assistantOf(number);
        assistant.opens("/desk", "desk");
        assertThat(assistant.page().locator("#worklist")).containsText(NAME);
        assistant.opens("/desk/cases/" + number, "case-new");
        assistant.page().selectOption("#outcome", "REACHED");
        assistant.fill("#note", "Reached her son too. She hears everything herself.");
        assistant.submit("/calls");
        assistant.submit("/checklist");
        family.page().navigate("/my/cases/" + number);
        family.says("When will the plan be ready?");
        assistant.page().navigate("/desk/cases/" + number);
        assistant.fill("#say", "Three days after the last report.");
        assistant.submit("/messages");
        family.page().navigate("/my/cases/" + number);
        family.sees("Three days after the last report.");
        family.look("thread");
    }

    private void sendsRecords() {
        var papers = new RealPapers(device);
        var pathology = papers.pathology();
        family.uploads(pathology, papers.blood(), papers.photo(), papers.hindiPage());
        family.look("uploaded");
        family.page().navigate("/my/cases/" + number);
        family.uploadsWhatIsRefused(pathology, papers.letterInWord());
        family.look("uploaded-again");
        assertThat(documents()).isEqualTo(4);
        pagesAreMade();
        for (var sorted = 1; sorted <= KINDS.size(); sorted++) {
            assistant.page().navigate("/desk/cases/" + number);
            if (sorted == 1) {
                assistant.look("case-records");
            }
            assistant.page().selectOption("#kind", kindOfNext());
            assistant.fill("#date", "2026-07-0" + sorted);
            assistant.submit("/sorting");
        }
        assistant.page().navigate("/desk/cases/" + number);
        var reason = assistant.page().locator("#complete-reason");
        if (reason.count() > 0) {
            reason.fill("The hospital has no other report");
        }
        assistant.submit("/completion");
        assistant.look("case-complete");
        family.visits("/my/cases/" + number, "my-case-complete");
    }

    /** Files that are sent together arrive in any order. */
    private String kindOfNext() {
        var next = assistant.page().locator("form[action$='/sorting']").textContent();
        return KINDS.entrySet().stream()
                .filter(kind -> next.contains(kind.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private void theCaseIsPrepared() {
        var preparing = new Preparing(assistant, number);
        preparing.verifiesWhatWasRead();
        preparing.writesTheSummary();
        preparing.forwards();
        assistant.opens("/desk/cases/" + number, "case-forwarded");
        assertThat(assistant.page().locator("main")).containsText("With the board");
    }

    private void theBoardDeliberates() {
        var board = new Deliberating(browser, base, number, accounts, db);
        board.isSeatedBy(assistant);
        board.declinesAndIsReplaced(assistant);
        board.membersTakeTheirSeats();
        board.filesBlind("surgeon", FIRST_OPINION);
        board.filesBlind("medical", FIRST_OPINION);
        board.filesBlind("radiation", FIRST_OPINION);
        board.chairOpensTheRating();
        board.rates("surgeon", 3, 7, MINORITY);
        board.rates("medical", 8, 4, "Response still deepens");
        board.rates("radiation", 8, 3, "Stools after radiation");
        board.chairCallsARound("One is apart on the leading option");
        board.rates("surgeon", 5, 6, MINORITY);
        board.rates("medical", 8, 4, "As before");
        board.rates("radiation", 8, 3, "As before");
        assertThat(stage()).isEqualTo("PLANNING");
        family.visits("/my/cases/" + number, "my-case-planning");
    }

    private void thePlanIsSignedAndReleased() {
        waitFor(
                "SELECT count(*) > 0 FROM plan.version WHERE case_id = (SELECT id FROM casework.case_file WHERE number = :n)");
        var planning = new Planning(browser, base, number);
        planning.chairWrites(Map.of("Is it safe to wait and look again?", ANSWER));
        planning.sign("surgeon", "medical", "radiation", "chair");
        planning.chairReleases();
        assertThat(stage()).isEqualTo("RELEASED");
    }

    private void theFamilyReadsAndAsks() throws IOException {
        waitFor(
                "SELECT count(*) > 0 FROM channels.outbox WHERE state = 'SENT' AND text LIKE '%' || :n || '/plan%'");
        family.visits("/my/cases/" + number, "my-case-released");
        family.visits("/my/cases/" + number + "/plan", "plan");
        family.sees(ANSWER);
        family.sees(MINORITY);
        var english = pdf("/my/cases/" + number + "/plan/pdf");
        assertThat(english).contains(ANSWER, MINORITY, NAME, "EX-").doesNotContain("plan.");
        family.visits("/hi/my/cases/" + number + "/plan", "plan-hindi");
        var hindi = pdf("/hi/my/cases/" + number + "/plan/pdf");
        assertThat(
                        hindi.codePoints()
                                .filter(
                                        c ->
                                                Character.UnicodeScript.of(c)
                                                        == Character.UnicodeScript.DEVANAGARI)
                                .count())
                .isGreaterThan(300);
        family.page().navigate("/en/my/cases/" + number);
        var followUp = new FollowingUp(browser, base, number, family, assistant, accounts);
        followUp.asksAndIsAnsweredByADoctor(
                "Can she eat normally?", "Yes: boiled water and small meals.", "medical");
        followUp.asksForAConsultation();
        followUp.thePlanIsTalkedThrough();
        followUp.tellsTheOutcomeAndTheCaseEnds();
        assertThat(stage()).isEqualTo("CLOSED");
        assertThat(
                        db.sql(
                                        "SELECT count(*) FROM casework.timeline WHERE step = 'PLAN_OPENED' AND case_id = (SELECT id FROM casework.case_file WHERE number = :n)")
                                .param("n", number)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private void theCommandCenterSeesIt() {
        var command = Staff.signedIn(browser, base, "command");
        command.opens("/command", "wall");
        assertThat(command.page().content()).doesNotContain(NAME);
        var administrator = Staff.signedIn(browser, base, "admin");
        administrator.opens("/admin", "accounts");
        administrator.opens("/admin/audit", "audit");
    }

    /**
     * Not the name, the phone, a finding or a wish: in no log line, no address, no stored event, no
     * outgoing text.
     */
    private void nothingLeaked(TheLog log) {
        var events =
                db.sql(
                                "SELECT coalesce(string_agg(serialized_event, ' '), '') FROM (SELECT serialized_event FROM events.event_publication UNION ALL SELECT serialized_event FROM events.event_publication_archive) e")
                        .query(String.class)
                        .single();
        var outgoing =
                db.sql("SELECT coalesce(string_agg(text, ' '), '') FROM channels.outbox")
                        .query(String.class)
                        .single();
        var addresses = String.join(" ", browser.addresses());
        for (var secret :
                List.of(
                        NAME,
                        "Deshmukh",
                        PHONE,
                        "adenocarcinoma",
                        "back passage",
                        "CAPOX",
                        "stands in the shop")) {
            var it = secret.toLowerCase(Locale.ROOT);
            assertThat(log.text().toLowerCase(Locale.ROOT)).as("log").doesNotContain(it);
            assertThat(events.toLowerCase(Locale.ROOT)).as("events").doesNotContain(it);
            assertThat(outgoing.toLowerCase(Locale.ROOT)).as("outgoing").doesNotContain(it);
            assertThat(addresses.toLowerCase(Locale.ROOT)).as("addresses").doesNotContain(it);
        }
        assertThat(events).isNotBlank();
        assertThat(outgoing).contains("/my/cases/" + number);
    }

    private String pdf(String address) throws IOException {
        var answer = family.page().request().get(base + address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("application/pdf");
        var file =
                Files.createDirectories(Path.of("target/screenshots"))
                        .resolve(address.startsWith("/hi") ? "plan-hi.pdf" : "plan-en.pdf");
        Files.write(file, answer.body());
        try (var pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    /** Whoever got the case: one of the demo, or one whom another test hired. */
    private Staff assistantOf(String digits) {
        var login =
                db.sql(
                                "SELECT login FROM access.login WHERE account_id = (SELECT assistant FROM casework.case_file WHERE number = :n)")
                        .param("n", digits)
                        .query(String.class)
                        .single();
        return login.endsWith("@demo.example")
                ? Staff.signedIn(browser, base, login.substring(0, login.indexOf('@')))
                : Staff.signedIn(browser, base, "assistant", login, TheClinic.PASSWORD);
    }

    private String stage() {
        return db.sql("SELECT stage FROM casework.case_file WHERE number = :n")
                .param("n", number)
                .query(String.class)
                .single();
    }

    private int documents() {
        return db.sql(
                        "SELECT count(*) FROM records.document WHERE case_id = (SELECT id FROM casework.case_file WHERE number = :n)")
                .param("n", number)
                .query(Integer.class)
                .single();
    }

    private void pagesAreMade() {
        waitFor(
                "SELECT count(*) = 0 FROM records.document WHERE pages = 0 AND case_id = (SELECT id FROM casework.case_file WHERE number = :n)");
    }

    private void waitFor(String condition) {
        eventually()
                .until(() -> db.sql(condition).param("n", number).query(Boolean.class).single());
    }
}
