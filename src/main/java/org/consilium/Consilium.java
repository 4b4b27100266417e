package org.consilium;

import java.util.Map;
import org.consilium.kernel.Mode;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** The program: one modular monolith over PostgreSQL. */
@Modulithic(systemName = "Consilium")
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Consilium {
    public static void main(String[] args) {
        try {
            var settings = Settings.read(System.getenv());
            var app = new SpringApplication(Consilium.class);
            app.setDefaultProperties(Map.copyOf(settings.forSpring()));
            app.run(args);
        } catch (CannotStart e) {
            System.err.println("Consilium cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    static Mode modeOf(String text) {
        return switch (text) {
            case "demo" -> Mode.DEMO;
            case "production" -> Mode.PRODUCTION;
            default ->
                    throw new CannotStart(
                            "CONSILIUM_MODE is '" + text + "'; it can be demo or production.");
        };
    }
}
