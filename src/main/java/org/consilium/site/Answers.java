package org.consilium.site;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was entered into a form, as it was entered: nothing is lost when something is refused. */
public record Answers(Map<String, List<String>> byName) {
    /** Longer is cut: no field of ours allows it. */
    private static final int LONGEST = 4000;

    public Answers {
        byName = Map.copyOf(byName);
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    /**
     * Only these fields; one that is absent was emptied, such as a box that is no longer ticked.
     */
    public static Answers of(Map<String, List<String>> sent, Collection<String> fields) {
        var kept = new LinkedHashMap<String, List<String>>();
        for (var field : fields) {
            kept.put(
                    field, sent.getOrDefault(field, List.of()).stream().map(Answers::cut).toList());
        }
        return new Answers(kept);
    }

    public String one(String name) {
        var all = all(name);
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    public boolean has(String name, Enum<?> value) {
        return has(name, value.name());
    }

    public <E extends Enum<E>> Optional<E> one(String name, Class<E> kind) {
        return choose(one(name), kind);
    }

    public <E extends Enum<E>> List<E> all(String name, Class<E> kind) {
        return all(name).stream().flatMap(text -> choose(text, kind).stream()).toList();
    }

    private static <E extends Enum<E>> Optional<E> choose(String text, Class<E> kind) {
        for (var one : kind.getEnumConstants()) {
            if (one.name().equals(text)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    @Override
    public String toString() {
        return "Answers" + byName.keySet();
    }
}
