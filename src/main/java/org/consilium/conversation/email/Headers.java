package org.consilium.conversation.email;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;

/** The header of a letter or of one of its parts, unfolded, in its order. */
record Headers(List<Line> lines) {
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]*");

    static final Headers NONE = new Headers(List.of());

    /** A name in lower case and its value, not yet decoded. */
    record Line(String name, String value) {
        static Line of(Field field) {
            var text = Charsets.guess(field.getRaw().toByteArray());
            var value = text.substring(text.indexOf(':') + 1);
            return new Line(
                    field.getName().strip().toLowerCase(Locale.ROOT),
                    FOLD.matcher(value).replaceAll(" ").strip());
        }
    }

    List<String> all(String name) {
        return lines.stream().filter(l -> l.name().equals(name)).map(Line::value).toList();
    }

    Optional<String> first(String name) {
        return lines.stream()
                .filter(l -> l.name().equals(name) && !l.value().isBlank())
                .map(Line::value)
                .findFirst();
    }

    /** As a person reads it; empty when there is none. */
    String text(String name) {
        return first(name).map(HeaderText::read).orElse("");
    }

    boolean says(String name, String... values) {
        var said = first(name).orElse("").toLowerCase(Locale.ROOT);
        return List.of(values).stream().anyMatch(said::startsWith);
    }

    /** Ids between angle brackets, such as those of {@code References}. */
    List<String> ids(String name) {
        return MessageIds.in(String.join(" ", all(name)));
    }

    @Override
    public String toString() {
        return "Headers[" + lines.size() + "]";
    }
}
