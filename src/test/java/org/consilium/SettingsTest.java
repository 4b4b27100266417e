package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.consilium.kernel.CannotStart;
import org.consilium.kernel.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir Path data;

    @Test
    void a_demo_needs_no_secret() {
        var settings = Settings.read(with("CONSILIUM_MODE", "demo", "CONSILIUM_PORT", "0"));
        assertThat(settings.mode()).isEqualTo(Mode.DEMO);
        assertThat(settings.database()).isEmpty();
    }

    @Test
    void production_without_its_key_or_database_does_not_start() {
        assertThatThrownBy(() -> Settings.read(with("CONSILIUM_PORT", "0")))
                .hasMessageContaining("CONSILIUM_MASTER_KEY");
        assertThatThrownBy(
                        () ->
                                Settings.read(
                                        with("CONSILIUM_PORT", "0", "CONSILIUM_MASTER_KEY", KEY)))
                .hasMessageContaining("CONSILIUM_DATABASE_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "CONSILIUM_MASTER_KEY, short, CONSILIUM_MASTER_KEY must be 32 bytes in base64",
        "CONSILIUM_MASTER_KEY, ' ', CONSILIUM_MASTER_KEY is missing",
        "CONSILIUM_ADMIN_EMAIL, a@hub.example, belong together",
        "CONSILIUM_ADMIN_PASSWORD, long enough for it, belong together",
    })
    void a_setting_of_production_that_cannot_be_is_named(
            String variable, String value, String why) {
        var environment =
                new HashMap<>(
                        with(
                                "CONSILIUM_PORT",
                                "0",
                                "CONSILIUM_MASTER_KEY",
                                KEY,
                                "CONSILIUM_DATABASE_URL",
                                "jdbc:postgresql://db/consilium"));
        environment.put(variable, value);
        assertThatThrownBy(() -> Settings.read(environment)).hasMessageContaining(why);
    }

    @Test
    void cookies_are_secure_outside_the_demo() {
        var production =
                Settings.read(
                        with(
                                "CONSILIUM_PORT",
                                "0",
                                "CONSILIUM_MASTER_KEY",
                                KEY,
                                "CONSILIUM_DATABASE_URL",
                                "jdbc:postgresql://db/consilium"));
        assertThat(production.forSpring())
                .containsEntry("server.servlet.session.cookie.secure", true);
        assertThat(Settings.read(with("CONSILIUM_MODE", "demo", "CONSILIUM_PORT", "0")).forSpring())
                .containsEntry("server.servlet.session.cookie.secure", false);
    }

    @Test
    void a_taken_port_is_said_in_one_sentence() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());
            assertThatThrownBy(
                            () ->
                                    Settings.read(
                                            with("CONSILIUM_MODE", "demo", "CONSILIUM_PORT", port)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + port + " is taken");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_said() throws IOException {
        var file = Files.createFile(data.resolve("file"));
        assertThatThrownBy(
                        () ->
                                Settings.read(
                                        with(
                                                "CONSILIUM_MODE",
                                                "demo",
                                                "CONSILIUM_PORT",
                                                "0",
                                                "CONSILIUM_DATA",
                                                file.toString())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void an_unknown_mode_or_port_is_said() {
        assertThatThrownBy(() -> Settings.read(with("CONSILIUM_MODE", "test")))
                .hasMessageContaining("demo or production");
        assertThatThrownBy(
                        () ->
                                Settings.read(
                                        with("CONSILIUM_MODE", "demo", "CONSILIUM_PORT", "http")))
                .hasMessageContaining("CONSILIUM_PORT");
    }

    private Map<String, String> with(String... pairs) {
        var environment = new HashMap<String, String>();
        environment.put("CONSILIUM_DATA", data.toString());
        for (var i = 0; i < pairs.length; i += 2) {
            environment.put(pairs[i], pairs[i + 1]);
        }
        return environment;
    }
}
