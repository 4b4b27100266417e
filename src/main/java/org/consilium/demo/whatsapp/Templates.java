package org.consilium.demo.whatsapp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The texts that the provider was asked to approve. */
final class Templates {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\d+)}}");

    private final Ledger<Template> all;

    Templates(Path folder) {
        all =
                new Ledger<>(
                        folder.resolve("templates.jsonl"),
                        Template.class,
                        one -> key(one.name(), one.language()));
    }

    enum State {
        PENDING,
        APPROVED,
        PAUSED,
        REJECTED,
        DISABLED
    }

    record Template(String id, String name, String language, String text, State state) {
        long places() {
            return PLACE.matcher(text).results().map(found -> found.group(1)).distinct().count();
        }

        String filled(List<String> words) {
            return PLACE.matcher(text)
                    .replaceAll(
                            place ->
                                    java.util.regex.Matcher.quoteReplacement(
                                            words.get(Integer.parseInt(place.group(1)) - 1)));
        }
    }

    Template put(Template template) {
        return all.put(template);
    }

    Optional<Template> find(String name, String language) {
        return all.find(key(name, language));
    }

    List<Template> all() {
        return all.all();
    }

    private static String key(String name, String language) {
        return name + "/" + language;
    }
}
