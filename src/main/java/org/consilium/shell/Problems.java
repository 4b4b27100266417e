package org.consilium.shell;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.consilium.kernel.Refused;

/**
 * What is wrong with a form, field by field, so that each sentence stands beside its field and
 * nothing entered is lost.
 */
public final class Problems {
    /** A sentence: {@code refused.<key>} with its details. */
    public record Problem(String key, List<Object> details) {}

    private final Map<String, Problem> byField = new LinkedHashMap<>();

    public void add(String field, String key, Object... details) {
        byField.putIfAbsent(field, new Problem(key, Arrays.asList(details)));
    }

    public void add(String field, Refused refused) {
        add(field, refused.key(), refused.details());
    }

    /** The value, or a problem at the field when making it is refused. */
    public <T> Optional<T> take(String field, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (Refused e) {
            add(field, e);
            return Optional.empty();
        }
    }

    /** The text, or a problem at the field when it is blank. */
    public String need(String field, String text, String key) {
        if (text.isBlank()) {
            add(field, key);
        }
        return text.strip();
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public List<String> fields() {
        return List.copyOf(byField.keySet());
    }

    /** The sentence at a field, in the reader's language. */
    public Optional<String> at(String field, Frame frame) {
        return Optional.ofNullable(byField.get(field))
                .map(p -> frame.t("refused." + p.key(), p.details().toArray()));
    }
}
