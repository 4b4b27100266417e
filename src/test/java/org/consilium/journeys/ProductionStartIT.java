package org.consilium.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.consilium.testing.TheBucket;
import org.consilium.testing.TheProgram;
import org.consilium.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The packaged program as an operator starts it: environment variables and a PostgreSQL server. */
class ProductionStartIT {
    private static final Path JAR = Path.of("target/consilium.jar").toAbsolutePath();
    private static final Path DATA = Path.of("target/production-data").toAbsolutePath();
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String EMAIL = "first@hub.example";
    private static final String PASSWORD = "long enough for the first";
    private static final String NEWEST =
            "SELECT what FROM access.audit_line ORDER BY id DESC LIMIT 1";
    private static EmbeddedPostgres server;
    private static String url;

    @BeforeAll
    static void aServer() throws IOException {
        assumeTrue(Files.exists(JAR), "there is no " + JAR + ": run mvn package first");
        FileSystemUtils.deleteRecursively(DATA);
        server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(Files.createDirectories(DATA).resolve("server"))
                        .start();
        url = server.getJdbcUrl("postgres", "postgres");
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void what_is_missing_is_named_one_by_one_and_what_is_complete_starts() throws Exception {
        var settings = new HashMap<String, String>();
        assertThat(refusal(settings)).contains("CONSILIUM_MASTER_KEY is missing");
        settings.put("CONSILIUM_MASTER_KEY", KEY);
        assertThat(refusal(settings)).contains("CONSILIUM_DATABASE_URL is missing");
        settings.put("CONSILIUM_DATABASE_URL", url.replace("/postgres", "/nowhere"));
        settings.put("CONSILIUM_DATABASE_USER", "postgres");
        assertThat(refusal(settings)).contains("has no database of that name");
        settings.put("CONSILIUM_DATABASE_URL", url);
        settings.put("CONSILIUM_ADMIN_EMAIL", EMAIL);
        settings.put("CONSILIUM_ADMIN_PASSWORD", PASSWORD);
        settings.put("CONSILIUM_BLOBS_BUCKET", TheBucket.NAME);
        settings.put("CONSILIUM_BLOBS_ENDPOINT", "http://127.0.0.1:1");
        settings.put("CONSILIUM_BLOBS_ACCESS_KEY", TheBucket.KEY);
        settings.put("CONSILIUM_BLOBS_SECRET_KEY", TheBucket.SECRET);
        assertThat(refusal(settings))
                .contains("CONSILIUM_BLOBS_BUCKET cannot be written (no answer)");
        try (var bucket = TheBucket.opened(DATA.resolve("store"))) {
            settings.put("CONSILIUM_BLOBS_ENDPOINT", bucket.endpoint());
            startsAsAProduction(settings);
        }
        settings.put("CONSILIUM_MODE", "demo");
        settings.keySet().removeIf(name -> name.startsWith("CONSILIUM_BLOBS"));
        assertThat(refusal(settings)).contains("set up as PRODUCTION", "cannot be opened as DEMO");
    }

    private static void startsAsAProduction(Map<String, String> settings) throws Exception {
        try (var program = TheProgram.started(JAR, DATA.resolve("first"), settings)) {
            isAProduction(program);
            assertThat(program.said())
                    .contains("CONSILIUM_CLAMD is not set: no file can be checked for viruses")
                    .doesNotContain(PASSWORD, KEY, "consilium-demo");
            assertThat(program.stopsInOrder()).isTrue();
        }
    }

    private static void isAProduction(TheProgram program) throws Exception {
        var visitor = new Visitor(program.base());
        assertThat(visitor.get("/demo", Map.of()).statusCode()).isEqualTo(404);
        var signIn = visitor.get("/staff/sign-in", Map.of());
        assertThat(signIn.statusCode()).isEqualTo(200);
        assertThat(new String(signIn.body(), StandardCharsets.UTF_8)).doesNotContain("demo");
        assertThat(signIn.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("consilium=", "Secure", "HttpOnly", "SameSite=Lax");
        try (var db = server.getPostgresDatabase().getConnection();
                var admins =
                        db.createStatement()
                                .executeQuery(
                                        "SELECT count(*) FROM access.account_role WHERE role = 'ADMIN'")) {
            assertThat(admins.next()).isTrue();
            assertThat(admins.getInt(1)).isEqualTo(1);
        }
        try (var db = server.getPostgresDatabase().getConnection();
                var line = db.createStatement().executeQuery(NEWEST)) {
            assertThat(line.next()).isTrue();
            assertThat(line.getString(1)).isEqualTo("HIRE");
        }
    }

    /** What it says before it gives up; it must give up. */
    private static String refusal(Map<String, String> settings) throws Exception {
        var java = ProcessHandle.current().info().command().orElse("java");
        var log = Files.createTempFile(DATA, "refused", ".txt");
        var builder = new ProcessBuilder(java, "-Xmx512m", "-jar", JAR.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("CONSILIUM_"));
        builder.environment()
                .putAll(
                        Map.of(
                                "CONSILIUM_PORT",
                                "0",
                                "CONSILIUM_DATA",
                                DATA.resolve("refused").toString()));
        builder.environment().putAll(settings);
        var process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(Files.readString(log)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
        var said = Files.readString(log);
        assertThat(said).contains("Consilium cannot start: ").doesNotContain("\tat ");
        return said;
    }
}
