package org.consilium.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built scripts and style sheets, found through the manifest of the front-end build. */
@Component
public class Assets {
    private static final String MANIFEST = "assets-manifest.json";

    private static final String EVERYWHERE = "app";

    private final Map<String, List<String>> styles = new HashMap<>();
    private final Map<String, List<String>> scripts = new HashMap<>();

    Assets() {
        var manifest = new ClassPathResource(MANIFEST);
        if (!manifest.exists()) {
            return;
        }
        try (var in = manifest.getInputStream()) {
            for (JsonNode entry : JsonMapper.shared().readTree(in)) {
                if (entry.path("isEntry").asBoolean(false)) {
                    var name = entry.path("name").asString();
                    scripts.put(name, List.of("/assets/" + entry.path("file").asString()));
                    styles.put(
                            name,
                            entry.path("css")
                                    .valueStream()
                                    .map(css -> "/assets/" + css.asString())
                                    .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every page. */
    public List<String> styles() {
        return styles(EVERYWHERE);
    }

    public List<String> scripts() {
        return scripts(EVERYWHERE);
    }

    /** Of one entry, for the pages that need it. */
    public List<String> styles(String entry) {
        return styles.getOrDefault(entry, List.of());
    }

    public List<String> scripts(String entry) {
        return scripts.getOrDefault(entry, List.of());
    }
}
