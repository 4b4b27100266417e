package org.consilium.conversation.email;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of one message: of each choice between plain text and HTML the plain one counts. */
final class Passages {
    private final Map<String, List<Passage>> choices = new LinkedHashMap<>();

    private record Passage(boolean html, String text) {}

    /**
     * @param choice the same for what says the same in another form
     */
    void add(String choice, boolean html, String text) {
        choices.computeIfAbsent(choice, c -> new ArrayList<>()).add(new Passage(html, text));
    }

    boolean isBlank() {
        return text().isBlank();
    }

    String text() {
        return String.join("\n\n", choices.values().stream().map(Passages::words).toList()).strip();
    }

    /** For showing; empty when the message has no HTML. */
    Optional<String> html() {
        var shown =
                choices.values().stream().map(Passages::shown).flatMap(Optional::stream).toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(String.join("\n<hr>\n", shown));
    }

    List<String> pictures() {
        return choices.values().stream()
                .flatMap(List::stream)
                .filter(Passage::html)
                .flatMap(p -> SafeHtml.pictures(p.text()).stream())
                .toList();
    }

    private static String words(List<Passage> choice) {
        return choice.stream()
                .filter(p -> !p.html() && !p.text().isBlank())
                .findFirst()
                .map(p -> p.text().strip())
                .or(
                        () ->
                                choice.stream()
                                        .filter(Passage::html)
                                        .findFirst()
                                        .map(p -> SafeHtml.words(p.text())))
                .orElse("");
    }

    private static Optional<String> shown(List<Passage> choice) {
        return choice.stream()
                .filter(Passage::html)
                .findFirst()
                .map(p -> SafeHtml.clean(p.text()))
                .filter(h -> !h.isEmpty());
    }
}
