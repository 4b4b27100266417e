package org.consilium.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a context an empty database. */
public final class FreshDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "fresh database",
                                Map.of(
                                        "spring.datasource.url", TestDatabase.newUrl(),
                                        "spring.datasource.username", "postgres",
                                        "spring.datasource.password", "postgres")));
    }
}
