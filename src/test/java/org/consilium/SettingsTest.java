package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.consilium.kernel.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
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
                                        with("CONSILIUM_PORT", "0", "CONSILIUM_MASTER_KEY", "x")))
                .hasMessageContaining("CONSILIUM_DATABASE_URL");
    }

    @Test
    void cookies_are_secure_outside_the_demo() {
        var production =
                Settings.read(
                        with(
                                "CONSILIUM_PORT",
                                "0",
                                "CONSILIUM_MASTER_KEY",
                                "x",
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
