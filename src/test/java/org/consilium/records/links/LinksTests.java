package org.consilium.records.links;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.Eventually.eventually;
import static org.consilium.testing.TheClinic.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.conversation.Threads;
import org.consilium.records.Document;
import org.consilium.records.Documents;
import org.consilium.records.MadeFiles;
import org.consilium.records.Way;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A laboratory that gives addresses instead of files; the tests may ask 127.0.0.1 and no more. */
@ConsiliumTest
class LinksTests {
    private static final byte[] REPORT = MadeFiles.pdf("Invasive carcinoma, behind a link");

    @Autowired ApplicationContext context;
    @Autowired Access access;
    @Autowired Documents documents;
    @Autowired Links links;
    @Autowired Threads threads;
    @Autowired SchedulerClient jobs;
    @Autowired JdbcClient db;
    @Autowired MockMvcTester web;
    private final AtomicInteger asked = new AtomicInteger();
    private TheClinic.Opened opened;
    private HttpServer laboratory;

    @BeforeEach
    void open() throws IOException {
        opened = TheClinic.of(context.getAutowireCapableBeanFactory()).open();
        laboratory = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        laboratory.createContext("/report", LinksTests::report);
        laboratory.createContext("/page", e -> says(e, 200, "text/html; charset=utf-8"));
        laboratory.createContext("/sign-in", e -> says(e, 401, "text/plain"));
        laboratory.createContext("/gone", e -> says(e, 404, "text/html"));
        laboratory.createContext("/short", e -> leads(e, "/report"));
        laboratory.createContext(
                "/inside", e -> leads(e, "http://localhost:" + port() + "/report"));
        laboratory.createContext("/elsewhere", e -> leads(e, "file:///etc/passwd"));
        laboratory.createContext("/round", e -> leads(e, "/round?" + asked.incrementAndGet()));
        laboratory.createContext("/breaks", this::breaks);
        laboratory.start();
    }

    @AfterEach
    void close() {
        laboratory.stop(0);
    }

    @Test
    void
            a_report_behind_an_address_is_filed_with_where_it_came_from_and_the_address_is_forgotten() {
        var key = UUID.randomUUID().toString();
        assertThat(asks(at("/short"), key)).hasStatus3xxRedirection();
        assertThat(asks(at("/short"), key)).hasStatus3xxRedirection();
        var link = settled();
        assertThat(link.state()).isEqualTo(Link.State.FETCHED);
        assertThat(links.all(grant())).hasSize(1);
        assertThat(documents.list(see()))
                .singleElement()
                .returns("biopsy तीन.pdf", Document::fileName)
                .returns(Way.LINK, Document::way)
                .returns(opened.assistant().account(), Document::by);
        assertThat(
                        db.sql("SELECT address FROM records.link WHERE id = :id")
                                .param("id", link.id().value())
                                .query((row, n) -> row.getBytes(1) == null)
                                .single())
                .isTrue();
        var id = documents.list(see()).getFirst().id();
        assertThat(get("/records/" + id.value()))
                .bodyText()
                .contains(
                        "Where it came from",
                        "Link, fetched by the desk",
                        opened.assistant().displayName(),
                        documents.document(see(), id).sha256());
        assertThat(get("/links")).bodyText().contains("biopsy तीन.pdf", "127.0.0.1");
    }

    @Test
    void what_is_no_file_is_said_to_be_none() {
        assertThat(failure("/page")).isEqualTo("page");
        assertThat(failure("/sign-in")).isEqualTo("sign_in");
        assertThat(failure("/gone")).isEqualTo("gone");
        assertThat(get("/links"))
                .bodyText()
                .contains(
                        "a page, not a file", "asks for a sign-in", "no longer there", "Try again");
        assertThat(documents.list(see())).isEmpty();
    }

    @Test
    void no_address_leads_into_the_network_this_program_stands_in() {
        assertThat(failureOf("http://169.254.169.254/latest/meta-data")).isEqualTo("forbidden");
        assertThat(failureOf("http://[::1]:" + port() + "/report")).isEqualTo("forbidden");
        assertThat(failureOf("http://localhost:" + port() + "/report")).isEqualTo("forbidden");
        assertThat(failure("/inside")).isEqualTo("forbidden");
        assertThat(failure("/elsewhere")).isEqualTo("forbidden");
        assertThat(failure("/round")).isEqualTo("forbidden");
        assertThat(asked.get()).isLessThan(10);
        assertThat(documents.list(see())).isEmpty();
    }

