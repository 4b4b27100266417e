package org.consilium;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.consilium.kernel.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL of production, asked once before anything starts, so that what is wrong is said in
 * words.
 */
final class GivenDatabase {
    private static final int OLDEST = 18;

    private GivenDatabase() {}

    static void check(String url, @Nullable String user, @Nullable String password) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new CannotStart(
                        "the database of CONSILIUM_DATABASE_URL is PostgreSQL "
                                + version
                                + "; it must be "
                                + OLDEST
                                + " or newer.");
            }
        } catch (SQLException e) {
            throw new CannotStart(whyNot(e.getSQLState() == null ? "" : e.getSQLState()));
        }
    }

    private static String whyNot(String state) {
        if (state.startsWith("28")) {
            return "the database of CONSILIUM_DATABASE_URL refuses CONSILIUM_DATABASE_USER with CONSILIUM_DATABASE_PASSWORD.";
        }
        if (state.equals("3D000")) {
            return "the server of CONSILIUM_DATABASE_URL has no database of that name; create it first.";
        }
        return "the database of CONSILIUM_DATABASE_URL does not answer; it must be like jdbc:postgresql://host:5432/consilium.";
    }
}
