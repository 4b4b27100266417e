package org.consilium.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built scripts and style sheets, found through the manifest of the front-end build. */
@Component
public class Assets {
    private static final String MANIFEST = "assets-manifest.json";

    private final List<String> styles = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();

    Assets() {
        var manifest = new ClassPathResource(MANIFEST);
        if (!manifest.exists()) {
            return;
        }
        try (var in = manifest.getInputStream()) {
            for (JsonNode entry : JsonMapper.shared().readTree(in)) {
                if (entry.path("isEntry").asBoolean(false)) {
                    scripts.add("/assets/" + entry.path("file").asString());
                    entry.path("css").forEach(css -> styles.add("/assets/" + css.asString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> styles() {
        return List.copyOf(styles);
    }

    public List<String> scripts() {
        return List.copyOf(scripts);
    }
}
