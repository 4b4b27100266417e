package org.consilium.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** One PostgreSQL for the whole test run, one empty database for each Spring context. */
public final class TestDatabase {
    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    public static String newUrl() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return POSTGRES.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            var postgres =
                    EmbeddedPostgres.builder()
                            .setRegisterShutdownHook(false)
                            .setServerConfig("max_connections", "300")
                            .setPGStartupWait(Duration.ofMinutes(2))
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterTheOthers(postgres)));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The programs under test stop at the same time and want their database until they have. */
    private static void stopAfterTheOthers(EmbeddedPostgres postgres) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var tries = 0; tries < 100; tries++) {
                var others =
                        statement.executeQuery(
                                "SELECT count(*) FROM pg_stat_activity WHERE datname LIKE 't%' AND datname <> 'template1'");
                others.next();
                if (others.getInt(1) == 0) {
                    break;
                }
                Thread.sleep(200);
            }
        } catch (SQLException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