    @Test
    void a_line_that_breaks_is_tried_three_times_and_once_more_when_somebody_says_so() {
        asks(at("/breaks"), UUID.randomUUID().toString());
        var link = eventually().until(this::hurried, one -> one.state() == Link.State.FAILED);
        assertThat(asked.get()).isEqualTo(Fetching.MOST_TRIES);
        assertThat(link.failure()).contains("unreachable");
        assertThat(documents.list(see())).isEmpty();
        asked.set(-1);
        assertThat(post("/links/" + link.id().value() + "/again")).hasStatus3xxRedirection();
        assertThat(settled().state()).isEqualTo(Link.State.FETCHED);
        assertThat(documents.list(see())).hasSize(1);
    }

    @Test
    void the_links_that_a_family_wrote_stand_there_to_be_fetched() {
        threads.say(
                access.grant(opened.family(), Deed.WRITE_THREAD, opened.file().id()),
                "The lab sent this: " + at("/report") + ".",
                TheClinic.key());
        assertThat(get("/links")).bodyText().contains(at("/report") + "</b>", "Fetch the file");
        assertThat(links.all(grant())).isEmpty();
        assertThat(asks("ftp://lab.example/report", UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("no address of a file on the web", "ftp://lab.example/report");
    }

    /** Whatever waits for a quieter moment is done now. */
    private Link hurried() {
        jobs.fetchScheduledExecutionsForTask(
                "records.link",
                Void.class,
                job -> {
                    var waiting = job.getTaskInstance();
                    if (!job.isPicked()
                            && waiting.getId().startsWith(opened.file().id().value().toString())) {
                        jobs.reschedule(waiting, Instant.now());
                    }
                });
        return links.all(grant()).getFirst();
    }

    private String failure(String path) {
        return failureOf(at(path));
    }

    private String failureOf(String address) {
        asks(address, UUID.randomUUID().toString());
        return settled().failure().orElse("");
    }

    /** The newest, once it is settled. */
    private Link settled() {
        return eventually()
                .until(
                        () -> links.all(grant()).getFirst(),
                        link -> link.state() != Link.State.WAITING);
    }

    private Grant grant() {
        return access.grant(opened.assistant(), Deed.ADD_RECORDS, opened.file().id());
    }

    private Grant see() {
        return access.grant(opened.assistant(), Deed.SEE_RECORDS, opened.file().id());
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    private int port() {
        return laboratory.getAddress().getPort();
    }

    private MvcTestResult asks(String address, String key) {
        return web.post()
                .uri("/desk/cases/" + opened.file().number() + "/links")
                .param("address", address)
                .param("key", key)
                .with(as(opened.assistant()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String rest) {
        return web.post()
                .uri("/desk/cases/" + opened.file().number() + rest)
                .with(as(opened.assistant()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String rest) {
        return web.get()
                .uri("/desk/cases/" + opened.file().number() + rest)
                .with(as(opened.assistant()))
                .exchange();
    }

    private static void report(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders()
                .add(
                        "Content-Disposition",
                        "attachment; filename=\"x.pdf\"; filename*=UTF-8''biopsy%20%E0%A4%A4%E0%A5%80%E0%A4%A8.pdf");
        exchange.getResponseHeaders().add("Content-Type", "application/pdf");
        exchange.sendResponseHeaders(200, REPORT.length);
        exchange.getResponseBody().write(REPORT);
        exchange.close();
    }

    private void breaks(HttpExchange exchange) throws IOException {
        if (asked.incrementAndGet() <= 0) {
            report(exchange);
            return;
        }
        exchange.sendResponseHeaders(200, REPORT.length);
        exchange.getResponseBody().write(Arrays.copyOf(REPORT, REPORT.length / 2));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void says(HttpExchange exchange, int code, String type) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(code, 2);
        exchange.getResponseBody().write("<p".getBytes(UTF_8));
        exchange.close();
    }

    private static void leads(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }
}
