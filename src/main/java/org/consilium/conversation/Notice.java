package org.consilium.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.consilium.shell.Frame;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program says in a thread: {@code notice.<key>} with details, put into words when it is
 * read, in the reader's language.
 *
 * @param path where it leads
 */
public record Notice(String key, String path, List<Detail> details) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One place of the text. */
    public record Detail(Form form, String value) {}

    /** How a detail is put into words. */
    public enum Form {
        TEXT,
        /** A message key. */
        WORD,
        DAY,
        MOMENT,
        /** Several message keys, one per line here, a list for the reader. */
        WORDS
    }

    public Notice {
        details = List.copyOf(details);
    }

    /**
     * Details may be texts, numbers, days, moments, constants of an enum whose texts are {@code
     * <module>.<type>.<NAME>} (such as {@code records.kind.BIOPSY}), and lists of such constants.
     */
    static Notice of(String key, String path, Object... details) {
        return new Notice(key, path, Arrays.stream(details).map(Notice::detail).toList());
    }

    public String in(Frame frame) {
        return frame.t("notice." + key, details.stream().map(d -> words(frame, d)).toArray());
    }

    String detailsAsJson() {
        return JSON.writeValueAsString(details);
    }

    static Notice read(String key, String path, String details) {
        return new Notice(key, path, JSON.readValue(details, new TypeReference<List<Detail>>() {}));
    }

    private static Detail detail(Object value) {
        return switch (value) {
            case Enum<?> word -> new Detail(Form.WORD, keyOf(word));
            case LocalDate day -> new Detail(Form.DAY, day.toString());
            case Instant moment -> new Detail(Form.MOMENT, moment.toString());
            case Iterable<?> many ->
                    new Detail(
                            Form.WORDS,
                            java.util.stream.StreamSupport.stream(many.spliterator(), false)
                                    .map(one -> keyOf((Enum<?>) Objects.requireNonNull(one)))
                                    .collect(Collectors.joining("\n")));
            default -> new Detail(Form.TEXT, value.toString());
        };
    }

    /** {@code org.consilium.records.Kind.BIOPSY} is said by {@code records.kind.BIOPSY}. */
    private static String keyOf(Enum<?> word) {
        var type = word.getDeclaringClass();
        var packageName = type.getPackageName();
        var module = packageName.substring(packageName.lastIndexOf('.') + 1);
        return (module.equals("casework") ? "case" : module)
                + "."
                + type.getSimpleName().toLowerCase(Locale.ROOT)
                + "."
                + word.name();
    }

    private static String words(Frame frame, Detail detail) {
        return switch (detail.form()) {
            case TEXT -> detail.value();
            case WORD -> frame.t(detail.value());
            case DAY -> frame.date(LocalDate.parse(detail.value()));
            case MOMENT -> frame.dateTime(Instant.parse(detail.value()));
            case WORDS ->
                    detail.value()
                            .lines()
                            .map(key -> frame.t(key))
                            .collect(Collectors.joining(", "));
        };
    }
}
