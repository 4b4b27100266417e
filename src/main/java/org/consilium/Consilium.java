package org.consilium;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.consilium.kernel.CannotStart;
import org.consilium.kernel.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.modulith.Modulithic;

/** The program: one modular monolith over PostgreSQL. */
@Modulithic(systemName = "Consilium")
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Consilium {
    public static void main(String[] args) {
        try {
            var settings = Settings.read(System.getenv());
            settings.checkDatabase();
            var app = new SpringApplication(Consilium.class);
            if (settings.database().isEmpty()) {
                app.addInitializers(context -> startDatabase(context, settings.data()));
            }
            app.setLogStartupInfo(false);
            app.setDefaultProperties(Map.copyOf(settings.forSpring()));
            app.run(args);
        } catch (RuntimeException e) {
            System.err.println(
                    whyNot(e)
                            .map(why -> "Consilium cannot start: " + why)
                            .orElseGet(() -> trace(e)));
            System.exit(1);
        }
    }

    /** The database is registered first, so it stops last, after everything that uses it. */
    private static void startDatabase(ConfigurableApplicationContext context, Path data) {
        System.out.println("Starting the database in " + data + " …");
        var database = new LocalDatabase(data);
        var connection =
                Map.<String, Object>of(
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", "postgres",
                        "spring.datasource.password", "postgres");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("local database", connection));
        if (context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            beans.registerDisposableBean("localDatabase", database);
        }
        System.out.println("Starting the program …");
    }

    private static Optional<String> whyNot(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                return Optional.ofNullable(cause.getMessage());
            }
        }
        return Optional.empty();
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
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
