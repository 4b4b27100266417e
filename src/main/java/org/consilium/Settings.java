package org.consilium;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.consilium.kernel.CannotStart;
import org.consilium.kernel.Mode;

/**
 * The environment variables of the README's table, checked before anything starts.
 *
 * @param database empty: the embedded one in the data folder
 */
record Settings(
        Mode mode,
        int port,
        Path data,
        Optional<String> database,
        Map<String, String> environment) {
    private static final int KEY_BYTES = 32;
    private static final int SHORTEST_PASSWORD = 12;
    private static final long LEAST_FREE_BYTES = 500L * 1024 * 1024;

    static Settings read(Map<String, String> environment) {
        var mode = Consilium.modeOf(environment.getOrDefault("CONSILIUM_MODE", "production"));
        var port = port(environment.getOrDefault("CONSILIUM_PORT", "8080"));
        var data =
                Path.of(environment.getOrDefault("CONSILIUM_DATA", "data"))
                        .toAbsolutePath()
                        .normalize();
        var database =
                Optional.ofNullable(environment.get("CONSILIUM_DATABASE_URL"))
                        .filter(url -> !url.isBlank());
        var settings = new Settings(mode, port, data, database, environment);
        settings.check();
        return settings;
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CannotStart(
                    "CONSILIUM_PORT is '" + text + "'; it must be a number such as 8080.");
        }
    }

    private void check() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new CannotStart(
                    "port "
                            + port
                            + " is taken; stop the program that uses it or set CONSILIUM_PORT to another.");
        }
        try {
            Files.createDirectories(data);
            if (Files.getFileStore(data).getUsableSpace() < LEAST_FREE_BYTES) {
                throw new CannotStart(
                        "less than 500 MB are free at "
                                + data
                                + "; make room or set CONSILIUM_DATA to another folder.");
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "the data folder "
                            + data
                            + " cannot be written; set CONSILIUM_DATA to one that can.");
        }
        if (!mode.isDemo()) {
            checkSecrets();
        }
    }

    private void checkSecrets() {
        if (given("CONSILIUM_MASTER_KEY").isEmpty()) {
            throw new CannotStart(
                    "CONSILIUM_MASTER_KEY is missing; production needs the key that wraps the keys of all cases.");
        }
        if (given("CONSILIUM_MASTER_KEY").filter(Settings::isKey).isEmpty()) {
            throw new CannotStart(
                    "CONSILIUM_MASTER_KEY must be 32 bytes in base64, such as openssl rand -base64 32 makes.");
        }
        if (database.isEmpty()) {
            throw new CannotStart(
                    "CONSILIUM_DATABASE_URL is missing; production needs a PostgreSQL 18 or newer.");
        }
        if (given("CONSILIUM_ADMIN_EMAIL").isPresent()
                != given("CONSILIUM_ADMIN_PASSWORD").isPresent()) {
            throw new CannotStart(
                    "CONSILIUM_ADMIN_EMAIL and CONSILIUM_ADMIN_PASSWORD belong together; set both or none.");
        }
        if (given("CONSILIUM_ADMIN_PASSWORD")
                .filter(password -> password.length() < SHORTEST_PASSWORD)
                .isPresent()) {
            throw new CannotStart(
                    "CONSILIUM_ADMIN_PASSWORD is too short; it must have at least "
                            + SHORTEST_PASSWORD
                            + " characters.");
        }
    }

    /** Set and not empty. */
    private Optional<String> given(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    private static boolean isKey(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip()).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Asks the database that was given, if one was. */
    void checkDatabase() {
        database.ifPresent(
                url ->
                        GivenDatabase.check(
                                url,
                                given("CONSILIUM_DATABASE_USER").orElse(null),
                                given("CONSILIUM_DATABASE_PASSWORD").orElse(null)));
    }

    Map<String, Object> forSpring() {
        var spring = new HashMap<String, Object>();
        spring.put("server.port", port);
        spring.put("consilium.mode", mode.name());
        spring.put("consilium.data", data.toString());
        spring.put("server.servlet.session.cookie.secure", !mode.isDemo());
        database.ifPresent(url -> spring.put("spring.datasource.url", url));
        put(spring, "CONSILIUM_DATABASE_USER", "spring.datasource.username");
        put(spring, "CONSILIUM_DATABASE_PASSWORD", "spring.datasource.password");
        put(spring, "CONSILIUM_MASTER_KEY", "consilium.master-key");
        put(spring, "CONSILIUM_ADMIN_EMAIL", "consilium.admin.email");
        put(spring, "CONSILIUM_ADMIN_PASSWORD", "consilium.admin.password");
        put(spring, "CONSILIUM_PUBLIC_URL", "consilium.public-url");
        put(spring, "CONSILIUM_DEMO_PEOPLE", "consilium.demo.people");
        return spring;
    }

    private void put(Map<String, Object> spring, String variable, String property) {
        Optional.ofNullable(environment.get(variable))
                .ifPresent(value -> spring.put(property, value));
    }
}
