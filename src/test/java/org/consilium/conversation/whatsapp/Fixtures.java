package org.consilium.conversation.whatsapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real deliveries of every kind, by file and variant. */
final class Fixtures {
    static final Path FOLDER = Path.of("src/test/resources/whatsapp");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Fixtures() {}

    static Map<String, byte[]> deliveries() {
        var found = new TreeMap<String, byte[]>();
        try (var files = Files.walk(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .forEach(file -> collect(name(file), json(file), found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.put(
                "whatsapp-business-java-api/textMessageStatusRead.malformed",
                bytes("whatsapp-business-java-api/textMessageStatusRead.malformed.json.txt"));
        return found;
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }

    private static String name(Path file) {
        return FOLDER.relativize(file).toString().replaceFirst("\\.json$", "");
    }

    /** Some files hold several deliveries, each under its name. */
    private static void collect(String name, JsonNode json, Map<String, byte[]> found) {
        if (json.has("entry")) {
            found.put(name, json.toString().getBytes(StandardCharsets.UTF_8));
        } else if (json.isObject()) {
            json.propertyStream()
                    .filter(one -> one.getValue().isObject())
                    .forEach(one -> collect(name + "/" + one.getKey(), one.getValue(), found));
        }
    }
}
