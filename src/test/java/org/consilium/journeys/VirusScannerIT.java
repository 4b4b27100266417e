package org.consilium.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.demo.DemoPeople;
import org.consilium.records.MadeFiles;
import org.consilium.testing.TheClamd;
import org.consilium.testing.TheProgram;
import org.consilium.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The packaged program beside a real virus scanner that finds, goes away and comes back. */
class VirusScannerIT {
    private static final Path JAR = Path.of("target/consilium.jar").toAbsolutePath();
    private static final Path DATA = Path.of("target/scanner-data").toAbsolutePath();
    private static final Pattern CASE = Pattern.compile("/desk/cases/(\\d{9})\\b");

    /** What waits is tried every 20 seconds. */
    private static final Duration RELEASE_WAIT = Duration.ofMinutes(3);

    private static final String AWAY = "The virus scanner does not answer";
    private static final String WAITS = "Virus check waits";

    @Test
    void what_it_finds_is_refused_and_while_it_is_away_everything_waits(@TempDir Path place)
            throws Exception {
        assumeTrue(Files.exists(JAR), "there is no " + JAR + ": run mvn package first");
        var installed = TheClamd.installed();
        assumeTrue(
                installed.isPresent(),
                "there is no ClamAV daemon here (on Debian: apt-get install clamav-daemon)");
        FileSystemUtils.deleteRecursively(DATA);
        try (var clamd = TheClamd.in(place, installed.get())) {
            clamd.start();
            var settings =
                    Map.of(
                            "CONSILIUM_MODE",
                            "demo",
                            "CONSILIUM_DEMO_PEOPLE",
                            "1",
                            "CONSILIUM_CLAMD",
                            clamd.socket().toString());
            try (var program = TheProgram.started(JAR, DATA, settings)) {
                withScanner(program, clamd);
            }
        }
    }

    private static void withScanner(TheProgram program, TheClamd clamd) throws Exception {
        var assistant = signedIn(program, "assistant@demo.example");
        var admin = signedIn(program, "admin@demo.example");
        var found = CASE.matcher(assistant.page("/desk"));
        assertThat(found.find()).isTrue();
        var records = "/desk/cases/" + found.group(1) + "/records";

        assertThat(admin.page("/admin")).doesNotContain(AWAY);
        assertThat(sent(assistant, records, "clean.pdf", clean("before")).statusCode())
                .isEqualTo(200);
        var before = documents(assistant, records).size();
        assertThat(assistant.page(records)).doesNotContain(WAITS);
        isRefused(sent(assistant, records, "found.pdf", harmful("before")));
        assertThat(documents(assistant, records)).hasSize(before);

        clamd.stop();
        var waits = sent(assistant, records, "waits.pdf", clean("meanwhile"));
        assertThat(waits.statusCode()).isEqualTo(200);
        assertThat(said(waits)).contains("It waits for its virus check");
        assertThat(sent(assistant, records, "found-later.pdf", harmful("meanwhile")).statusCode())
                .isEqualTo(200);
        assertThat(documents(assistant, records)).hasSize(before + 2);
        assertThat(assistant.page(records)).contains(WAITS);
        assertThat(originals(assistant, records)).isEqualTo(1);
        assertThat(admin.page("/admin")).contains(AWAY);

        clamd.start();
        assertThat(admin.page("/admin")).doesNotContain(AWAY);
        await().atMost(RELEASE_WAIT)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(assistant.page(records)).doesNotContain(WAITS));
        assertThat(originals(assistant, records)).as("the two clean ones").isEqualTo(2);
    }

    private static Visitor signedIn(TheProgram program, String email) {
        var visitor = new Visitor(program.base());
        visitor.signInAsStaff(email, DemoPeople.PASSWORD);
        return visitor;
    }

    private static HttpResponse<byte[]> sent(
            Visitor who, String records, String name, byte[] file) {
        return who.upload(records, UUID.randomUUID() + "-0", name, file);
    }

    private static void isRefused(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(said(answer))
                .contains("carries a computer virus", "Please ask the hospital for a new copy");
    }

    private static String said(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Set<String> documents(Visitor who, String records) {
        return Pattern.compile(Pattern.quote(records) + "/([0-9a-f-]{36})")
                .matcher(who.page(records))
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toSet());
    }

    /** How many of those that this test sent can be opened. */
    private static long originals(Visitor who, String records) {
        return documents(who, records).stream()
                .map(id -> who.get(records + "/" + id + "/original", Map.of()))
                .filter(answer -> answer.statusCode() == 200)
                .filter(
                        answer ->
                                new String(answer.body(), StandardCharsets.ISO_8859_1)
                                        .contains(MARK))
                .count();
    }

    private static final String MARK = "% sent by this test";

    private static byte[] clean(String when) {
        return marked(when, "");
    }

    private static byte[] harmful(String when) {
        return marked(when, TheClamd.HARMFUL);
    }

    /** A comment at the end of a PDF changes nothing of what is on its pages. */
    private static byte[] marked(String when, String words) {
        var pdf = new String(MadeFiles.pdf("Report, " + when + words), StandardCharsets.ISO_8859_1);
        return (pdf + "\n" + MARK + " " + words + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
