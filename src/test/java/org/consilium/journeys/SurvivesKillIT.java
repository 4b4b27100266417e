package org.consilium.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.consilium.records.MadeFiles;
import org.consilium.testing.TheProgram;
import org.consilium.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What the program has said it keeps, it keeps, whatever happens to it in the next moment. */
class SurvivesKillIT {
    private static final Path JAR = Path.of("target/consilium.jar").toAbsolutePath();
    private static final Path DATA = Path.of("target/kill-data").toAbsolutePath();
    private static final int FILES = 3;
    private static final int PHOTOS = 3;

    /** Pages are being made and read then: a photo takes some seconds. */
    private static final Duration IN_THE_MIDDLE = Duration.ofSeconds(3);

    private static final Duration PAGES_WAIT = Duration.ofMinutes(3);
    private static final Duration DATABASE_WAIT = Duration.ofSeconds(20);
    private static final Pattern FINDING =
            Pattern.compile("<dd><span class=\"quiet\">([^<]+)</span><br><span class=\"v\">");
    private static final Pattern CASE = Pattern.compile("/desk/cases/(\\d{9})\\b");

    @Test
    void what_was_acknowledged_is_there_after_a_kill_and_nothing_runs_on_after_a_stop()
            throws Exception {
        assumeTrue(Files.exists(JAR), "there is no " + JAR + ": run mvn package first");
        FileSystemUtils.deleteRecursively(DATA);
        var sent = new HashSet<String>();
        var photos = new HashSet<String>();
        String number;
        try (var first = TheProgram.started(JAR, DATA)) {
            var assistant = assistantOf(first);
            number = found(CASE, assistant.page("/desk")).iterator().next();
            assistant.page("/desk/cases/" + number);
            for (var n = 0; n < FILES; n++) {
                var file = report(n);
                var answer =
                        assistant.upload(
                                "/desk/cases/" + number + "/records",
                                UUID.randomUUID() + "-" + n,
                                "report-" + n + ".pdf",
                                file);
                assertThat(answer.statusCode()).isEqualTo(200);
                sent.add(sha256(file));
            }
            for (var n = 0; n < PHOTOS; n++) {
                var answer =
                        assistant.upload(
                                "/desk/cases/" + number + "/records",
                                UUID.randomUUID() + "-photo-" + n,
                                "photo-" + n + ".jpg",
                                photo(n));
                assertThat(answer.statusCode()).isEqualTo(200);
                photos.add(sha256(photo(n)));
            }
            sent.addAll(photos);
            Thread.sleep(IN_THE_MIDDLE);
            first.kill();
            assertThat(first.database()).as("the database knows nothing of it").isNotEmpty();
            try (var second = TheProgram.started(JAR, DATA)) {
                var kept = kept(assistantOf(second), number);
                assertThat(kept.values()).containsAll(sent);
                for (var photo : kept.entrySet()) {
                    if (photos.contains(photo.getValue())) {
                        assertThat(read(assistantOf(second), number, photo.getKey()))
                                .as("what was read on " + photo.getKey())
                                .containsExactlyInAnyOrder("Creatinine", "Potassium");
                    }
                }
                var database = second.database();
                assertThat(second.stopsInOrder()).isTrue();
                assertThat(database).isNotEmpty();
                for (var left : database) {
                    left.onExit().get(DATABASE_WAIT.toSeconds(), TimeUnit.SECONDS);
                }
            }
        }
    }

    private static Visitor assistantOf(TheProgram program) {
        var assistant = new Visitor(program.base());
        assistant.signInAsStaff("assistant@demo.example", "consilium-demo");
        return assistant;
    }

    /** The sums of all originals; each also gets its pages, as if nothing had happened. */
    private static Map<String, String> kept(Visitor assistant, String number) throws Exception {
        var records = "/desk/cases/" + number + "/records";
        var ids =
                found(
                        Pattern.compile(Pattern.quote(records) + "/([0-9a-f-]{36})"),
                        assistant.page(records));
        var sums = new HashMap<String, String>();
        for (var id : ids) {
            var original = assistant.get(records + "/" + id + "/original", Map.of());
            assertThat(original.statusCode()).isEqualTo(200);
            sums.put(id, sha256(original.body()));
        }
        for (var id : ids) {
            awaitPage(assistant, records + "/" + id + "/pages/1");
        }
        return sums;
    }

    /** The names of all that was read on a page, as often as it is shown. */
    private static List<String> read(Visitor assistant, String number, String id)
            throws InterruptedException {
        var page = "/desk/cases/" + number + "/verification/" + id + "?page=1";
        var until = System.nanoTime() + PAGES_WAIT.toNanos();
        var found = List.<String>of();
        while (found.isEmpty()) {
            assertThat(System.nanoTime()).as("nothing is read on " + page).isLessThan(until);
            Thread.sleep(Duration.ofMillis(500));
            found =
                    FINDING.matcher(assistant.page(page))
                            .results()
                            .map(one -> one.group(1).strip())
                            .toList();
        }
        return found;
    }

    private static byte[] photo(int n) {
        return MadeFiles.photoOf(
                """
                Sagar Diagnostics %d
                Lab No : 9010%d      Collected on : 0%d/10/2025
                BIOCHEMISTRY
                Creatinine           0.%d   mg/dL      0.6 - 1.1
                Potassium            4.%d   mmol/L     3.5 - 5.1
                *** End of report ***
                """
                        .formatted(n + 1, n, n + 1, n + 6, n + 2),
                n - 1);
    }

    private static void awaitPage(Visitor assistant, String path) throws InterruptedException {
        var until = System.nanoTime() + PAGES_WAIT.toNanos();
        while (assistant.get(path, Map.of()).statusCode() != 200) {
            assertThat(System.nanoTime()).as("no picture at " + path).isLessThan(until);
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .collect(Collectors.toSet());
    }

    private static byte[] report(int n) throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var ink = new PDPageContentStream(pdf, page)) {
                ink.beginText();
                ink.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                ink.newLineAtOffset(72, 700);
                ink.showText("Report " + n + " of somebody made up, " + UUID.randomUUID());
                ink.endText();
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
